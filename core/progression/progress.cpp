#include "core/progression/progress.h"

#include "core/content/content.h"

#include <algorithm>
#include <map>

namespace easeback {

namespace {

// One time an exercise was done, with how the back answered that session.
struct Trial {
    int level = 0;
    ExerciseOutcome outcome = ExerciseOutcome::done;
    Band band = Band::amber;
    std::optional<int> effort;
};

const DatedCheckIn* check_in_after(const State& state, Date day, Date until) {
    for (const DatedCheckIn& check_in : state.check_ins)
        if (check_in.day > day && check_in.day <= until && check_in.day - day <= 2) return &check_in;
    return nullptr;
}

Band band_of_session(const State& state, const Session& session, const ProgressionThresholds& thresholds,
                     Date today) {
    PainAround pain{session.pain_before, session.pain_during, std::nullopt};
    if (const DatedCheckIn* next = check_in_after(state, session.day, today)) pain.next_morning = next->told.pain_morning;
    Band band = band_of(pain, thresholds);
    if (const DatedCheckIn* next = check_in_after(state, session.day, today))
        if (next->told.change == Change::worse && band == Band::green) band = Band::amber;
    return band;
}

std::map<std::string, std::vector<Trial>> trials_by_exercise(const State& state, const Content& content, Date today) {
    std::map<std::string, std::vector<Trial>> trials;
    for (const Session& session : state.sessions) {
        if (!session.finished || session.day >= today) continue;
        Band band = band_of_session(state, session, content.progression, today);
        for (const Performed& performed : session.exercises) {
            ExerciseStanding standing = state.standing(performed.exercise);
            // A step starts the count anew.
            if (standing.level_since && session.day < *standing.level_since) continue;
            trials[performed.exercise].push_back({performed.level, performed.outcome, band, session.effort});
        }
    }
    return trials;
}

bool counts_towards_a_step(const Trial& trial, const ProgressionThresholds& thresholds) {
    return trial.band == Band::green && trial.outcome == ExerciseOutcome::done &&
           trial.effort.value_or(0) <= thresholds.highest_effort;
}

Decision decide(const std::string& exercise, const std::vector<Trial>& trials, const ExerciseStanding& standing,
                int highest_level, const ProgressionThresholds& thresholds) {
    Decision decision{exercise, Step::hold, standing.level, standing.level, "hold_building"};
    if (standing.set_aside) return {exercise, Step::stop, standing.level, standing.level, "stop_felt_wrong"};

    int worse = static_cast<int>(std::count_if(trials.begin(), trials.end(),
                                               [](const Trial& trial) { return trial.band == Band::red; }));
    if (worse >= thresholds.worse_to_set_aside)
        return {exercise, Step::stop, standing.level, standing.level, "stop_worse_twice"};
    if (trials.back().band == Band::red) {
        bool lower = standing.level > 0;
        return {exercise, lower ? Step::back : Step::hold, standing.level, standing.level - (lower ? 1 : 0),
                lower ? "back_red" : "hold_red"};
    }
    if (trials.back().band == Band::amber) {
        decision.rule = "hold_amber";
        return decision;
    }
    int good = 0;
    for (auto trial = trials.rbegin(); trial != trials.rend() && counts_towards_a_step(*trial, thresholds); ++trial)
        ++good;
    if (good < thresholds.sessions_to_advance) return decision;
    if (standing.level >= highest_level) {
        decision.rule = "hold_highest";
        return decision;
    }
    return {exercise, Step::forward, standing.level, standing.level + 1, "forward_good"};
}

} // namespace

std::vector<Decision> progress(const State& state, const Content& content, Date today) {
    std::vector<Decision> decisions;
    for (const auto& [id, trials] : trials_by_exercise(state, content, today)) {
        int index = content.exercise_index(id);
        if (index < 0) continue;
        int highest = static_cast<int>(content.exercise(index).levels.size()) - 1;
        decisions.push_back(decide(id, trials, state.standing(id), highest, content.progression));
    }
    return decisions;
}

std::string_view to_text(Step step) {
    constexpr std::string_view names[] = {"forward", "hold", "back", "stop"};
    return names[static_cast<std::size_t>(step)];
}

} // namespace easeback
