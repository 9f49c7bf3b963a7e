#include "core/record/replay.h"

#include <algorithm>

namespace easeback {

namespace {

// Sessions end close to where they began, so the search starts at the newest.
Session* find_session(State& state, const std::string& id) {
    auto found =
        std::find_if(state.sessions.rbegin(), state.sessions.rend(), [&](const Session& session) { return session.id == id; });
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

class Fold {
public:
    Fold(State& folded, const Event& given)
        : state(folded)
        , day(given.day)
        , whole(given) {}

    void operator()(const Answered& event) {
        add_answer(event.question, event.value);
        state.answer_changes.push_back({day, event.question, event.value});
    }

    void operator()(const ScreeningFinished& event) { state.screenings.push_back({day, event}); }

    void operator()(const SessionStarted& event) {
        Session& session = session_of(state, event.session, day);
        session.pain_before = event.pain_before;
        session.planned = event.planned;
    }

    void operator()(const ExerciseDone& event) {
        Session& session = session_of(state, event.session, day);
        session.exercises.push_back({event.exercise, event.level, event.outcome, event.pain});
        ExerciseStanding& standing = state.exercises[event.exercise];
        if (event.outcome == ExerciseOutcome::felt_wrong) {
            // A movement that does not sit well is dropped at once, however mild it was.
            set_aside(event.exercise, "felt_wrong");
        } else if (event.outcome != ExerciseOutcome::skipped) {
            // A record may say at which level an exercise was done without saying how it came there.
            if (!standing.level_since) standing.level = std::max(standing.level, event.level);
            standing.last_done = day;
            ++standing.times_done;
            keep_best(standing);
        }
        if (event.outcome != ExerciseOutcome::skipped)
            standing.trials.push_back({place_of(session), static_cast<std::int16_t>(event.level), event.outcome, event.pain});
    }

    void operator()(const SessionFinished& event) {
        Session& session = session_of(state, event.session, day);
        session.finished = true;
        session.complete = event.complete;
        session.pain_during = event.pain_during;
        session.effort = event.effort;
    }

    void operator()(const CheckedIn& event) { state.check_ins.push_back({day, event, state.answer_changes.size()}); }

    void operator()(const ExerciseSetAside& event) { set_aside(event.exercise, event.reason); }

    // What was set aside comes back at its easiest, with nothing held against it.
    void operator()(const ExerciseRestored& event) {
        ExerciseStanding& standing = state.exercises[event.exercise];
        if (standing.set_aside) state.plan_changes.push_back({day, event.exercise, standing.level, 0, "restored"});
        standing.set_aside = false;
        standing.set_aside_reason.clear();
        standing.set_aside_since.reset();
        standing.restored = day;
        standing.trials.clear();
        standing.former_level = 0;
        change_level(standing, 0, "restored");
    }

    void operator()(const LevelChanged& event) {
        ExerciseStanding& standing = state.exercises[event.exercise];
        if (event.to < standing.level) standing.former_level = std::max(standing.former_level, standing.level);
        change_level(standing, event.to, event.rule);
        state.plan_changes.push_back({day, event.exercise, event.from, event.to, event.rule, event.instead_of});
        standing.outgrown = false;
        if (event.instead_of.empty()) return;
        ExerciseStanding& other = state.exercises[event.instead_of];
        if (event.rule == "forward_next") {
            other.outgrown = true;
            if (!other.outgrown_since) other.outgrown_since = day;
        } else {
            other.level = 0;
            other.level_since.reset();
            other.level_rule = event.rule;
            other.trials_before = other.trials.size();
        }
    }

    void operator()(const SettingChanged& event) { state.settings[event.key] = event.value; }

    void operator()(const AnswerWithdrawn& event) {
        add_answer(event.question, std::nullopt);
        state.answer_changes.push_back({day, event.question, std::nullopt});
    }

    void operator()(const AnsweredApart& event) {
        AnswerHistory& history = state.answer_histories[event.question];
        history.set_apart(event.earlier, event.later);
        take_standing(event.question, history);
    }

    void operator()(const WalkDone& event) { state.walks.push_back({day, event}); }

    void operator()(const FlareUpDeclared&) {
        state.flare_ups_declared.push_back(day);
        state.answers_before_flare_up = state.answer_changes.size();
    }

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

    void operator()(const StageDone& event) { state.stages.push_back({day, event}); }

    void operator()(const ReviewDone& event) { state.reviews.push_back({day, event.review}); }

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
        Performed taken_back = std::move(session.exercises.back());
        session.exercises.pop_back();
        ExerciseStanding& standing = state.exercises[taken_back.exercise];
        if (taken_back.outcome == ExerciseOutcome::skipped || standing.trials.empty() ||
            standing.trials.back().session != place_of(session))
            return;
        standing.trials.pop_back();
        standing.trials_before = std::min(standing.trials_before, standing.trials.size());
        --standing.times_done;
    }

    void operator()(const LessonRead& event) { state.lessons_read.try_emplace(event.lesson, day); }

    void operator()(const ForeignEvent&) {}

private:
    State& state;
    Date day;
    const Event& whole;

    void add_answer(const std::string& question, const std::optional<AnswerValue>& value) {
        AnswerHistory& history = state.answer_histories[question];
        history.add({whole.id, whole.sequence, day, value});
        take_standing(question, history);
    }

    // The last answer that stands, with the others beside it; a question that was only opened has none.
    void take_standing(const std::string& question, const AnswerHistory& history) {
        std::vector<const GivenAnswer*> standing = history.standing();
        auto last =
            std::find_if(standing.rbegin(), standing.rend(), [](const GivenAnswer* each) { return each->value.has_value(); });
        if (last == standing.rend()) {
            state.answers.erase(question);
            return;
        }
        DatedAnswer answer{*(*last)->value, (*last)->day};
        for (const GivenAnswer* each : standing)
            if (each != *last) answer.rivals.push_back(each->value);
        state.answers[question] = std::move(answer);
    }

    std::uint32_t place_of(const Session& session) const { return static_cast<std::uint32_t>(&session - state.sessions.data()); }

    void keep_best(ExerciseStanding& standing) const {
        if (standing.level <= standing.best_level) return;
        standing.best_level = standing.level;
        standing.best_since = day;
    }

    void change_level(ExerciseStanding& standing, int level, const std::string& rule) const {
        standing.level = level;
        standing.level_since = day;
        standing.level_rule = rule;
        standing.trials_before = standing.trials.size();
        if (level >= standing.former_level) standing.former_level = 0;
        keep_best(standing);
    }

    void set_aside(const std::string& exercise, const std::string& reason) const {
        ExerciseStanding& standing = state.exercises[exercise];
        if (!standing.set_aside) {
            std::string rule = reason.starts_with("stop_") ? reason : "stop_" + reason;
            state.plan_changes.push_back({day, exercise, standing.level, standing.level, std::move(rule)});
        }
        standing.set_aside = true;
        standing.set_aside_reason = reason;
        standing.set_aside_since = day;
    }
};

} // namespace

void apply(State& state, const Event& event) { std::visit(Fold(state, event), event.payload); }

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

const ExerciseStanding& State::standing(const std::string& exercise) const {
    static const ExerciseStanding never_met;
    auto found = exercises.find(exercise);
    return found == exercises.end() ? never_met : found->second;
}

} // namespace easeback
