#pragma once

#include "core/record/event.h"

#include <optional>
#include <vector>

namespace easeback {

/// What a person would lose between two copies of the record before they are reminded of it.
inline constexpr int most_days_without_copy = 30;
inline constexpr int most_entries_without_copy = 50;

/// Whether it is time to remind the person to save a copy of the record. What was entered on the day of the last copy,
/// or on the very first day where there is none, does not count: the first questions alone are some fifty entries.
bool copy_is_due(const std::vector<Event>& events, std::optional<Date> last_copy, Date today);

} // namespace easeback
