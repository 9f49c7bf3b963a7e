#pragma once

#include "app/shell/screen.h"

namespace easeback {

void draw_progress(const View& view);

/// Works out what the screen shows, for the range that was chosen.
void prepare_progress(Model& model);

} // namespace easeback
