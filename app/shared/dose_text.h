#pragma once

#include "core/exercise/exercise.h"
#include "core/l10n/strings.h"

#include <string>

namespace easeback {

/// A dose in words: "2 rounds, 6 times, hold 5 seconds, each side".
inline std::string dose_text(const Strings& strings, const Dose& dose, bool both_sides) {
    std::string text;
    auto add = [&](const std::string& part) { text += (text.empty() ? "" : ", ") + part; };
    if (dose.minutes) add(strings.plural("dose.minutes", dose.minutes));
    if (dose.repetitions) {
        if (dose.sets > 1) add(strings.plural("dose.sets", dose.sets));
        add(strings.plural("dose.repetitions", dose.repetitions));
    }
    if (dose.hold_seconds) add(strings.plural("dose.hold", dose.hold_seconds));
    if (both_sides) add(std::string(strings.get("dose.each_side")));
    return text;
}

} // namespace easeback
