#pragma once

#include "core/base/date.h"

#include <optional>
#include <vector>

namespace easeback {

class Diary;

/// A time in which the pain stood clearly above what was usual.
struct FlareUp {
    enum class Cause : std::uint8_t {
        declared, ///< the person said so
        pain_rise ///< the pain rose by flare_rise above the baseline and stayed for a day, or the person felt worse
    };
    enum class End : std::uint8_t {
        calmed, ///< pain back near the baseline for flare_over_days
        stayed  ///< the pain has not gone back within flare_longest_days and is the new baseline
    };
    Date first;
    std::optional<Date> over; ///< the first day after it; none while it lasts
    Cause cause = Cause::pain_rise;
    End end = End::calmed;
    double baseline = 0; ///< NRS, before it began

    bool lasts_on(Date day) const { return day >= first && (!over || day < *over); }
};

/// The flare-ups of a record, the oldest first, and the baseline they are measured by.
struct FlareHistory {
    std::vector<FlareUp> flare_ups;
    std::optional<double> baseline; ///< the usual resting pain on the last day, flare-ups left aside

    bool lasts() const { return !flare_ups.empty() && !flare_ups.back().over; }
    bool lasts_on(Date day) const;
};

/// Finds the flare-ups from the told pain alone. A record that grows never changes those that are over.
FlareHistory find_flare_ups(const Diary& diary);

} // namespace easeback
