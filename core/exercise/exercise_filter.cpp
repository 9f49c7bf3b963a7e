#include "core/exercise/exercise_filter.h"

namespace easeback {

bool within(const Grades& grades, const Grades& most) {
    return grades.flexion <= most.flexion && grades.extension <= most.extension && grades.rotation <= most.rotation &&
           grades.impact <= most.impact && grades.load <= most.load;
}

bool ExerciseFilter::matches(const Exercise& exercise) const {
    auto holds = [](SmallSet wanted, SmallSet has) { return wanted == 0 || (wanted & has) != 0; };
    return holds(kinds, bit(exercise.kind)) && holds(positions, bit(exercise.position)) && holds(equipment, exercise.equipment) &&
           holds(regions, exercise.regions) && (without & exercise.equipment) == 0 && within(least, exercise.grades);
}

} // namespace easeback
