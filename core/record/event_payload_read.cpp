#include "core/record/event_payload.h"
#include "core/record/payload_reader.h"
#include "core/screening/answer_json.h"

namespace easeback {

namespace {

EventPayload read_known(std::size_t type, DataReader& data) {
    switch (type) {
    case 0: {
        Answered event{data.text("question"), {}};
        auto value = answer_from_json(data.node("value"));
        if (value) event.value = value.take();
        else data.fail_with(value.error());
        return event;
    }
    case 1:
        return ScreeningFinished{data.required_choice<Urgency>("urgency", urgency_names),
                                 data.required_choice<PlanPermission>("plan", permission_names)};
    case 2: {
        SessionStarted event{data.text("session"), data.pain("pain_before"), {}};
        JsonNode planned = data.list("planned");
        for (std::size_t i = 0; i < planned.size(); ++i) {
            DataReader item(planned.at(i));
            event.planned.push_back({item.text("exercise"), item.level("level")});
            if (item.error()) data.fail_with(*item.error());
        }
        return event;
    }
    case 3: {
        ExerciseDone event{data.text("session"), data.text("exercise"), data.level("level")};
        event.outcome = data.required_choice<ExerciseOutcome>("outcome", exercise_outcome_names);
        event.pain = data.pain("pain");
        return event;
    }
    case 4: {
        SessionFinished event{data.text("session"), data.pain("pain_during"), std::nullopt, data.boolean("complete", true)};
        if (auto effort = data.pain("effort")) event.effort = *effort;
        return event;
    }
    case 5:
        return CheckedIn{data.pain("pain_now"), data.pain("pain_morning"), data.choice<Change>("change", change_names),
                         data.boolean("something_new", false), data.choice<LegSymptoms>("leg", leg_symptom_names)};
    case 6: return ExerciseSetAside{data.text("exercise"), data.text("reason")};
    case 7: return ExerciseRestored{data.text("exercise")};
    case 8:
        return LevelChanged{data.text("exercise"), data.level("from"), data.required_level("to"), data.text("rule"),
                            data.optional_text("instead_of")};
    case 9: return SettingChanged{data.text("key"), data.text("value")};
    case 10: return AnswerWithdrawn{data.text("question")};
    case 11: {
        WalkDone event{data.minutes("minutes"), data.pain("pain_during"), data.choice<WalkPace>("pace", pace_names), {}};
        if (data.node("limped").exists()) event.limped = data.boolean("limped", false);
        return event;
    }
    case 12: return FlareUpDeclared{};
    case 13: return GoalSet{data.text("goal"), data.short_text("text", longest_goal_text)};
    case 14: return GoalRated{data.text("goal"), data.score("rating")};
    case 15: return GoalRemoved{data.text("goal")};
    case 16: {
        ExerciseSwapped event{data.text("session"), {data.text("exercise"), data.level("level")}, {}};
        event.how = data.required_choice<SwapHow>("how", swap_names);
        return event;
    }
    case 17: return ExerciseReopened{data.text("session")};
    case 18: return LessonRead{data.text("lesson")};
    case 19: return StageDone{data.text("gate"), data.text("stage"), data.pain("pain_during")};
    case 20: return ReviewDone{data.text("review")};
    default: return AnsweredApart{data.text("question"), data.text("earlier"), data.text("later")};
    }
}

} // namespace

Result<EventPayload> read_payload(std::string_view type, JsonNode data) {
    DataReader reader(data);
    EventPayload payload = read_known(place_of_type(type), reader);
    if (reader.error()) return *reader.error();
    return payload;
}

} // namespace easeback
