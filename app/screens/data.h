#pragma once

#include "app/screens/screen.h"

namespace easeback {

/// A gentle word that a copy of the record should be saved, where it is time for one; it leads to the page that does it.
void draw_copy_reminder(const View& view);

} // namespace easeback
