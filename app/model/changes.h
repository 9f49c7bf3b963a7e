#pragma once

#include "app/model/intent.h"

#include <vector>

namespace easeback {

/// What one intent does to the model: events for the record, a way to go, things to do outside. The features (in
/// update_….cpp) use it; update() carries it out.
class Changes {
public:
    explicit Changes(Model& changed)
        : model(changed) {}

    Model& model;

    /// Adds an event to the record, and works out anew what follows from it.
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

// One for each kind of intent.
void carry_out(Changes& changes, const Go& intent);
void carry_out(Changes& changes, const GoBack& intent);
void carry_out(Changes& changes, const CloseOpen& intent);
void carry_out(Changes& changes, const EditDrafts& intent);
void carry_out(Changes& changes, const ChangeSetting& intent);
void carry_out(Changes& changes, const GiveAnswer& intent);
void carry_out(Changes& changes, const WithdrawAnswer& intent);
void carry_out(Changes& changes, const SetGoal& intent);
void carry_out(Changes& changes, const RateGoal& intent);
void carry_out(Changes& changes, const RemoveGoal& intent);
void carry_out(Changes& changes, const BeginSession& intent);
void carry_out(Changes& changes, const EndExercise& intent);
void carry_out(Changes& changes, const RunPlayer& intent);
void carry_out(Changes& changes, const PausePlayer& intent);
void carry_out(Changes& changes, const TickPlayer& intent);
void carry_out(Changes& changes, const StepBackInSession& intent);
void carry_out(Changes& changes, const ChangeDifficulty& intent);
void carry_out(Changes& changes, const FeelsWrong& intent);
void carry_out(Changes& changes, const TellWrongPlace& intent);
void carry_out(Changes& changes, const TellWrongNow& intent);
void carry_out(Changes& changes, const TakeBackWrong& intent);
void carry_out(Changes& changes, const EndSessionEarly& intent);
void carry_out(Changes& changes, const RateSession& intent);
void carry_out(Changes& changes, const SaveCheckIn& intent);
void carry_out(Changes& changes, const AskAgain& intent);
void carry_out(Changes& changes, const FinishReview& intent);
void carry_out(Changes& changes, const SaveWalk& intent);
void carry_out(Changes& changes, const DeclareFlareUp& intent);
void carry_out(Changes& changes, const SaveStage& intent);
void carry_out(Changes& changes, const UseReport& intent);
void carry_out(Changes& changes, const CopyReport& intent);
void carry_out(Changes& changes, const Browse& intent);
void carry_out(Changes& changes, const PlayFigure& intent);
void carry_out(Changes& changes, const TickFigure& intent);
void carry_out(Changes& changes, const SetAside& intent);
void carry_out(Changes& changes, const BringBack& intent);
void carry_out(Changes& changes, const ReadLessonToEnd& intent);
void carry_out(Changes& changes, const CareForRecord& intent);

} // namespace easeback
