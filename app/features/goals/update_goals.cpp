#include "app/features/goals/goal_text.h"
#include "app/features/goals/intents.h"
#include "app/shell/changes.h"

namespace easeback {

void carry_out(Changes& changes, const SetGoal& intent) {
    Model& model = changes.model;
    if (!fits_a_goal(intent.text)) return;
    std::string words(trimmed(intent.text));
    if (model.state.find_goal(intent.goal)) {
        changes.append(GoalSet{intent.goal, std::move(words)});
        model.drafts = {};
        return;
    }
    if (model.state.goals.size() >= most_goals) return;
    std::string goal = "goal-" + model.event_prefix + "-" + std::to_string(model.events_made + 1);
    changes.append(GoalSet{goal, std::move(words)});
    model.drafts = {};
    // Back from its rating leads to the list, not to where it was chosen.
    changes.go({ScreenId::goals, std::move(goal)}, ShowRoute::How::replace);
}

void carry_out(Changes& changes, const RateGoal& intent) {
    if (!changes.model.state.find_goal(intent.goal)) return;
    changes.append(GoalRated{intent.goal, intent.rating});
    changes.model.drafts = {};
    changes.go({ScreenId::goals, {}});
}

void carry_out(Changes& changes, const RemoveGoal& intent) {
    changes.append(GoalRemoved{intent.goal});
    changes.model.drafts = {};
    changes.go({ScreenId::goals, {}});
}

} // namespace easeback
