#pragma once

#include "app/shell/screen.h"

namespace easeback {

void draw_waits(const View& view);

/// Leads to what waits.
void draw_waits_row(const View& view);

} // namespace easeback
