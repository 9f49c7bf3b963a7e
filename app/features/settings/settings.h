#pragma once

#include "app/shell/screen.h"

namespace easeback {

void draw_settings(const View& view);
void draw_about(const View& view);
void draw_more(const View& view);

} // namespace easeback
