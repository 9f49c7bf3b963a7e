#pragma once

#include "app/shell/model.h"

#include <optional>
#include <string_view>

namespace easeback {

/// Minutes that a walk in the record may have.
inline constexpr int least_walk_minutes = 1, most_walk_minutes = 600;

/// The minutes of the walk being told; empty where they are not a whole number the record can take.
std::optional<int> walk_minutes(const Model& model);

} // namespace easeback
