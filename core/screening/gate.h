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

/// What ticking lines of a gate does; bit n stands for its member n. A ticked member that is a yes or no is answered with
/// its warning sign; one with more options is opened, to be asked next. The others get their calmest answer, whatever they had:
/// the list shows what stands. Nothing ticked says no to all.
std::vector<AnswerChange> changes_of_ticking(const ScreeningContent& content, const AnswerSheet& answers, int gate,
                                             std::uint32_t ticked);

/// The lines of a gate that stand ticked: members with another answer than their calmest. Doubts are not.
std::uint32_t ticked_members(const ScreeningContent& content, const AnswerSheet& answers, int gate);

/// The members that apply to the person, as bits; the others need no line.
std::uint32_t applying_members(const ScreeningContent& content, const AnswerSheet& answers, int gate);

/// Whether a question was asked by itself and answered, "not sure" included: what a gate answered for its members, and what is
/// derived, was not.
bool answered_by_itself(const ScreeningContent& content, const AnswerSheet& answers, int question);

/// Carries the changes out.
void apply_changes(AnswerSheet& answers, const std::vector<AnswerChange>& changes);

} // namespace easeback
