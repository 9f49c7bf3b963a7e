#include "core/record/replay.h"

#include <algorithm>

namespace easeback {

namespace {

// Sessions end close to where they began, so the search starts at the newest.
Session* find_session(State& state, const std::string& id) {
    auto found = std::find_if(state.sessions.rbegin(), state.sessions.rend(),
                              [&](const Session& session) { return session.id == id; });
    return found == state.sessions.rend() ? nullptr : &*found;
}

Session& session_of(State& state, const std::string& id, Date day) {
    if (Session* session = find_session(state, id)) return *session;
    Session fresh;
    fresh.id = id;
    fresh.day = day;
    return state.sessions.emplace_back(std::move(fresh));
}

Goal* find_goal(State& state, std::string_view id) {
    auto found = std::find_if(state.goals.begin(), state.goals.end(), [&](const Goal& goal) { return goal.id == id; });
    return found == state.goals.end() ? nullptr : &*found;
}

struct Fold {
    State& state;
    Date day;

    void operator()(const Answered& event) { state.answers[event.question] = {event.value, day}; }

    void operator()(const ScreeningFinished& event) { state.screenings.push_back({day, event}); }

    void operator()(const SessionStarted& event) {
        Session& session = session_of(state, event.session, day);
        session.pain_before = event.pain_before;
        session.planned = event.planned;
    }

    void operator()(const ExerciseDone& event) {
        session_of(state, event.session, day)
            .exercises.push_back({event.exercise, event.level, event.outcome});
        ExerciseStanding& standing = state.exercises[event.exercise];
        if (event.outcome == ExerciseOutcome::felt_wrong) {
            // A movement that does not sit well is dropped at once, however mild it was.
            standing.set_aside = true;
            standing.set_aside_reason = "felt_wrong";
        } else if (event.outcome != ExerciseOutcome::skipped) {
            standing.last_done = day;
            ++standing.times_done;
        }
    }

    void operator()(const SessionFinished& event) {
        Session& session = session_of(state, event.session, day);
        session.finished = true;
        session.complete = event.complete;
        session.pain_during = event.pain_during;
        session.effort = event.effort;
    }

    void operator()(const CheckedIn& event) { state.check_ins.push_back({day, event}); }

    void operator()(const ExerciseSetAside& event) {
        ExerciseStanding& standing = state.exercises[event.exercise];
        standing.set_aside = true;
        standing.set_aside_reason = event.reason;
    }

    void operator()(const ExerciseRestored& event) {
        ExerciseStanding& standing = state.exercises[event.exercise];
        standing.set_aside = false;
        standing.set_aside_reason.clear();
    }

    void operator()(const LevelChanged& event) {
        ExerciseStanding& standing = state.exercises[event.exercise];
        standing.level = event.to;
        standing.level_since = day;
    }

    void operator()(const SettingChanged& event) { state.settings[event.key] = event.value; }

    void operator()(const AnswerWithdrawn& event) { state.answers.erase(event.question); }

    void operator()(const WalkDone& event) { state.walks.push_back({day, event}); }

    void operator()(const FlareUpDeclared&) { state.flare_ups_declared.push_back(day); }

    void operator()(const GoalSet& event) {
        if (Goal* goal = find_goal(state, event.goal)) goal->text = event.text;
        else state.goals.push_back({event.goal, event.text, day, {}});
    }

    void operator()(const GoalRated& event) {
        Goal* goal = find_goal(state, event.goal);
        if (!goal) return;
        if (!goal->ratings.empty() && goal->ratings.back().day == day) goal->ratings.back().rating = event.rating;
        else goal->ratings.push_back({day, event.rating});
    }

    void operator()(const GoalRemoved& event) {
        std::erase_if(state.goals, [&](const Goal& goal) { return goal.id == event.goal; });
    }

    void operator()(const ExerciseSwapped& event) {
        Session& session = session_of(state, event.session, day);
        std::size_t place = std::min(session.exercises.size(), session.planned.size());
        auto next = session.planned.begin() + static_cast<std::ptrdiff_t>(place);
        if (event.how == SwapHow::precedes || next == session.planned.end()) session.planned.insert(next, event.to);
        else *next = event.to;
    }

    void operator()(const ExerciseReopened& event) {
        Session& session = session_of(state, event.session, day);
        // What did not feel right stays away; it is not taken up again by going back.
        if (session.exercises.empty() || session.exercises.back().outcome == ExerciseOutcome::felt_wrong) return;
        session.exercises.pop_back();
    }

    void operator()(const LessonRead& event) { state.lessons_read.try_emplace(event.lesson, day); }

    void operator()(const ForeignEvent&) {}
};

} // namespace

void apply(State& state, const Event& event) { std::visit(Fold{state, event.day}, event.payload); }

State replay(const std::vector<Event>& events) {
    State state;
    for (const Event& event : events) apply(state, event);
    return state;
}

const Session* State::find_session(std::string_view id) const {
    for (auto session = sessions.rbegin(); session != sessions.rend(); ++session)
        if (session->id == id) return &*session;
    return nullptr;
}

const Goal* State::find_goal(std::string_view id) const {
    for (const Goal& goal : goals)
        if (goal.id == id) return &goal;
    return nullptr;
}

ExerciseStanding State::standing(const std::string& exercise) const {
    auto found = exercises.find(exercise);
    return found == exercises.end() ? ExerciseStanding{} : found->second;
}

} // namespace easeback
