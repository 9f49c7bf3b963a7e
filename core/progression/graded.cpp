#include "core/progression/graded.h"

#include <algorithm>
#include <numeric>

namespace easeback {

std::optional<double> graded_baseline(std::span<const int> trials, const ProgressionThresholds& thresholds) {
    if (trials.size() < static_cast<std::size_t>(thresholds.graded_trials_least)) return std::nullopt;
    auto count = std::min(trials.size(), static_cast<std::size_t>(thresholds.graded_trials_most));
    auto first = trials.first(count);
    return std::accumulate(first.begin(), first.end(), 0.0) / static_cast<double>(count);
}

int graded_start(double baseline, const ProgressionThresholds& thresholds) {
    return std::max(1, static_cast<int>(baseline * thresholds.graded_start_percent / 100));
}

int graded_next(int quota, int target, const ProgressionThresholds& thresholds) {
    int rise = std::max(1, quota * thresholds.graded_rise_percent / 100);
    return std::min(quota + rise, std::max(quota, target));
}

} // namespace easeback
