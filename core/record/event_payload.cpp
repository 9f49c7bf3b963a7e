#include "core/record/event_payload.h"

#include "core/screening/answer_json.h"

#include <algorithm>

namespace easeback {

namespace {

template <class... Kinds>
struct Overloaded : Kinds... {
    using Kinds::operator()...;
};
// Clang before 17 does not find this out by itself.
template <class... Kinds>
Overloaded(Kinds...) -> Overloaded<Kinds...>;

template <class Value>
void write_optional(JsonWriter& out, std::string_view key, const std::optional<Value>& value) {
    if (value) out.member(key, static_cast<double>(*value));
}

constexpr std::array<std::string_view, 22> type_names = {
    "answered",           "screening_finished", "session_started", "exercise_done",   "session_finished", "checked_in",
    "exercise_set_aside", "exercise_restored",  "level_changed",   "setting_changed", "answer_withdrawn", "walk_done",
    "flare_up_declared",  "goal_set",           "goal_rated",      "goal_removed",    "exercise_swapped", "exercise_reopened",
    "lesson_read",        "stage_done",         "review_done",     "answered_apart"};
static_assert(type_names.size() + 1 == std::variant_size_v<EventPayload>);

} // namespace

std::string_view type_name(const EventPayload& payload) {
    return payload.index() < type_names.size() ? type_names[payload.index()] : std::string_view();
}

std::size_t place_of_type(std::string_view type) {
    return static_cast<std::size_t>(std::find(type_names.begin(), type_names.end(), type) - type_names.begin());
}

void write_payload(JsonWriter& out, const EventPayload& payload) {
    std::visit(
        Overloaded{
            [&](const Answered& e) {
                out.member("question", e.question).key("value");
                write_answer(out, e.value);
            },
            [&](const ScreeningFinished& e) { out.member("urgency", to_text(e.urgency)).member("plan", to_text(e.permission)); },
            [&](const SessionStarted& e) {
                out.member("session", e.session);
                write_optional(out, "pain_before", e.pain_before);
                out.key("planned").begin_array();
                for (const PlannedExercise& item : e.planned)
                    out.begin_object().member("exercise", item.exercise).member("level", item.level).end_object();
                out.end_array();
            },
            [&](const ExerciseDone& e) {
                out.member("session", e.session).member("exercise", e.exercise).member("level", e.level);
                out.member("outcome", exercise_outcome_names[static_cast<std::size_t>(e.outcome)]);
                write_optional(out, "pain", e.pain);
            },
            [&](const SessionFinished& e) {
                out.member("session", e.session).member("complete", e.complete);
                write_optional(out, "pain_during", e.pain_during);
                write_optional(out, "effort", e.effort);
            },
            [&](const CheckedIn& e) {
                write_optional(out, "pain_now", e.pain_now);
                write_optional(out, "pain_morning", e.pain_morning);
                if (e.change) out.member("change", change_names[static_cast<std::size_t>(*e.change)]);
                out.member("something_new", e.something_new);
                if (e.leg) out.member("leg", leg_symptom_names[static_cast<std::size_t>(*e.leg)]);
            },
            [&](const ExerciseSetAside& e) { out.member("exercise", e.exercise).member("reason", e.reason); },
            [&](const ExerciseRestored& e) { out.member("exercise", e.exercise); },
            [&](const LevelChanged& e) {
                out.member("exercise", e.exercise).member("from", e.from).member("to", e.to);
                out.member("rule", e.rule);
                if (!e.instead_of.empty()) out.member("instead_of", e.instead_of);
            },
            [&](const SettingChanged& e) { out.member("key", e.key).member("value", e.value); },
            [&](const AnswerWithdrawn& e) { out.member("question", e.question); },
            [&](const WalkDone& e) {
                out.member("minutes", e.minutes);
                write_optional(out, "pain_during", e.pain_during);
                if (e.pace) out.member("pace", pace_names[static_cast<std::size_t>(*e.pace)]);
                if (e.limped) out.member("limped", *e.limped);
            },
            [&](const FlareUpDeclared&) {},
            [&](const GoalSet& e) { out.member("goal", e.goal).member("text", e.text); },
            [&](const GoalRated& e) { out.member("goal", e.goal).member("rating", e.rating); },
            [&](const GoalRemoved& e) { out.member("goal", e.goal); },
            [&](const ExerciseSwapped& e) {
                out.member("session", e.session).member("exercise", e.to.exercise).member("level", e.to.level);
                out.member("how", swap_names[static_cast<std::size_t>(e.how)]);
            },
            [&](const ExerciseReopened& e) { out.member("session", e.session); },
            [&](const LessonRead& e) { out.member("lesson", e.lesson); },
            [&](const StageDone& e) {
                out.member("gate", e.gate).member("stage", e.stage);
                write_optional(out, "pain_during", e.pain_during);
            },
            [&](const ReviewDone& e) { out.member("review", e.review); },
            [&](const AnsweredApart& e) {
                out.member("question", e.question).member("earlier", e.earlier).member("later", e.later);
            },
            [&](const ForeignEvent&) {},
        },
        payload);
}

} // namespace easeback
