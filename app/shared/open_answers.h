#pragma once

#include "app/shell/screen.h"

namespace easeback {

/// The open answers that could change what the app says, each with the way to its question, and the way to all that was
/// answered. At most two at a time. Nothing where no open answer matters and nothing is held back.
void draw_open_answers(const View& view);

} // namespace easeback
