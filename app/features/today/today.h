#pragma once

#include "app/shell/screen.h"

namespace easeback {

void draw_today(const View& view);
void draw_walk(const View& view);

} // namespace easeback
