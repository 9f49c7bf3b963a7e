#pragma once

#include "core/exercise/exercise_filter.h"
#include "core/screening/condition.h"
#include "core/screening/triage.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace easeback {

/// What a day is for.
enum class DayKind : std::uint8_t {
    normal,
    strength, ///< muscles are trained, and rest the day after
    rest,     ///< gentle movement alone
};
inline constexpr std::array<std::string_view, 3> day_kind_names = {"normal", "strength", "rest"};

/// Something that is kept away from a person for as long as it holds. All of its parts must hold. Its
/// words are in the language files under "reason.limit_<id>".
struct Limit {
    std::string id;
    SmallSet phases = 0;           ///< of Phase: holds in these; 0 in all
    PrecautionSet precautions = 0; ///< holds with one of these; 0 with any
    std::optional<Condition> when; ///< holds only when this is certain
    Grades most{3, 3, 3, 3, 3};    ///< the highest grades left
    std::vector<ExerciseFilter> out;
    std::optional<ExerciseFilter> shortened; ///< these last at most `longest_seconds`
    int longest_seconds = 0;
};

/// What a person would rather do or not do, or what eases them. Words under "reason.prefer_<id>" where the
/// weight is above 0.
struct Preference {
    std::string id;
    Condition when;
    ExerciseFilter exercises;
    int weight = 0; ///< below 0 for what is disliked
};

/// How many exercises of each kind a session may hold in some phases, on one kind of day.
struct KindQuota {
    SmallSet phases = 0; ///< of Phase
    DayKind day = DayKind::normal;
    std::array<int, kind_names.size()> most{}; ///< by ExerciseKind
};

/// A tiny part of the day outside the session. The first of a moment whose condition holds is used. Words
/// under "snippet.<moment>".
struct SnippetRule {
    std::string moment;
    std::optional<Condition> when;
    ExerciseFilter exercises;
    Grades most;
    int longest_seconds = 0;
};

/// Where pain in one place asks for exercise.
struct RegionsOfLocation {
    std::string location; ///< an option of the question "location"
    SmallSet regions = 0; ///< of Region
};

/// How walks are cut short. The first that holds is used. Words under "reason.walk_<id>".
struct WalkingRule {
    std::string id;
    PrecautionSet precautions = 0;
    std::optional<Condition> when;
    int percent = 100; ///< of the minutes that progression asks for
};

/// The numbers of planning.
struct PlanningNumbers {
    int default_minutes = 15;         ///< of a session, where nothing was wished
    int fewest_exercises = 2;         ///< in a session, where they fit
    int most_exercises = 4;           ///< in a session
    int most_exercises_unsure = 3;    ///< for a person who feels unsure
    int most_exercises_with_time = 6; ///< with at least `minutes_for_more`
    int minutes_for_more = 20;
    int strength_days_a_week = 3;      ///< in any 7 days
    int strength_gap_days = 2;         ///< from one strength day to the next
    int training_days_before_rest = 6; ///< in a row
    int criteria_days = 6;             ///< days back within which each protective criterion is looked for
    int continuity_percent = 50;       ///< of the last session of the same kind that stays
    int snippets_a_day = 2;
};

/// How much each consideration counts when an exercise is chosen among those that fit.
struct PlanningWeights {
    int priority = 1;          ///< for each point of the exercise's own priority
    int region = 10;           ///< works where it hurts
    int first_of_region = 15;  ///< and nothing chosen yet does
    int new_slot = 8;          ///< nothing of its slot is chosen yet
    int criterion_a_day = 2;   ///< for each day since a criterion it covers was last covered
    int rotation = 5;          ///< at most, for taking turns
    int done_last_time = 8;    ///< against what was in the last session, where it is not kept on
    int steps_up_today = 12;   ///< goes a step up today, which is to be seen in the session
    int leads_back = 12;       ///< is all that is missing before an activity is free again
    int kept_for_snippet = 20; ///< against what is meant for a tiny part of the day
};

/// How days are planned, from content/planning.json, where each number has its source.
struct PlanningRules {
    PlanningNumbers numbers;
    PlanningWeights weights;
    std::optional<Condition> unsure_when;
    std::vector<KindQuota> quotas;
    std::vector<Limit> limits;
    std::vector<Preference> preferences;
    std::vector<SnippetRule> snippets;
    std::vector<RegionsOfLocation> regions;
    std::vector<WalkingRule> walking;

    /// The quota of that phase and kind of day, or null where there are no such days.
    const KindQuota* quota(Phase phase, DayKind day) const;
};

} // namespace easeback
