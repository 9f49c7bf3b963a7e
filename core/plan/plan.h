#pragma once

#include "core/base/date.h"
#include "core/exercise/exercise.h"
#include "core/plan/activity.h"
#include "core/plan/planning_rules.h"
#include "core/plan/reason.h"
#include "core/progression/progress.h"
#include "core/record/answers.h"
#include "core/record/state.h"
#include "core/screening/triage.h"

#include <string>
#include <vector>

namespace easeback {

/// One exercise of the day.
struct PlanItem {
    int exercise = -1; ///< place in the content
    int level = 0;
    Dose dose;
    Reason reason;
};

/// An exercise that is left out today.
struct Omission {
    int exercise = -1;
    Reason reason;
};

/// A tiny part of the day outside the session.
struct Snippet {
    std::string moment; ///< id; its words are under "snippet.<moment>"
    PlanItem item;
};

/// The walks of a day, outside the session. None where `times` is 0.
struct DayWalking {
    int times = 0;
    int minutes = 0;      ///< of each
    int exercise = -1;    ///< the exercise that tells how to walk
    int alternative = -1; ///< an exercise that may be done instead, in water or on a bike; -1 when there is none
    Reason reason;
};

/// What the day holds. Every exercise of the content is an item, a snippet or an omission, unless there is no
/// plan at all.
struct DayPlan {
    Date date;
    Phase phase = Phase::settle;
    Reason phase_reason;
    bool flare_up = false; ///< one lasts
    PlanPermission permission = PlanPermission::none;
    Urgency urgency = Urgency::none;
    DayKind day = DayKind::normal;
    Reason day_reason;
    std::vector<PlanItem> items;   ///< in the order of doing
    std::vector<Snippet> snippets; ///< in the order of the day
    DayWalking walking;
    std::vector<Omission> omissions;
    std::vector<ActivityStatus> not_now; ///< every activity of the content: waits, comes back in steps, or is free
    std::vector<Decision> decisions;     ///< what moved since the last plan, and why
    Reason reason_if_empty;              ///< set when there are no items
    int seconds = 0;                     ///< of all items together
    int minutes_wished = 0;              ///< for a session, as the person told; 0 where they did not
};

/// The day's plan: a pure function of the record, the content and the date.
DayPlan plan(const State& state, const PlanContent& content, Date date);
DayPlan plan(const Diary& diary, const PlanContent& content);

} // namespace easeback
