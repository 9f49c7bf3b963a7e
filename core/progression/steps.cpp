#include "core/progression/steps.h"

namespace easeback {

std::vector<EventPayload> events_of(const std::vector<Decision>& decisions, const State& state) {
    std::vector<EventPayload> events;
    for (const Decision& decision : decisions) {
        if (decision.step == Step::hold) continue;
        if (decision.step == Step::stop && !state.standing(decision.exercise).set_aside)
            events.push_back(ExerciseSetAside{decision.exercise, decision.rule});
        if (!decision.next.empty()) {
            int level = state.standing(decision.next).level;
            std::string rule = decision.step == Step::forward ? decision.rule : "back_easier";
            events.push_back(LevelChanged{decision.next, level, level, std::move(rule), decision.exercise});
        } else if (decision.from != decision.to) {
            events.push_back(LevelChanged{decision.exercise, decision.from, decision.to, decision.rule, {}});
        }
    }
    return events;
}

} // namespace easeback
