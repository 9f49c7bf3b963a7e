#pragma once

#include "app/model/model.h"

#include <variant>
#include <vector>

namespace easeback {

// What the person wants, as the screens tell it. Screens never change the model themselves.

struct Go {
    Route to;
};
/// To where one came from, as the browser's own back button does.
struct GoBack {};
/// Answers the question the screen is at, and goes on.
struct GiveAnswer {
    int question = -1;
    Answer answer;
};
struct BeginSession {};
struct EndExercise {
    ExerciseOutcome outcome = ExerciseOutcome::done;
};
struct RateSession {};
struct SaveCheckIn {};
struct ChangeSetting {
    std::string key, value;
};
/// A change to what was begun on the screen.
struct EditDrafts {
    Drafts drafts;
};

using Intent = std::variant<Go, GoBack, GiveAnswer, BeginSession, EndExercise, RateSession, SaveCheckIn, ChangeSetting, EditDrafts>;

// What has to happen outside the program. The platform does it.

struct AppendEvents {
    std::vector<Event> events;
};
struct ShowRoute {
    Route route;
    enum class How : std::uint8_t { push, replace } how = How::push;
};

/// One step back in the history; the platform then tells the route it came to.
struct StepBack {};

using Effect = std::variant<AppendEvents, ShowRoute, StepBack>;

/// Applies one intent to the model and says what has to happen outside.
std::vector<Effect> update(Model& model, const Intent& intent);

} // namespace easeback
