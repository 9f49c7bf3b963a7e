#pragma once

#include "app/shell/screen.h"

#include <vector>

namespace easeback {

enum class BarPlace : std::uint8_t { bottom, side };

/// At the side where the window is wide, otherwise at the bottom.
BarPlace bar_place(const View& view);

/// The screens that the bar lists. Where the words are too long to stand beside each other, those before the last give
/// way, and are among the rest.
std::vector<const ScreenEntry*> bar_screens(const View& view);
/// The screens that are listed on a page of their own.
std::vector<const ScreenEntry*> rest_of_screens(const View& view);

/// Height of the bar at the bottom, CSS pixels, without the safe area below it.
float bottom_bar_height(const View& view);

void draw_navigation(const View& view, Rect rect);

} // namespace easeback
