#pragma once

#include "app/shell/screen.h"

namespace easeback {

void draw_goals(const View& view);

/// Leads to the activities that matter to the person.
void draw_goals_row(const View& view);

} // namespace easeback
