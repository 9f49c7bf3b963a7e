#pragma once

#include "core/base/date.h"
#include "core/l10n/strings.h"

#include <string>

namespace easeback {

/// A day without its year, as it is written in the language: "16 Nov".
std::string short_date(const Strings& strings, Date day);

/// A number with at most one decimal, as it is written in the language: "4", "4.5".
std::string short_number(const Strings& strings, double value);

} // namespace easeback
