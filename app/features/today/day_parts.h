#pragma once

#include "app/shell/screen.h"

namespace easeback {

// The parts of today beside the session. Each draws nothing where the day has none of it.

/// What kind of day it is, and why.
void draw_day_kind(const View& view);
/// A button that says that a flare-up has begun, what that changes, or, while one lasts, what to do.
void draw_flare_up(const View& view);
/// The walks of the day, those that were done, and a way to tell of one.
void draw_walks(const View& view);
/// The small parts of the day.
void draw_snippets(const View& view);

} // namespace easeback
