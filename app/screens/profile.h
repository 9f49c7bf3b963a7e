#pragma once

#include "app/screens/screen.h"

namespace easeback {

/// Offers the questions about the person that are still open, where a plan is permitted; nothing when there are none.
void draw_profile_offer(const View& view);

} // namespace easeback
