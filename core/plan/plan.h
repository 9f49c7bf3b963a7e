#pragma once

#include "core/base/date.h"
#include "core/plan/exercise.h"
#include "core/progression/course.h"
#include "core/progression/progress.h"
#include "core/record/answers.h"
#include "core/record/state.h"
#include "core/screening/triage.h"

#include <string>
#include <vector>

namespace easeback {

/// Why an exercise is in the plan or not. The words are in the language files under "reason.<id>";
/// `detail` fills the placeholder of the same name, where there is one.
struct Reason {
    std::string id;
    std::string detail;
};

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

/// What the day holds. Empty only with a reason.
struct DayPlan {
    Date date;
    Phase phase = Phase::settle;
    PlanPermission permission = PlanPermission::none;
    Urgency urgency = Urgency::none;
    std::vector<PlanItem> items;        ///< in the order of doing
    std::vector<Omission> omissions;
    std::vector<Decision> decisions;    ///< what moved since the last plan, and why
    Reason reason_if_empty;             ///< set when there are no items
    int seconds = 0;                    ///< of all items together
};

/// The day's plan: a pure function of the record, the content and the date.
DayPlan plan(const State& state, const Content& content, Date date);

} // namespace easeback
