#pragma once

#include "app/model/model.h"

#include <optional>
#include <string_view>

namespace easeback {

/// Minutes that a walk in the record may have.
inline constexpr int least_walk_minutes = 1, most_walk_minutes = 600;

/// The minutes of the walk being told; empty where they are not a whole number the record can take.
std::optional<int> walk_minutes(const Model& model);

/// Where the person stands with an activity today; null for an unknown id, and where there is no plan.
const ActivityStatus* standing_of(const Model& model, std::string_view activity);

/// Whether the stage of an activity that is next may be done today.
bool stage_may_be_done(const Model& model, const ActivityStatus& status);

} // namespace easeback
