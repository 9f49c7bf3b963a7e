#pragma once

#include "app/shell/intents.h"

namespace easeback {

/// Puts the walk into the record that was told on its screen.
struct SaveWalk {};
struct DeclareFlareUp {};

void carry_out(Changes& changes, const SaveWalk& intent);
void carry_out(Changes& changes, const DeclareFlareUp& intent);

} // namespace easeback
