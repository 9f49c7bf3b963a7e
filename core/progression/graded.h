#pragma once

#include "core/progression/thresholds.h"

#include <optional>
#include <span>

namespace easeback {

// Graded activity: what a person can do is tried a few times, a quota begins below that, and it rises in small
// steps that are set beforehand. The quota is a target and a ceiling: good days bring no more, bad days no less.

/// The baseline of a few trials (minutes, repetitions or whatever is counted): the mean of the first ones, as many as
/// graded_trials_most says; none while there are fewer than graded_trials_least.
std::optional<double> graded_baseline(std::span<const int> trials, const ProgressionThresholds& thresholds);

/// Where the quota begins: graded_start_percent of the baseline, rounded down, at least 1.
int graded_start(double baseline, const ProgressionThresholds& thresholds);

/// The greatest next quota: at most graded_rise_percent more, rounded down, but one more is always allowed; never
/// above the target.
int graded_next(int quota, int target, const ProgressionThresholds& thresholds);

} // namespace easeback
