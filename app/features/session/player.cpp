#include "app/features/session/player.h"

#include "app/features/session/session.h"
#include "app/shell/model.h"

#include <algorithm>

namespace easeback {

std::optional<CurrentExercise> current_exercise(const Model& model) {
    const PlannedExercise* planned = model.exercise_at_hand();
    if (!planned) return std::nullopt;
    int index = model.content->exercise_index(planned->exercise);
    if (index < 0) return std::nullopt;
    const Exercise& exercise = model.content->exercise(index);
    const Figure* figure = model.content->figure(exercise.id);
    int level = std::clamp(planned->level, 0, static_cast<int>(exercise.levels.size()) - 1);
    return CurrentExercise{&exercise, figure, level,
                           Timeline(exercise, exercise.levels[static_cast<std::size_t>(level)], figure)};
}

void pause_left_session(Model& model) {
    if (model.route.screen != ScreenId::session && player_of(model).runs()) player_of(model).stage = PlayerStage::pauses;
}

} // namespace easeback
