#pragma once

#include "app/shell/model.h"
#include "core/exercise/timeline.h"

#include <optional>

namespace easeback {

/// What comes after "this doesn't feel right": two questions, then another exercise or the end.
enum class WrongStep : std::uint8_t { none, where, settled };

/// What the player does with an exercise. Nothing begins and nothing counts as done by itself: time alone passes only
/// in between.
enum class PlayerStage : std::uint8_t {
    waits, ///< for the person to say that they are in position: before an exercise and before its other side
    runs,
    pauses,
    asks, ///< the time has run; whether it was done only the person knows
};

/// Where the session player stands within the exercise that is next in the open session. The record knows the
/// exercises that were ended; this is what it does not need to know.
struct Player {
    std::size_t place = 0; ///< of the exercise in the session, to notice that another has come
    int level = -1;
    double elapsed = 0; ///< seconds into the exercise, pauses left out
    std::optional<double> last_tick;
    std::optional<double> idle_since; ///< when it last ran, where it does not
    PlayerStage stage = PlayerStage::waits;
    std::size_t announced = static_cast<std::size_t>(-1); ///< the last timeline step that was told by voice
    int counted = 0;                                      ///< whole seconds of the last countdown told
    WrongStep wrong = WrongStep::none;

    bool runs() const { return stage == PlayerStage::runs && wrong == WrongStep::none; }
};

/// The screen is kept lit for so long while the player waits for an answer, in seconds; then the device does as it likes.
inline constexpr double longest_lit_wait = 120;

/// The exercise that the open session is at, with its figure and its course in time.
struct CurrentExercise {
    const Exercise* exercise = nullptr;
    const Figure* figure = nullptr; ///< null where there is none
    int level = 0;
    Timeline timeline;
};

/// Empty when no session is open, when it is at its end, or when its exercise is no longer in the content.
std::optional<CurrentExercise> current_exercise(const Model& model);

inline Player& player_of(Model& model) { return model.parts.get<Player>(); }
inline const Player& player_of(const Model& model) { return model.parts.get<Player>(); }

} // namespace easeback
