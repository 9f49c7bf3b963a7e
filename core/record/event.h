#pragma once

#include "core/base/date.h"
#include "core/record/event_time.h"
#include "core/screening/answer.h"
#include "core/screening/triage.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <variant>
#include <vector>

namespace easeback {

/// Pain on the numeric rating scale (NRS), 0 none to 10 worst imaginable.
using PainScore = std::uint8_t;

/// The person answered one question, or said they were not sure.
struct Answered {
    std::string question;
    AnswerValue value;
};

/// An interview came to its end; what it came to on that day.
struct ScreeningFinished {
    Urgency urgency = Urgency::none;
    PlanPermission permission = PlanPermission::none;
};

/// An exercise at a level, as a session plans it.
struct PlannedExercise {
    std::string exercise;
    int level = 0;
    bool operator==(const PlannedExercise&) const = default;
};

/// A session was begun. `session` names it in the events that follow. What it planned is kept, so that a
/// reload in the middle finds the same session.
struct SessionStarted {
    std::string session;
    std::optional<PainScore> pain_before;
    std::vector<PlannedExercise> planned;
};

enum class ExerciseOutcome : std::uint8_t {
    done,       ///< the whole dose
    partly,     ///< some of it
    skipped,    ///< not done, for a reason that is not the back
    felt_wrong, ///< stopped because it did not sit well
};
inline constexpr std::array<std::string_view, 4> exercise_outcome_names = {"done", "partly", "skipped", "felt_wrong"};

/// One exercise of a session came to its end.
struct ExerciseDone {
    std::string session;
    std::string exercise;
    int level = 0;
    ExerciseOutcome outcome = ExerciseOutcome::done;
    std::optional<PainScore> pain = std::nullopt; ///< the highest during this exercise, where it was told by itself
};

/// A session ended, whole or not. Effort is 0 none to 10 the most possible.
struct SessionFinished {
    std::string session;
    std::optional<PainScore> pain_during;
    std::optional<int> effort;
    bool complete = true;
};

enum class Change : std::uint8_t { better, same, worse };
inline constexpr std::array<std::string_view, 3> change_names = {"better", "same", "worse"};

/// Pain, tingling or numbness in a leg against the time before.
enum class LegSymptoms : std::uint8_t {
    none,
    less, ///< milder, or drawing back towards the spine
    same,
    spreading, ///< stronger, or further down the leg
};
inline constexpr std::array<std::string_view, 4> leg_symptom_names = {"none", "less", "same", "spreading"};

/// How the back answered, told at a check-in.
struct CheckedIn {
    std::optional<PainScore> pain_now;
    std::optional<PainScore> pain_morning; ///< this morning, the day after the last session
    std::optional<Change> change;
    bool something_new = false; ///< a new symptom: leads to a re-check of the danger signs
    std::optional<LegSymptoms> leg = std::nullopt;
};

/// An exercise waits until it is restored.
struct ExerciseSetAside {
    std::string exercise;
    std::string reason; ///< id of the reason, such as felt_wrong
};

/// An exercise may be planned again.
struct ExerciseRestored {
    std::string exercise;
};

/// The level of an exercise moved by the rules of progression.
struct LevelChanged {
    std::string exercise;
    int from = 0;
    int to = 0;
    std::string rule; ///< id of the progression rule that moved it
    /// The exercise whose place it takes on the ladder, or empty: one that was outgrown when the rule is forward_next,
    /// otherwise a harder one that closes again.
    std::string instead_of = {};
};

enum class WalkPace : std::uint8_t { easy, brisk };

/// A walk on its own, outside a session. What was not told stays open and counts as neither good nor bad.
struct WalkDone {
    int minutes = 0;                      ///< 1 to 600
    std::optional<PainScore> pain_during; ///< the highest
    std::optional<WalkPace> pace;
    std::optional<bool> limped;
};

/// The person says that a flare-up has begun.
struct FlareUpDeclared {};

/// A stage on the way back to an activity was done; the gates of the content name both.
struct StageDone {
    std::string gate;
    std::string stage;
    std::optional<PainScore> pain_during; ///< the highest
};

/// The person has looked at a review; its next time counts from this day.
struct ReviewDone {
    std::string review; ///< id of the kind, such as weekly
};

/// An answer no longer counts and its question is to be asked again.
struct AnswerWithdrawn {
    std::string question;
};

/// A setting of the app, such as language or theme.
struct SettingChanged {
    std::string key;
    std::string value;
};

/// Goals offered at a time: few enough to be kept in mind.
inline constexpr std::size_t most_goals = 3;
/// Characters that the words of a goal may have.
inline constexpr std::size_t longest_goal_text = 80;

/// An activity that matters to the person, in their own words. The same `goal` again changes the words.
struct GoalSet {
    std::string goal; ///< names it in the events that follow
    std::string text; ///< 1 to longest_goal_text characters
};

/// How well the activity goes now: 0 not at all to 10 as well as it ever did.
struct GoalRated {
    std::string goal;
    int rating = 0;
};

/// The activity no longer matters, or is reached.
struct GoalRemoved {
    std::string goal;
};

enum class SwapHow : std::uint8_t {
    replaces, ///< the exercise that is next
    precedes, ///< comes before it, in the stead of one that did not feel right
};

/// The course of a session changed: another exercise, or the same at another level.
struct ExerciseSwapped {
    std::string session;
    PlannedExercise to;
    SwapHow how = SwapHow::replaces;
};

/// The exercise that was ended last in a session is taken up again.
struct ExerciseReopened {
    std::string session;
};

/// A lesson was read to its end.
struct LessonRead {
    std::string lesson;
};

/// One answer to a danger sign was given without knowledge of an earlier one, on another device. Found where copies of the
/// record come together. So the later one does not replace the earlier one; an answer that knows of both does.
struct AnsweredApart {
    std::string question;
    std::string earlier, later; ///< ids of the events that answered the question, or opened it again
};

/// An event of a kind this version does not know: kept as it is, so nothing of a newer version is lost.
struct ForeignEvent {
    std::string json;
};

using EventPayload =
    std::variant<Answered, ScreeningFinished, SessionStarted, ExerciseDone, SessionFinished, CheckedIn, ExerciseSetAside,
                 ExerciseRestored, LevelChanged, SettingChanged, AnswerWithdrawn, WalkDone, FlareUpDeclared, GoalSet, GoalRated,
                 GoalRemoved, ExerciseSwapped, ExerciseReopened, LessonRead, StageDone, ReviewDone, AnsweredApart, ForeignEvent>;

/// The greatest sequence number that can be read: below 2^53, so that every reader of JSON keeps it exactly.
inline constexpr std::uint64_t greatest_sequence = 9'000'000'000'000'000;

/// Numbers from here on were never counted by a device and say nothing; they come from damaged or edited files.
inline constexpr std::uint64_t greatest_counted = 1'000'000'000'000;

/// One thing that happened. Never changed and never removed: the record is the list of its events.
struct Event {
    std::string id;             ///< unique everywhere; the same id is the same event
    std::uint64_t sequence = 0; ///< one more than the greatest that the device had seen when it made the event
    std::string at;             ///< the moment it was made, UTC: that of the device's clock, or just after what it had seen
    Date day;                   ///< the person's own calendar day
    EventPayload payload;
    Instant instant = 0; ///< where the event stands in time; worked out by Log from `at`, `day` and `sequence`
};

/// The order of the record: by the moment when a thing was said. Numbers and ids settle what has the same moment, in the
/// same way on every device.
inline bool comes_before(const Event& a, const Event& b) {
    auto number = [](const Event& event) { return event.sequence < greatest_counted ? event.sequence : 0; };
    return std::tuple(a.instant, number(a), std::string_view(a.id)) < std::tuple(b.instant, number(b), std::string_view(b.id));
}

/// Whether an event with the number `later` was made without knowledge of one with the number `earlier`. Numbers are
/// Lamport's clock: whatever a device had seen has a lower number than what it makes next.
inline bool made_without_knowing(std::uint64_t later, std::uint64_t earlier) {
    bool counted = later > 0 && earlier > 0 && later < greatest_counted && earlier < greatest_counted;
    return counted && later <= earlier;
}

} // namespace easeback
