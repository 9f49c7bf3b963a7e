#pragma once

#include "core/progression/progress.h"
#include "core/record/event.h"

#include <vector>

namespace easeback {

/// The events by which decisions take effect, to be recorded when a session begins: steps along the levels, neighbours
/// that open or come back, exercises that stop.
std::vector<EventPayload> events_of(const std::vector<Decision>& decisions, const State& state);

} // namespace easeback
