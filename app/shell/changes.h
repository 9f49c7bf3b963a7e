#pragma once

#include "app/shell/effect.h"
#include "app/shell/intent.h"
#include "core/record/event.h"

#include <vector>

namespace easeback {

/// What one intent does to the model: events for the record, a way to go, things to do outside. The features use
/// it; update() carries it out.
class Changes {
public:
    explicit Changes(Model& changed)
        : model(changed) {}

    Model& model;

    /// Adds an event to the record, and works out the answers and the next question anew. The day is planned anew once,
    /// when all events of the intent are there.
    void append(EventPayload payload);
    /// Shows another screen. What was begun on the one that is left is kept.
    void go(Route route, ShowRoute::How how = ShowRoute::How::push);
    /// Asks the platform for something.
    void ask(Effect effect) { m_effects.push_back(std::move(effect)); }

    /// The effects in their order, the storing of new events first.
    std::vector<Effect> finish();

private:
    std::vector<Event> m_events;
    std::vector<Effect> m_effects;
};

/// Something new: the danger signs are asked again, whatever was answered before.
void ask_danger_signs_again(Changes& changes);

/// Applies one intent to the model and says what has to happen outside.
std::vector<Effect> update(Model& model, const Intent& intent);

} // namespace easeback
