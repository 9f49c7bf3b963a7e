#pragma once

#include "app/shell/screen.h"

namespace easeback {

void draw_exercises(const View& view);
void draw_learn(const View& view);

} // namespace easeback
