#pragma once

#include "core/plan/circumstances.h"
#include "core/plan/plan.h"

#include <vector>

namespace easeback {

/// The walks of the day. `free` says which exercises fit and are not in the session. Where walking on land
/// hurts, walks are shorter, and something in water or on a bike is named that may be done instead.
DayWalking choose_walking(const Circumstances& today, const std::vector<char>& free);

} // namespace easeback
