#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace easeback {

/// A moment in milliseconds since 1970-01-01T00:00Z, negative before.
using Instant = std::int64_t;

/// The latest moment that is told apart, a day before the end of year 9999. What claims to be later stands there too, where
/// the numbers of events settle the order; so an entry can always be made that comes after all others.
inline constexpr Instant latest_instant = 253'402'214'400'000;

/// The moment that a text such as "2026-11-23T09:00:00.000Z" names (UTC; seconds and their fraction may be left out),
/// at most latest_instant; nullopt where it names none.
std::optional<Instant> instant_of(std::string_view text);

/// "2026-11-23T09:00:00.000Z".
std::string instant_text(Instant instant);

} // namespace easeback
