#pragma once

#include "app/shell/intents.h"

#include <string>

namespace easeback {

/// Names an activity that matters, or changes the words of one.
struct SetGoal {
    std::string goal; ///< empty for a new one
    std::string text;
};
struct RateGoal {
    std::string goal;
    int rating = 0; ///< 0 to 10
};
struct RemoveGoal {
    std::string goal;
};

void carry_out(Changes& changes, const SetGoal& intent);
void carry_out(Changes& changes, const RateGoal& intent);
void carry_out(Changes& changes, const RemoveGoal& intent);

} // namespace easeback
