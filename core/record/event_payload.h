#pragma once

#include "core/json/document.h"
#include "core/json/writer.h"
#include "core/record/event.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace easeback {

/// The name of a kind of event as the record spells it; empty for a ForeignEvent.
std::string_view type_name(const EventPayload& payload);

/// The place of the kind of event with that name in EventPayload; that of ForeignEvent where there is none.
std::size_t place_of_type(std::string_view type);

/// Writes the members of an event's "data"; nothing for a ForeignEvent, which is kept whole.
void write_payload(JsonWriter& out, const EventPayload& payload);

/// Reads the "data" of an event of a known type. Errors name the place: missing, wrong_type, out_of_range,
/// unknown_value.
Result<EventPayload> read_payload(std::string_view type, JsonNode data);

inline constexpr std::array<std::string_view, 2> swap_names = {"replaces", "precedes"};
inline constexpr std::array<std::string_view, 2> pace_names = {"easy", "brisk"};

} // namespace easeback
