#pragma once

#include "app/shell/screen.h"

namespace easeback {

/// Draws the window: the bar at the top, the screen one is at, the navigation.
void draw_shell(const View& view);

} // namespace easeback
