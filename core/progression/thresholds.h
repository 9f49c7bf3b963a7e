#pragma once

#include "core/exercise/exercise.h"
#include "core/screening/condition.h"

#include <vector>

namespace easeback {

/// One step of the walking programme.
struct WalkingStage {
    int walks_a_day = 0;
    int minutes_each = 0;
    int days_a_week = 7;
    bool operator==(const WalkingStage&) const = default;
};

/// The numbers of the progression rules, from content/progression.json, where each has its source, how far it was
/// confirmed and whether a clinician has reviewed it. Pain is on the numeric rating scale (NRS), 0 to 10.
struct ProgressionThresholds {
    // Pain monitoring.
    int green_highest = 2;      ///< NRS: pain during exercise up to here is green
    int green_rise = 1;         ///< NRS points above the resting pain that are still green
    int amber_highest = 5;      ///< NRS: pain during exercise up to here is amber
    int amber_rise = 2;         ///< NRS points above the resting pain from which pain above amber_highest is red
    int carry_over = 1;         ///< NRS points that the next morning may stand above the resting pain
    int carry_over_days = 2;    ///< days after a session in which a rise that lasts counts against it
    int baseline_days = 14;     ///< days back from which told resting pain makes the baseline
    int baseline_tellings = 5;  ///< so many of them, the latest, are averaged
    int telling_lasts_days = 3; ///< days for which a told pain counts as known

    // Steps.
    int sessions_to_advance = 2; ///< good sessions in a row before a step forward
    int highest_effort = 6;      ///< 0 to 10: above this a session does not count towards a step
    int worse_to_step_back = 2;  ///< sessions in a row followed by "worse" before a step back
    int worse_to_set_aside = 2;  ///< red answers after an exercise before it stops
    int worse_window_days = 14;  ///< days within which those count together
    int rebuild_sessions = 1;    ///< good sessions before a step forward up to a level that was held before
    int steps_at_once = 2;       ///< exercises that may go forward on one day
    int quota_step_days = 7;     ///< in quota mode: days between two steps of one exercise
    int retry_days = 14;         ///< days before the return of a set-aside exercise is offered

    // Phases.
    int settle_pain = 6;           ///< NRS: at this resting pain and above, the phase is settle
    int acute_weeks = 1;           ///< an episode younger than this begins with settle
    int restore_calm_days = 3;     ///< calm days from settle to restore
    int build_calm_days = 7;       ///< calm days in restore before build
    int build_good_sessions = 4;   ///< good sessions in restore before build
    int return_good_sessions = 8;  ///< good sessions in build before return
    int return_low_pain = 3;       ///< NRS: low pain, as return asks for it
    int return_low_pain_days = 14; ///< days of low pain before return
    int return_ladders = 2;        ///< core and strength exercises that have reached their highest level before return
    int keep_steady_days = 56;     ///< days of low pain in return before keep
    int rebuild_percent = 50;      ///< of days and sessions asked for on the way up after a fall
    int red_sessions_back = 2;     ///< red sessions that lead one phase back
    int red_sessions_days = 7;     ///< days within which those count together
    int gentle_highest_phase = 1;  ///< the phase that a gentle permission allows at most

    // Flare-ups.
    int flare_rise = 2;          ///< NRS points above the baseline that, lasting for a day, are a flare-up
    int flare_least_pain = 4;    ///< NRS: below it a rise is no flare-up unless the person says so
    int flare_over_rise = 1;     ///< NRS points above the baseline that count as back near it
    int flare_over_days = 2;     ///< days of that before the flare-up is over
    int flare_longest_days = 28; ///< after so many days the pain is the new baseline, and somebody should look at it
    int flare_walk_percent = 50; ///< of the minutes of a walk during a flare-up

    // Missed days: so many days off lead one level, two levels, to the lowest level.
    int break_one_days = 7;
    int break_two_days = 14;
    int break_all_days = 28;

    // Graded activity.
    int graded_trials_least = 3;   ///< trials before they make a baseline
    int graded_trials_most = 5;    ///< trials that make it
    int graded_start_percent = 75; ///< of the baseline, where the quota begins
    int graded_rise_percent = 20;  ///< that one step may add at most; one minute is always allowed

    // Walking.
    int walk_start_stage = 0; ///< place in walking_stages where nothing is known of the person
    int walk_stage_days = 7;  ///< days between two steps
    int walk_days_least = 4;  ///< days walked in the last 7 before a step
    int walk_days_good = 4;   ///< when pain leads: days walked without trouble on this stage before a step
    int walk_shortest = 3;    ///< minutes

    // Reviews.
    int rescreen_weeks = 4;
    int weekly_days = 7;
    int goals_days = 14;
    int setbacks_to_rescreen = 2; ///< steps back that ask for the danger signs again, and then for a person
    int setback_days = 14;        ///< days within which they count together
    int not_working_weeks = 6;    ///< weeks without a change that matters before somebody should be seen
    int worthwhile_points = 2;    ///< NRS points that are a change that matters
    int worthwhile_percent = 30;  ///< or so much of the pain at the beginning
    int worsening_weeks = 2;      ///< weeks after which pain that has risen so much asks for somebody earlier

    /// Answers that keep the phase at settle for as long as they stand.
    Condition settle_while;
    /// Answers that lead to fixed quotas instead of steps led by pain.
    Condition quota_when;
    std::vector<int> questions; ///< those that the two conditions read
    /// From the shortest to what is kept up for good.
    std::vector<WalkingStage> walking_stages;
};

} // namespace easeback
