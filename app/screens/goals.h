#pragma once

#include "app/screens/screen.h"

namespace easeback {

/// Leads to what matters to the person, and says how it stands.
void draw_goals_row(const View& view);

} // namespace easeback
