#pragma once

#include "app/kit/ui.h"
#include "core/figure/shapes.h"

#include <string_view>

namespace easeback {

/// Draws a moving figure across the column, `height` tall, at a time of its loop, and names it as a picture.
/// `glow`: bits of GlowPart, where the exercise works.
void figure_view(Ui& ui, std::string_view key, std::string_view name, const Figure& figure, double seconds,
                 std::uint32_t glow, float height);

} // namespace easeback
