#pragma once

#include "core/learn/learn_content.h"
#include "core/plan/activity.h"
#include "core/plan/planning_rules.h"

#include <vector>

namespace easeback {

/// What a plan is made from: its rules and the activities that wait, beside all that lies below. Read once, never changed.
struct PlanContent : LearnContent {
    PlanningRules planning;
    std::vector<Activity> activities; ///< those that wait until they come back
};

} // namespace easeback
