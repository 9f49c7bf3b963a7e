#pragma once

#include "core/screening/answer.h"
#include "core/screening/triage.h"

#include <optional>
#include <vector>

namespace easeback {

struct ScreeningContent;

/// Where an interview stands.
struct InterviewStep {
    std::optional<int> question; ///< the next question to ask; none when the interview is complete
    /// Whether what is still asked counts for nothing until then, such as a question that is younger than the record: who has
    /// finished an interview before may go on without it.
    bool can_wait = true;
    int asked = 0;         ///< asked so far, "not sure" included; what a gate answered counts once
    int expected = 0;      ///< best guess of the whole number, for a progress bar
    Assessment assessment; ///< what the answers so far come to
};

/// Chooses the next question from the rules themselves: a question is asked when its answer could
/// still change the outcome, or when planning needs it. A gate is asked in place of its members while at
/// least two of them would be asked. Nothing is asked that no longer matters, and once an emergency is
/// found nothing more is asked at all.
InterviewStep next_step(const ScreeningContent& content, const AnswerSheet& answers);

} // namespace easeback
