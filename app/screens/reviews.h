#pragma once

#include "app/screens/screen.h"

namespace easeback {

/// What asks for a look back today: the most important of it, with what to do about it.
void draw_review(const View& view);

} // namespace easeback
