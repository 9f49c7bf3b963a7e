#include "core/progression/band.h"

namespace easeback {

namespace {

Band band_during(const PainAround& pain, const ProgressionThresholds& thresholds) {
    if (!pain.during) return Band::amber;
    int during = *pain.during;
    // Without a resting value the rise is counted from nothing, which is the stricter reading.
    int rise = during - (pain.before ? *pain.before : 0);
    if (during <= thresholds.green_highest || rise <= thresholds.green_rise) return Band::green;
    if (during <= thresholds.amber_highest || rise < thresholds.amber_rise) return Band::amber;
    return Band::red;
}

bool carried_over(const PainAround& pain, const ProgressionThresholds& thresholds) {
    if (!pain.next_morning) return false;
    int rest = pain.before ? *pain.before : 0;
    return *pain.next_morning > rest + thresholds.carry_over && *pain.next_morning > thresholds.green_highest;
}

} // namespace

Band band_of(const PainAround& pain, const ProgressionThresholds& thresholds) {
    return carried_over(pain, thresholds) ? Band::red : band_during(pain, thresholds);
}

Settled settled_by_morning(const PainAround& pain, const ProgressionThresholds& thresholds) {
    if (carried_over(pain, thresholds)) return Settled::no;
    return pain.next_morning && pain.during ? Settled::yes : Settled::unknown;
}

std::string_view to_text(Band band) {
    constexpr std::string_view names[] = {"green", "amber", "red"};
    return names[static_cast<std::size_t>(band)];
}

} // namespace easeback
