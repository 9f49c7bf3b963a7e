#pragma once

#include "app/shell/screen.h"

namespace easeback {

/// The page of one exercise: the one the route names.
void draw_exercise(const View& view);

} // namespace easeback
