#pragma once

#include "core/base/result.h"
#include "core/json/document.h"
#include "core/record/event.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace easeback {

/// Version of the event format written by this program.
inline constexpr int event_version = 1;

/// One event as one line of JSON.
std::string to_json(const Event& event);

/// Events as a JSON list.
std::string to_json(std::span<const Event> events);

/// Gives an event another number, moment and day. Whatever else a newer program wrote about it stays as it is.
void restamp(Event& event, std::uint64_t sequence, std::string at, Date day);

/// Reads one event. Events of unknown kinds and of newer versions come back as ForeignEvent. Errors
/// name the place: malformed, missing, wrong_type, out_of_range, unknown_value.
Result<Event> event_from_json(JsonNode node);

/// Reads a record of one event a line. Where a hand-written record leaves out "id" or "seq", the line
/// number (in the id with a hash of the line) serves; its number is at least one more than those above it. Errors name the line.
Result<std::vector<Event>> events_from_lines(std::string_view name, std::string_view text);

} // namespace easeback
