#pragma once

#include "core/base/result.h"
#include "core/record/event.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace easeback {

// A copy of the record as one file, to be put away or taken to another device:
// {"format", "version", "made", "events", "sha256"}. The sum is that of the canonical JSON of "events", so it stays
// the same when the file is laid out anew, and changes with whatever is in it.

inline constexpr std::string_view transfer_format = "easeback-record";
inline constexpr int transfer_version = 1;
/// Far more than a lifetime of entries needs.
inline constexpr std::size_t largest_transfer = 16u << 20;

/// The text of a file with these events, one on each line. `made` is the day, ISO, or empty.
std::string transfer_text(const std::vector<Event>& events, std::string_view made);

/// The events of such a file; one that is not valid refuses the whole file. Events of kinds this version does not know
/// come back as ForeignEvent. Errors: limit, malformed (also when cut short), unknown_value (not such a file, or at
/// /sha256: changed since it was made), newer_version, missing or wrong_type (there is no record in it); and those of
/// event_from_json, with a place below /events.
Result<std::vector<Event>> events_from_transfer(std::string_view name, std::string_view text);

/// What is wrong with a file, as the page tells it: "large", "cut", "foreign", "newer", "empty", "changed" or "entry".
std::string_view transfer_fault(const Error& error);

} // namespace easeback
