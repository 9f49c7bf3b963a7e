#pragma once

#include "app/kit/ui.h"

#include <string_view>

namespace easeback {

/// One line of a list that leads somewhere: what it is about, and below it what stands there now, if anything. True in the frame
/// in which it was pressed.
bool row_button(Ui& ui, std::string_view key, std::string_view title, std::string_view detail);

} // namespace easeback
