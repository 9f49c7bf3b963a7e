#pragma once

#include "core/record/event.h"
#include "core/record/state.h"

#include <vector>

namespace easeback {

/// Folds one event into the state. Events come in record order.
void apply(State& state, const Event& event);

/// The state that follows from the events, which must be in record order (as a Log keeps them).
State replay(const std::vector<Event>& events);

} // namespace easeback
