#pragma once

#include "core/base/result.h"
#include "core/json/document.h"
#include "core/json/writer.h"
#include "core/screening/answer.h"
#include "core/screening/question.h"

namespace easeback {

struct ScreeningContent;

/// Reads an answer in its portable form: a number, a text ("unknown" for not sure) or a list of texts. What
/// hands write is understood too: true and false, null for unknown, capitals and blanks around words.
Result<AnswerValue> answer_from_json(JsonNode node);

/// Writes what answer_from_json reads.
void write_answer(JsonWriter& out, const AnswerValue& value);

/// Fits a portable answer to its question. "no" stands for the option "none"; digits as text stand for
/// their number. Errors: wrong_type, out_of_range, unknown_value; `place`
/// is what they name.
Result<Answer> fit_answer(const Question& question, const AnswerValue& value, const std::string& place);

/// The portable form of a given or unsure answer.
AnswerValue portable(const Question& question, const Answer& answer);

/// Reads a whole answer file, an object by question id. Answers to gates are passed over. Every fault is
/// added; the sheet holds what could be read.
AnswerSheet answers_from_json(const ScreeningContent& content, JsonNode root, Faults& faults);

} // namespace easeback
