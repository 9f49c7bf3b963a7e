#pragma once

#include "core/base/date.h"
#include "core/progression/flare_up.h"
#include "core/progression/review.h"
#include "core/record/state.h"

#include <optional>
#include <string>
#include <vector>

namespace easeback {

struct ProgressionContent;

/// How far back one looks.
enum class ProgressRange : std::uint8_t { two_weeks, three_months, all };

/// One step of time of the series: a day, a week or four weeks.
struct ProgressStep {
    Date first;
    int days = 1;
    std::optional<double> pain;               ///< NRS at rest, the mean of the days on which it was told
    std::vector<std::optional<double>> goals; ///< 0 to 10, the mean of the ratings; in the order of State::goals
    int minutes_walked = 0;                   ///< walks outside the sessions
    int active_days = 0;                      ///< days with something done: a session, a walk, a stage of a way back
    int sessions = 0;

    Date last() const { return first + (days - 1); }
};

/// The seven days that end today, what was done today included.
struct RecentWeek {
    int sessions = 0;
    int active_days = 0;
    int days_walked = 0, minutes_walked = 0;
    std::optional<double> pain, pain_before; ///< means of this week and the one before
};

/// Something that was reached. Counted from the whole record, whatever the range.
struct Milestone {
    enum class Kind : std::uint8_t {
        first_session,
        sessions, ///< `number` of them
        first_walk,
        minutes_walked, ///< `number` of them, all walks together
        flare_up_over,  ///< a bad spell passed
        goal_up,        ///< a goal goes `number` points better than when it was first rated
    } kind = Kind::first_session;
    Date day;
    int number = 0;
    std::string goal = {}; ///< the person's own words
};

/// What is shown of the way so far.
struct ProgressView {
    ProgressRange range = ProgressRange::two_weeks;
    std::vector<ProgressStep> steps;   ///< without gaps, the oldest first; the last ends today
    std::vector<FlareUp> flare_ups;    ///< those that touch the steps, the oldest first
    std::vector<Milestone> milestones; ///< the newest first
    std::vector<PlanChange> changes;   ///< within the steps, the newest first
    PainChange pain_change;            ///< since the beginning, whatever the range
    RecentWeek week;
    Date begun;                 ///< the first day of the record
    bool anything_told = false; ///< pain, a rating, a walk or a session, ever

    Date first() const { return steps.front().first; }
    Date last() const { return steps.back().last(); }
};

/// The series over time, up to the evening of `today`: what was told and done today is part of them. Two weeks go by days;
/// longer times by weeks, and beyond half a year by four weeks. Pure.
ProgressView progress_view(const State& state, const ProgressionContent& content, Date today, ProgressRange range);

} // namespace easeback
