#pragma once

#include "app/shell/model.h"

#include <optional>

namespace easeback {

/// An exercise to do instead of one that did not feel right: of the same place in the session, not in it yet, and one
/// that the plan left out only for want of time. Empty where there is none.
std::optional<PlannedExercise> alternative_for(const Model& model, const Session& session, const Exercise& exercise);

/// The same exercise one level down or up, or its easier neighbour where it is at its lowest level already.
std::optional<PlannedExercise> neighbour_of(const Model& model, const Exercise& exercise, int level, bool easier);

} // namespace easeback
