#pragma once

#include "core/plan/circumstances.h"

namespace easeback {

/// How much the person's own likes, dislikes and what eases them speak for an exercise; below 0 against it.
int preference_weight(const Circumstances& today, const Exercise& exercise);

/// The preference that speaks most for the exercise, or null.
const Preference* strongest_preference(const Circumstances& today, const Exercise& exercise);

/// How much an exercise is to the point for this person: where they hurt, and what they prefer.
int suitability(const Circumstances& today, const Exercise& exercise);

/// 0 to `most`: a number that goes round day by day, so that exercises which are as suitable take turns.
int turn_of(const Exercise& exercise, int day, int most);

} // namespace easeback
