#pragma once

#include "app/kit/ui.h"

#include <optional>
#include <span>
#include <string_view>

namespace easeback {

/// A place of the body that can be chosen.
struct BodyPlace {
    std::string_view id;   ///< one of the ids that the map knows
    std::string_view name; ///< in words
    bool chosen = false;
};

/// What the map itself says.
struct BodyMapWords {
    std::string_view back, front; ///< names of its two views
    std::string_view left, right; ///< sides of the person
};

/// Whether the map can show that place.
bool is_on_body_map(std::string_view id);

/// A body seen from behind and from the front, whose places are check items. Places that it does not know are left
/// out. The index of the place that was pressed, if one was.
std::optional<std::size_t> body_map(Ui& ui, std::string_view key, const BodyMapWords& words, std::span<const BodyPlace> places);

} // namespace easeback
