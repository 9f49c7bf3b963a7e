#pragma once

#include "app/shell/screen.h"

namespace easeback {

void draw_report(const View& view);

/// The report no longer fits the record, and has to be asked for again.
void forget_report(Model& model);

} // namespace easeback
