#pragma once

#include "app/shell/model.h"

#include <string_view>

namespace easeback {

/// Where the person stands with an activity today; null for an unknown id, and where there is no plan.
const ActivityStatus* standing_of(const Model& model, std::string_view activity);

/// Whether the stage of an activity that is next may be done today.
bool stage_may_be_done(const Model& model, const ActivityStatus& status);
} // namespace easeback
