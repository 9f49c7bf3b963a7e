#pragma once

#include "core/screening/answer.h"

#include <optional>

namespace easeback {

struct PlanContent;

/// The next open question about the person, in the order of the content; none when all are answered.
/// "Not sure" is an answer, and how a question is passed over. No urgency follows from these questions,
/// so the interview may be left at any point and taken up again.
std::optional<int> next_profile_question(const PlanContent& content, const AnswerSheet& answers);

/// How far the questions about the person have come, for a progress bar.
struct ProfileProgress {
    int answered = 0;
    int total = 0;
};
ProfileProgress profile_progress(const PlanContent& content, const AnswerSheet& answers);

} // namespace easeback
