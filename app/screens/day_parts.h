#pragma once

#include "app/screens/screen.h"

namespace easeback {

// The parts of today beside the session. Each draws nothing where the day has none of it.

/// What kind of day it is, and why.
void draw_day_kind(const View& view);
/// What the plan does with one exercise, and why.
void draw_decision(const View& view, const Decision& decision);
/// A button that says that a flare-up has begun, what that changes, or, while one lasts, what to do.
void draw_flare_up(const View& view);
/// The walks of the day, those that were done, and a way to tell of one.
void draw_walks(const View& view);
/// The small parts of the day.
void draw_snippets(const View& view);
/// Leads to what waits.
void draw_waits_row(const View& view);

} // namespace easeback
