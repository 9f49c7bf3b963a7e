#include "core/plan/history.h"

#include "core/plan/plan_content.h"

#include <algorithm>

namespace easeback {

namespace {

constexpr int days_of_a_week_before_today = 6;
constexpr int long_ago = 10000;
// After so many days nothing is left of what a session meant for the next one.
constexpr int longest_memory_days = 90;

bool was_done(const Performed& performed) {
    return performed.outcome == ExerciseOutcome::done || performed.outcome == ExerciseOutcome::partly;
}

// More than gentle movement: what a rest day leaves out.
bool is_training(const Exercise& exercise) {
    constexpr SmallSet kinds =
        bit(ExerciseKind::core) | bit(ExerciseKind::strength) | bit(ExerciseKind::balance) | bit(ExerciseKind::aerobic);
    return (kinds & bit(exercise.kind)) != 0;
}

// The exercises a session was made of: as planned, or as done where no plan was kept.
std::vector<int> exercises_of(const Session& session, const PlanContent& content) {
    std::vector<int> list;
    auto add = [&](const std::string& id) {
        int index = content.exercise_index(id);
        if (index >= 0 && std::find(list.begin(), list.end(), index) == list.end()) list.push_back(index);
    };
    for (const PlannedExercise& planned : session.planned) add(planned.exercise);
    if (session.planned.empty())
        for (const Performed& performed : session.exercises) add(performed.exercise);
    return list;
}

} // namespace

History history_before(const State& state, const PlanContent& content, Date date) {
    History history;
    history.days_since_criterion.fill(content.planning.numbers.criteria_days + 1);
    history.days_since_strength = long_ago;
    std::vector<Date> strength_days, training_days;
    Date newest{};
    for (const Session& session : state.sessions) {
        if (session.day >= date || date - session.day > longest_memory_days) continue;
        int ago = date - session.day;
        for (const Performed& performed : session.exercises) {
            int index = content.exercise_index(performed.exercise);
            if (index < 0 || !was_done(performed)) continue;
            const Exercise& exercise = content.exercise(index);
            for (std::size_t i = 0; i < criterion_names.size(); ++i)
                if (exercise.criteria >> i & 1) history.days_since_criterion[i] = std::min(history.days_since_criterion[i], ago);
            if (is_training(exercise)) training_days.push_back(session.day);
            if (exercise.kind == ExerciseKind::strength) strength_days.push_back(session.day);
        }
        std::vector<int> exercises = exercises_of(session, content);
        if (exercises.empty() || session.day < newest) continue;
        newest = session.day;
        history.strength_was_last = std::any_of(exercises.begin(), exercises.end(), [&](int index) {
            return content.exercise(index).kind == ExerciseKind::strength;
        });
        (history.strength_was_last ? history.last_strength : history.last_other) = std::move(exercises);
    }
    auto on = [](const std::vector<Date>& days, Date day) { return std::find(days.begin(), days.end(), day) != days.end(); };
    for (Date day : strength_days) history.days_since_strength = std::min(history.days_since_strength, date - day);
    for (int ago = 1; ago <= days_of_a_week_before_today; ++ago) history.strength_days += on(strength_days, date - ago);
    while (on(training_days, date - (history.training_days + 1))) ++history.training_days;
    return history;
}

} // namespace easeback
