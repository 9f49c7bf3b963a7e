#pragma once

#include "app/kit/ui.h"
#include "core/body/shapes.h"

#include <string_view>

namespace easeback {

/// Draws a moving figure across the column, as tall as it needs and at most `most_height`, at a time of its loop, and
/// names it as a picture. `extent`: what extent_of() gives for it. `glow`: bits of GlowPart, where the exercise works.
void figure_view(Ui& ui, std::string_view key, std::string_view name, const Figure& figure, const Extent& extent, double seconds,
                 std::uint32_t glow, float most_height);

/// A small still picture of the figure at a time of its loop, as large as fits the rectangle. It has no name; it stands
/// beside words.
void figure_picture(Ui& ui, Rect rect, const Figure& figure, double seconds);

} // namespace easeback
