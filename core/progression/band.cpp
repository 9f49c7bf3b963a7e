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

} // namespace

Band band_of(const PainAround& pain, const ProgressionThresholds& thresholds) {
    Band during = band_during(pain, thresholds);
    if (!pain.next_morning) return during == Band::green ? Band::green : during;
    int rest = pain.before ? *pain.before : 0;
    bool carried_over = *pain.next_morning > rest + thresholds.carry_over &&
                        *pain.next_morning > thresholds.green_highest;
    return carried_over ? Band::red : during;
}

std::string_view to_text(Band band) {
    constexpr std::string_view names[] = {"green", "amber", "red"};
    return names[static_cast<std::size_t>(band)];
}

} // namespace easeback
