#pragma once

#include "core/catalog/content.h"
#include "core/screening/gate.h"
#include "core/screening/interview.h"

#include <vector>

namespace easeback::test {

/// How someone answers a gate when a member does apply to them, or when they are not sure about one.
enum class GateHabit {
    says_yes,
    says_unsure,
    always_yes,
    ticks ///< as on the screen: the members that apply; not sure where they are not sure of one
};

/// An interview from its first to its last question.
struct Interviewed {
    std::vector<int> asked; ///< in the order of asking, gates included
    AnswerSheet answers;    ///< what is recorded at the end
    InterviewStep last;
};

/// Interviews someone who would answer a full sheet with `truth`.
Interviewed interview(const Content& content, const AnswerSheet& truth, GateHabit habit = GateHabit::says_yes);

} // namespace easeback::test
