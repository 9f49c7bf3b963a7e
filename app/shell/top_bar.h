#pragma once

#include "app/shell/screen.h"

namespace easeback {

/// Height of the bar at the top, CSS pixels, without the safe area above it. Grows where its words are too long to
/// stand beside each other.
float top_bar_height(const View& view);

/// Draws the bar: a way back, the name of the app, whether what was entered is saved, and the screens at the top.
void draw_top_bar(const View& view, Rect rect);

} // namespace easeback
