#include "core/progression/steps.h"

namespace easeback {

namespace {

// The level at which an exercise is due, when it has a decision of its own on the same day.
int level_due(const std::string& exercise, const std::vector<Decision>& decisions, const State& state) {
    for (const Decision& decision : decisions)
        if (decision.exercise == exercise) return decision.to;
    return state.standing(exercise).level;
}

} // namespace

std::vector<EventPayload> events_of(const std::vector<Decision>& decisions, const State& state) {
    std::vector<EventPayload> events;
    for (const Decision& decision : decisions) {
        if (decision.step == Step::hold) continue;
        if (decision.step == Step::stop && !state.standing(decision.exercise).set_aside)
            events.push_back(ExerciseSetAside{decision.exercise, decision.rule});
        if (!decision.next.empty()) {
            int level = level_due(decision.next, decisions, state);
            std::string rule = decision.step == Step::forward ? decision.rule : "back_easier";
            events.push_back(LevelChanged{decision.next, level, level, std::move(rule), decision.exercise});
        } else if (decision.from != decision.to) {
            events.push_back(LevelChanged{decision.exercise, decision.from, decision.to, decision.rule, {}});
        }
    }
    return events;
}

} // namespace easeback
