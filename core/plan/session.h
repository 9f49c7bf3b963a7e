#pragma once

#include "core/plan/activity.h"
#include "core/plan/circumstances.h"
#include "core/plan/history.h"
#include "core/plan/plan.h"

#include <optional>
#include <vector>

namespace easeback {

/// The session of the day.
struct SessionPlan {
    std::vector<PlanItem> items; ///< in the order of doing
    int seconds = 0;
    std::vector<std::optional<Reason>> against; ///< for each exercise that fits and is not among the items
};

/// Chooses from the exercises that fit: keeps part of the last session of the same kind, then adds what is
/// most to the point until time or number is used up. Never two of one ladder, never more of a kind than
/// the day's quota. What is meant for a snippet is taken only where it is needed; what
/// leads back to an activity comes sooner. Reasons are given for the rest.
SessionPlan choose_session(const Circumstances& today, const History& history, DayKind day, const std::vector<char>& fits,
                           const std::vector<Snippet>& snippets, const std::vector<ActivityStatus>& activities);

} // namespace easeback
