#pragma once

#include "core/session/timeline.h"

#include <optional>

namespace easeback {

struct Model;

/// What comes after "this doesn't feel right": two questions, then another exercise or the end.
enum class WrongStep : std::uint8_t { none, where, settled };

/// Where the session player stands within the exercise that is next in the open session. The record knows the
/// exercises that were ended; this is what it does not need to know.
struct Player {
    std::size_t place = 0; ///< of the exercise in the session, to notice that another has come
    int level = -1;
    double elapsed = 0; ///< seconds into the exercise, pauses left out
    std::optional<double> last_tick;
    bool begun = false; ///< the person has pressed start; nothing runs before
    bool paused = false;
    std::size_t announced = static_cast<std::size_t>(-1); ///< the last timeline step that was told by voice
    int counted = 0;                                      ///< whole seconds of the last countdown told
    WrongStep wrong = WrongStep::none;

    bool runs() const { return begun && !paused && wrong == WrongStep::none; }
};

/// The exercise that the open session is at, with its figure and its course in time.
struct CurrentExercise {
    const Exercise* exercise = nullptr;
    const Figure* figure = nullptr; ///< null where there is none
    int level = 0;
    Timeline timeline;
};

/// Empty when no session is open, when it is at its end, or when its exercise is no longer in the content.
std::optional<CurrentExercise> current_exercise(const Model& model);

} // namespace easeback
