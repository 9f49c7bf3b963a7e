#pragma once

#include "core/progression/thresholds.h"
#include "core/record/event.h"

#include <optional>
#include <string_view>

namespace easeback {

/// How the back answered a session, by the pain-monitoring model.
enum class Band : std::uint8_t { green, amber, red };

/// What is known of the pain around one session. A value that was not told is not assumed to be low.
struct PainAround {
    std::optional<PainScore> before;       ///< at rest, before the session
    std::optional<PainScore> during;       ///< the highest during the session
    std::optional<PainScore> next_morning; ///< at rest, within a day or two after
};

/// Whether the pain of a session had gone back by the next morning.
enum class Settled : std::uint8_t { yes, no, unknown };

/// The band of a session: green while pain stays low or close to the resting pain, amber within the tolerable band or
/// while it is not known, red above it or when the rise lasts to the next morning.
Band band_of(const PainAround& pain, const ProgressionThresholds& thresholds);

/// Whether the next morning was back near the resting pain. Unknown where the morning, or the pain during the session,
/// was not told.
Settled settled_by_morning(const PainAround& pain, const ProgressionThresholds& thresholds);

std::string_view to_text(Band band);

} // namespace easeback
