#pragma once

#include "app/shell/screen.h"

namespace easeback {

void draw_data(const View& view);

/// A gentle word that a copy of the record should be saved, where it is time for one; it leads to the page that does it.
void draw_copy_reminder(const View& view);

/// Whether it is time to save a copy.
void follow_copy_due(Model& model);
/// What came of the last task is said once.
void forget_outcome(Model& model);

} // namespace easeback
