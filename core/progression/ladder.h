#pragma once

#include "core/exercise/exercise.h"
#include "core/progression/course.h"

namespace easeback {

// Exercises form ladders: each names its easier and harder neighbours. A ladder is climbed from its entry, an exercise
// without easier neighbours; a harder one opens when one below it is outgrown.

/// Where an exercise stands on its ladder for a person.
enum class LadderPlace : std::uint8_t {
    open,     ///< may be planned
    not_yet,  ///< a harder neighbour that nothing has led to
    outgrown, ///< a harder neighbour has taken its place
};
LadderPlace ladder_place(const Exercise& exercise, const ExerciseStanding* standing);

/// The nearest harder neighbour that suits the person now: not contraindicated, not set aside, of the phase. -1 for none.
int harder_neighbour(const Diary& diary, Phase phase, const Exercise& exercise);

/// The nearest easier neighbour that was outgrown for a harder one and may come back. -1 for none.
int easier_neighbour(const Diary& diary, const Exercise& exercise);

} // namespace easeback
