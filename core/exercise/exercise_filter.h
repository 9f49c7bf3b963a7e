#pragma once

#include "core/exercise/exercise.h"

namespace easeback {

/// Picks exercises by what they are. Each part that is given must hold; a set holds when the exercise has
/// one of its members.
struct ExerciseFilter {
    SmallSet kinds = 0;     ///< of ExerciseKind
    SmallSet positions = 0; ///< of Position
    SmallSet equipment = 0; ///< of Equipment
    SmallSet regions = 0;   ///< of Region
    SmallSet without = 0;   ///< of Equipment: the exercise uses none of it
    Grades least;           ///< each grade is at least this

    bool matches(const Exercise& exercise) const;
    bool operator==(const ExerciseFilter&) const = default;
};

/// True when no grade is above its limit.
bool within(const Grades& grades, const Grades& most);

} // namespace easeback
