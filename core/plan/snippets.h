#pragma once

#include "core/plan/circumstances.h"
#include "core/plan/plan.h"

#include <vector>

namespace easeback {

/// The tiny parts of the day, from the exercises that fit and are not in the session. `free` says which those
/// are. They stay the same for a week, so that they can become a habit.
std::vector<Snippet> choose_snippets(const Circumstances& today, const std::vector<char>& free);

} // namespace easeback
