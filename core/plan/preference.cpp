#include "core/plan/preference.h"

#include "core/base/hash.h"
#include "core/plan/plan_content.h"

namespace easeback {

int preference_weight(const Circumstances& today, const Exercise& exercise) {
    int weight = 0;
    for (const Preference& preference : today.content.planning.preferences)
        if (preference.exercises.matches(exercise) && today.holds(preference.when)) weight += preference.weight;
    return weight;
}

const Preference* strongest_preference(const Circumstances& today, const Exercise& exercise) {
    const Preference* strongest = nullptr;
    for (const Preference& preference : today.content.planning.preferences)
        if (preference.weight > (strongest ? strongest->weight : 0) && preference.exercises.matches(exercise) &&
            today.holds(preference.when))
            strongest = &preference;
    return strongest;
}

int suitability(const Circumstances& today, const Exercise& exercise) {
    const PlanningWeights& weights = today.content.planning.weights;
    int region = (exercise.regions & today.profile.regions)     ? weights.region
                 : (exercise.regions & bit(Region::whole)) != 0 ? weights.region / 2
                                                                : 0;
    return region + preference_weight(today, exercise);
}

int turn_of(const Exercise& exercise, int day, int most) {
    auto places = static_cast<std::uint32_t>(most + 1);
    auto number = static_cast<std::uint32_t>(day); // wraps for days before 1970, which is as good a turn as any
    return static_cast<int>((hash32(exercise.id) % places + number % places) % places);
}

} // namespace easeback
