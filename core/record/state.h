#pragma once

#include "core/record/event.h"

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace easeback {

/// An answer and the day it was given.
struct DatedAnswer {
    AnswerValue value;
    Date day;
};

/// One exercise within a session.
struct Performed {
    std::string exercise;
    int level = 0;
    ExerciseOutcome outcome = ExerciseOutcome::done;
};

/// One session, as it went.
struct Session {
    std::string id;
    Date day;
    bool finished = false;
    bool complete = false;
    std::optional<PainScore> pain_before, pain_during;
    std::optional<int> effort;
    std::vector<PlannedExercise> planned;
    std::vector<Performed> exercises;
};

/// One check-in.
struct DatedCheckIn {
    Date day;
    CheckedIn told;
};

/// One walk outside a session.
struct DatedWalk {
    Date day;
    WalkDone walk;
};

/// What the record says about one exercise.
struct ExerciseStanding {
    int level = 0;
    std::optional<Date> level_since;
    std::optional<Date> last_done;
    int times_done = 0;
    bool set_aside = false;
    std::string set_aside_reason;
};

/// The end of an interview.
struct DatedScreening {
    Date day;
    ScreeningFinished outcome;
};

/// How well a goal went on one day, 0 to 10.
struct DatedRating {
    Date day;
    int rating = 0;
};

/// An activity that matters to the person.
struct Goal {
    std::string id;
    std::string text; ///< the person's own words
    Date set_on;
    std::vector<DatedRating> ratings; ///< one a day at most, oldest first
};

/// Everything that follows from the record alone. A pure fold of the events: no content, no clock.
struct State {
    std::unordered_map<std::string, DatedAnswer> answers; ///< the latest answer to each question
    std::vector<DatedScreening> screenings;
    std::vector<Session> sessions;
    std::vector<DatedCheckIn> check_ins;
    std::vector<DatedWalk> walks;
    std::vector<Date> flare_ups_declared;
    std::unordered_map<std::string, ExerciseStanding> exercises;
    std::map<std::string, Date> lessons_read; ///< by lesson, the first time
    std::vector<Goal> goals; ///< in the order they were set
    std::map<std::string, std::string> settings;

    /// The session with that id, or null.
    const Session* find_session(std::string_view id) const;
    /// The goal with that id, or null.
    const Goal* find_goal(std::string_view id) const;
    /// The standing of an exercise; that of a new one if it was never met.
    ExerciseStanding standing(const std::string& exercise) const;
};

} // namespace easeback
