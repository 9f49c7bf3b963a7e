#pragma once

#include "app/shell/screen.h"

namespace easeback {

/// What the plan does with one exercise, and why.
void draw_decision(const View& view, const Decision& decision);

} // namespace easeback
