#include "app/features/session/alternative.h"

#include <algorithm>

namespace easeback {

namespace {

// Reasons of leaving out that say nothing against the exercise itself.
constexpr std::string_view harmless_reasons[] = {"enough_for_today", "no_time_today"};

bool harmless(const Reason& reason) {
    return std::find(std::begin(harmless_reasons), std::end(harmless_reasons), reason.id) != std::end(harmless_reasons);
}

bool is_in(const Session& session, const std::string& exercise) {
    auto is_it = [&](const auto& item) { return item.exercise == exercise; };
    return std::any_of(session.planned.begin(), session.planned.end(), is_it) ||
           std::any_of(session.exercises.begin(), session.exercises.end(), is_it);
}

} // namespace

std::optional<PlannedExercise> alternative_for(const Model& model, const Session& session, const Exercise& exercise) {
    for (const Omission& omission : model.plan.omissions) {
        const Exercise& other = model.content->exercise(omission.exercise);
        if (!harmless(omission.reason) || other.slot != exercise.slot || is_in(session, other.id)) continue;
        return PlannedExercise{other.id, 0};
    }
    return std::nullopt;
}

std::optional<PlannedExercise> neighbour_of(const Model& model, const Exercise& exercise, int level, bool easier) {
    int next = level + (easier ? -1 : 1);
    if (next >= 0 && next < static_cast<int>(exercise.levels.size())) return PlannedExercise{exercise.id, next};
    if (!easier) return std::nullopt;
    // Harder neighbours are opened by the rules of progression alone.
    for (const std::string& id : exercise.easier) {
        int index = model.content->exercise_index(id);
        if (index >= 0 && !model.state.standing(id).set_aside)
            return PlannedExercise{id, static_cast<int>(model.content->exercise(index).levels.size()) - 1};
    }
    return std::nullopt;
}

} // namespace easeback
