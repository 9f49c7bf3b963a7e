#pragma once

#include "app/model/model.h"
#include "app/model/settings.h"

#include <variant>
#include <vector>

namespace easeback {

// What the person wants, as the screens tell it. Screens never change the model themselves.

struct Go {
    Route to;
};
/// To where one came from, as the browser's own back button does.
struct GoBack {};
/// Closes what was opened on the screen, as Escape does: a question whether one is sure before anything else.
struct CloseOpen {};
/// Answers the question the screen is at, and goes on.
struct GiveAnswer {
    int question = -1;
    Answer answer;
};
/// Takes an answer about the person back.
struct WithdrawAnswer {
    int question = -1;
};
/// Names an activity that matters, or changes the words of one.
struct SetGoal {
    std::string goal; ///< empty for a new one
    std::string text;
};
struct RateGoal {
    std::string goal;
    int rating = 0; ///< 0 to 10
};
struct RemoveGoal {
    std::string goal;
};
struct BeginSession {};
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
struct SaveCheckIn {};
/// Asks the questions about danger signs again.
struct AskAgain {};
/// The person has looked at a review.
struct FinishReview {
    ReviewKind review = ReviewKind::weekly;
};
/// Puts the walk into the record that was told on its screen.
struct SaveWalk {};
struct DeclareFlareUp {};
/// The stage of an activity that is next was done; its pain was told on its page.
struct SaveStage {
    std::string activity;
};
struct ChangeSetting {
    std::string key, value;
};
/// What a report is for.
enum class ReportUse : std::uint8_t { show, print, save };
/// Has a report made; `format` is one of report_format_names.
struct UseReport {
    ReportUse use = ReportUse::show;
    std::string_view format;
};
struct CopyReport {};
/// Looks for something else among exercises and lessons.
struct Browse {
    Browsing browsing;
};
/// Starts or stops the figure on the page of an exercise.
struct PlayFigure {
    enum class How : std::uint8_t { play, stop } how = How::play;
};
/// Time has passed while that figure plays: seconds of the frame clock.
struct TickFigure {
    double time = 0;
};
/// The person does not want an exercise in the plan, or wants it again.
struct SetAside {
    std::string exercise;
};
struct BringBack {
    std::string exercise;
};
struct ReadLessonToEnd {
    std::string lesson;
};
/// A change to what was begun on the screen.
struct EditDrafts {
    Drafts drafts;
};

using Intent = std::variant<Go, GoBack, CloseOpen, GiveAnswer, WithdrawAnswer, SetGoal, RateGoal, RemoveGoal, BeginSession,
                            EndExercise, RunPlayer, PausePlayer, TickPlayer, StepBackInSession, ChangeDifficulty, FeelsWrong,
                            TellWrongPlace, TellWrongNow, TakeBackWrong, EndSessionEarly, RateSession, SaveCheckIn, AskAgain,
                            FinishReview, ChangeSetting, EditDrafts, SaveWalk, DeclareFlareUp, SaveStage, UseReport, CopyReport,
                            Browse, PlayFigure, TickFigure, SetAside, BringBack, ReadLessonToEnd, CareForRecord>;

// What has to happen outside the program. The platform does it.

struct AppendEvents {
    std::vector<Event> events;
};
struct ShowRoute {
    Route route;
    enum class How : std::uint8_t { push, replace } how = How::push;
};

/// One step back in the history; the platform then tells the route it came to.
struct StepBack {
    Route otherwise; ///< where there is nothing to go back to
};

/// Said by the device's own voice; what was being said before is broken off.
struct Speak {
    std::string text, language;
};
enum class SoundKind : std::uint8_t { start, count, hold, rest, end };
/// A short quiet tone, a short vibration where the device can, or both.
struct PlaySound {
    SoundKind kind = SoundKind::count;
    Switch tone = Switch::on;
    Switch vibration = Switch::on;
};
/// Whether the screen has to stay lit.
struct KeepAwake {
    enum class State : std::uint8_t { on, off } state = State::on;
};

/// A report is wanted. The platform has it made, prints it or gives it to the person as a file, and tells
/// App::report_made.
struct MakeReport {
    ReportUse use = ReportUse::show;
    std::string_view format;
    std::string language;
    Date date;
    std::string events; ///< the record, a JSON list
};
/// Text for the clipboard.
struct CopyText {
    std::string text;
};

/// The words of a language that was not loaded yet are wanted.
struct NeedWords {
    std::string language;
};

/// What was begun on the screens, to be kept until the page is closed; empty for nothing.
struct KeepDrafts {
    std::string text;
};

using Effect = std::variant<AppendEvents, ShowRoute, StepBack, Speak, PlaySound, KeepAwake, NeedWords, MakeReport, CopyText,
                            KeepDrafts, CareForRecord>;

/// Applies one intent to the model and says what has to happen outside.
std::vector<Effect> update(Model& model, const Intent& intent);

} // namespace easeback
