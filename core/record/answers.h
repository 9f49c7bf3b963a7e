#pragma once

#include "core/record/state.h"
#include "core/screening/answer.h"

namespace easeback {

struct ScreeningContent;
struct Question;

/// The answers of the record, fitted to the content's questions and brought to `today` (see age_answers()). Answers that no
/// longer fit a question count as not asked.
AnswerSheet answers_of(const State& state, const ScreeningContent& content, Date today);

/// The answers as they were told, whatever has become of them since.
AnswerSheet answers_as_told(const State& state, const ScreeningContent& content);

/// Whether two devices that disagree about this question are taken at the more careful answer.
bool is_danger_sign(const Question& question);

/// How careful an answer to a danger sign is: 0 a calm one, 1 not sure, 2 open, more for a warning sign by its severity.
int carefulness(const Question& question, const std::optional<AnswerValue>& value);

/// What stands where several devices answered without knowing of each other: for a danger sign the most careful answer,
/// else the latest. Null where the question counts as open.
const AnswerValue* standing_value(const Question& question, const DatedAnswer& answer);

} // namespace easeback
