#pragma once

#include "core/plan/circumstances.h"
#include "core/plan/reason.h"

#include <optional>
#include <vector>

namespace easeback {

/// Which exercises fit the person on that day, by their place in the content: empty where one fits,
/// otherwise the reason that stands against it. Contraindications, limits, phase, positions and equipment
/// all have to fit. On a ladder, an exercise with easier neighbours fits only once it has been opened, or
/// when nothing easier fits the person; an easier one gives way to an opened one that fits.
std::vector<std::optional<Reason>> reasons_against_each(const Circumstances& today);

/// The highest level up to the one that is due whose dose fits into that time and into the limits that
/// hold; -1 when none does.
int fitting_level(const Circumstances& today, const Exercise& exercise, int most_seconds);

/// The limit in force that shortens the exercise the most, or null.
const Limit* shortening_limit(const Circumstances& today, const Exercise& exercise);

/// The first limit of the list that these grades go beyond, or null. For what is not an exercise.
const Limit* limit_beyond(const std::vector<const Limit*>& limits, const Grades& grades);

} // namespace easeback
