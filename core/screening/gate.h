#pragma once

#include "core/screening/answer.h"

#include <optional>
#include <vector>

namespace easeback {

struct ScreeningContent;
struct Question;

/// One thing that giving an answer does to the sheet.
struct AnswerChange {
    int question = -1;
    std::optional<Answer> answer; ///< empty: the answer is withdrawn, and its question is open again
};

/// Whether that answer says that no member of the gate applies.
bool answered_no(const Question& gate, const Answer& answer);

/// What answering a question does. A plain question changes itself alone. A gate answered "no" also gives
/// each member that has no answer yet its calmest one, so that the record says what was asked; an answer
/// that was given by itself stays. A gate turned from "no" to "yes" or "not sure" takes those back, so
/// that each member is asked singly.
std::vector<AnswerChange> changes_of_answering(const ScreeningContent& content, const AnswerSheet& answers, int question,
                                               const Answer& answer);

/// Carries the changes out.
void apply_changes(AnswerSheet& answers, const std::vector<AnswerChange>& changes);

} // namespace easeback
