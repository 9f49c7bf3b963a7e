#pragma once

#include "core/record/answer_history.h"
#include "core/record/event.h"

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace easeback {

/// The answer that was given last, and the day. Where there are rivals, standing_value() says what counts.
struct DatedAnswer {
    AnswerValue value;
    Date day;
    /// What was answered on another device without knowledge of it on either side; empty where the question was opened.
    std::vector<std::optional<AnswerValue>> rivals = {};
};

/// One change of an answer, in the order of the record; empty where it was withdrawn.
struct AnswerChanged {
    Date day;
    std::string question;
    std::optional<AnswerValue> value;
};

/// One exercise within a session.
struct Performed {
    std::string exercise;
    int level = 0;
    ExerciseOutcome outcome = ExerciseOutcome::done;
    std::optional<PainScore> pain = std::nullopt;
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
    std::size_t answers_before = 0; ///< how many of State::answer_changes came before it
};

/// One walk outside a session.
struct DatedWalk {
    Date day;
    WalkDone walk;
};

/// One stage of a way back to an activity.
struct DatedStage {
    Date day;
    StageDone stage;
};

/// One review that the person has looked at.
struct DatedReview {
    Date day;
    std::string review;
};

/// One time an exercise was begun.
struct Trial {
    std::uint32_t session = 0; ///< place in State::sessions
    std::int16_t level = 0;
    ExerciseOutcome outcome = ExerciseOutcome::done;
    std::optional<PainScore> pain; ///< told for this exercise by itself
};

/// What the record says about one exercise.
struct ExerciseStanding {
    int level = 0;
    std::optional<Date> level_since; ///< day of the last change of level; for a harder neighbour, also of its opening
    std::string level_rule;          ///< the rule of that change
    int former_level = 0;            ///< the level before the last fall; 0 when it was reached again
    int best_level = -1;             ///< the highest ever held; -1 when it was never done nor opened
    std::optional<Date> best_since;  ///< when that was reached
    std::optional<Date> last_done;
    int times_done = 0;
    bool outgrown = false;              ///< a harder neighbour has taken its place
    std::optional<Date> outgrown_since; ///< the first time; stays when it comes back
    bool set_aside = false;
    std::string set_aside_reason;
    std::optional<Date> set_aside_since;
    std::optional<Date> restored;
    std::vector<Trial> trials;     ///< since it was last restored
    std::size_t trials_before = 0; ///< those before the last change of level
};

/// One change of what is planned, in the order of the record.
struct PlanChange {
    Date day;
    std::string exercise;
    int from = 0, to = 0;        ///< levels
    std::string rule;            ///< id; its words are under "progression.<id>"
    std::string instead_of = {}; ///< the exercise whose place it took, or empty
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
    std::unordered_map<std::string, DatedAnswer> answers;            ///< the latest answer to each question
    std::unordered_map<std::string, AnswerHistory> answer_histories; ///< all answers to each question
    std::vector<AnswerChanged> answer_changes;                       ///< all of them
    std::vector<DatedScreening> screenings;
    std::vector<Session> sessions;
    std::vector<DatedCheckIn> check_ins;
    std::vector<DatedWalk> walks;
    std::vector<Date> flare_ups_declared;
    std::size_t answers_before_flare_up = 0; ///< how many of answer_changes came before the last that was declared
    std::vector<DatedStage> stages;
    std::vector<DatedReview> reviews;
    std::unordered_map<std::string, ExerciseStanding> exercises;
    std::vector<PlanChange> plan_changes;
    std::map<std::string, Date> lessons_read; ///< by lesson, the first time
    std::vector<Goal> goals;                  ///< in the order they were set
    std::map<std::string, std::string> settings;

    /// The session with that id, or null.
    const Session* find_session(std::string_view id) const;
    /// The goal with that id, or null.
    const Goal* find_goal(std::string_view id) const;
    /// The standing of an exercise; that of a new one if it was never met.
    const ExerciseStanding& standing(const std::string& exercise) const;
};

} // namespace easeback
