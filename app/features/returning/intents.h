#pragma once

#include "app/shell/intents.h"

#include <string>

namespace easeback {

/// The stage of an activity that is next was done; its pain was told on its page.
struct SaveStage {
    std::string activity;
};

void carry_out(Changes& changes, const SaveStage& intent);

} // namespace easeback
