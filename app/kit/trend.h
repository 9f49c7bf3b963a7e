#pragma once

#include "app/kit/ui.h"

#include <span>
#include <string_view>

namespace easeback {

/// How a number from 0 to `most` went over time, as a line with a dot for each time it was told. `name` says the same
/// in words.
void trend(Ui& ui, std::string_view key, std::string_view name, std::span<const int> numbers, int most);

} // namespace easeback
