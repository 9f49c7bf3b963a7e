#pragma once

#include "app/screens/screen.h"

namespace easeback {

/// Height of the bar at the top, CSS pixels, without the safe area above it. Grows where its words are too long to
/// stand beside each other.
float top_bar_height(const View& view);

/// Draws the bar: the name of the app, and whether what was entered is saved.
void draw_top_bar(const View& view, Rect rect);

} // namespace easeback
