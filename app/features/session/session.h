#pragma once

#include "app/shell/screen.h"

namespace easeback {

void draw_session(const View& view);
void draw_session_rating(const View& view);

/// Whoever has left the session finds it paused.
void pause_left_session(Model& model);

} // namespace easeback
