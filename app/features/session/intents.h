#pragma once

#include "app/shell/intents.h"
#include "app/shell/model.h"

namespace easeback {

struct EndExercise {
    ExerciseOutcome outcome = ExerciseOutcome::done;
};
/// Starts the player, or lets it go on after a pause.
struct RunPlayer {};
struct PausePlayer {};
/// Time has passed: seconds of the frame clock.
struct TickPlayer {
    double time = 0;
};
/// To the start of the exercise, or to the one before when it has only just begun.
struct StepBackInSession {};
enum class Difficulty : std::uint8_t { easier, harder };
struct ChangeDifficulty {
    Difficulty to = Difficulty::easier;
};
/// "This doesn't feel right": stops at once.
struct FeelsWrong {};
enum class WrongPlace : std::uint8_t { back, elsewhere, numb_or_weak };
/// Where it did not feel right.
struct TellWrongPlace {
    WrongPlace place = WrongPlace::back;
};
enum class WrongNow : std::uint8_t { settled, still_there };
/// Whether it is gone now that one has stopped.
struct TellWrongNow {
    WrongNow now = WrongNow::settled;
};
/// It was a slip of the finger.
struct TakeBackWrong {};
/// Ends the session with what was done so far.
struct EndSessionEarly {};
struct RateSession {};

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

/// The player takes up the exercise that is next in the session, if it is another than the one it had. Returns whether
/// it is.
bool follow_session(Changes& changes);
/// Does so and tells by voice what comes. Not for the first exercise, before which nobody has chosen to hear anything.
void tell_what_comes(Changes& changes);

} // namespace easeback
