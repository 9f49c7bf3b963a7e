#pragma once

#include "core/screening/answer.h"
#include "core/screening/triage.h"

#include <optional>
#include <vector>

namespace easeback {

struct Content;

/// Where an interview stands.
struct InterviewStep {
    std::optional<int> question; ///< the next question to ask; none when the interview is complete
    int asked = 0;               ///< answered so far, "not sure" included
    int expected = 0;            ///< best guess of the whole number, for a progress bar
    Assessment assessment;       ///< what the answers so far come to
};

/// Chooses the next question from the rules themselves: a question is asked when its answer could
/// still change the outcome of a rule, or when planning needs it. Nothing is asked that no longer
/// matters, and once an emergency is found nothing more is asked at all.
InterviewStep next_step(const Content& content, const AnswerSheet& answers);

} // namespace easeback
