#pragma once

#include "core/base/date.h"
#include "core/plan/planning_rules.h"
#include "core/plan/profile.h"
#include "core/progression/course.h"
#include "core/progression/ladder.h"
#include "core/progression/progress.h"
#include "core/progression/walking.h"
#include "core/record/state.h"
#include "core/screening/answer.h"
#include "core/screening/triage.h"

#include <string>
#include <vector>

namespace easeback {

struct PlanContent;

/// All that a day's plan has to fit: who the person is, where they stand, and what holds for them on that
/// day. Points into the state and the content it was made from.
struct Circumstances {
    const State& state;
    const PlanContent& content;
    Date date;
    AnswerSheet answers;
    Assessment assessment;
    Profile profile;
    Course course;
    std::vector<Decision> decisions;
    WalkingQuota walking;
    std::vector<const Limit*> limits;               ///< those that hold
    std::vector<int> decided;                       ///< by exercise, the place of the decision about it; -1 for none
    std::vector<int> opened;                        ///< by exercise, the place of the decision by which it opens or comes back
    std::vector<const ExerciseStanding*> standings; ///< by exercise; null where it was never met

    /// What progression decided about the exercise, or by which it opens or comes back; or null.
    const Decision* decision_for(const Exercise& exercise) const;
    /// Where the exercise stands on its ladder. Today's decisions already count, though they enter the record with
    /// the next session.
    LadderPlace place_of(const Exercise& exercise) const;
    /// The level at which the exercise is due, within those it has.
    int level_of(const Exercise& exercise) const;
    /// Whether a condition of the rules certainly holds; a missing one holds always.
    bool holds(const std::optional<Condition>& condition) const;
    /// Whether the person carries one of the precautions; an empty set asks for none.
    bool carries(PrecautionSet precautions) const;
};

Circumstances circumstances_of(const State& state, const PlanContent& content, Date date);
Circumstances circumstances_of(const Diary& diary, const PlanContent& content);

} // namespace easeback
