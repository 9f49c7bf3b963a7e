#pragma once

#include "app/shell/screen.h"

namespace easeback {

/// What the plan does with a check-in, and why.
void draw_check_in_outcome(const View& view, const CheckedIn& told);

} // namespace easeback
