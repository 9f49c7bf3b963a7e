#include "core/record/event_json.h"

#include "core/base/hash.h"
#include "core/json/writer.h"
#include "core/screening/answer_json.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace easeback {

namespace {

constexpr std::array<std::string_view, 2> swap_names = {"replaces", "precedes"};
constexpr std::array<std::string_view, 2> pace_names = {"easy", "brisk"};

// Every byte of UTF-8 but those that continue a character.
bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

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
            [&](const ForeignEvent&) {},
        },
        payload);
}

constexpr std::array<std::string_view, 21> type_names = {
    "answered",           "screening_finished", "session_started", "exercise_done",   "session_finished", "checked_in",
    "exercise_set_aside", "exercise_restored",  "level_changed",   "setting_changed", "answer_withdrawn", "walk_done",
    "flare_up_declared",  "goal_set",           "goal_rated",      "goal_removed",    "exercise_swapped", "exercise_reopened",
    "lesson_read",        "stage_done",         "review_done"};
static_assert(type_names.size() + 1 == std::variant_size_v<EventPayload>);

// Collects the first fault while reading the members of an event's data.
class DataReader {
public:
    explicit DataReader(JsonNode data)
        : m_data(data) {}

    std::string text(std::string_view key) {
        auto value = m_data[key].text();
        if (!value) fail(key, "text");
        return std::string(value.value_or(""));
    }

    std::string short_text(std::string_view key, std::size_t longest) {
        std::string value = text(key);
        auto length = static_cast<std::size_t>(std::count_if(value.begin(), value.end(), begins_character));
        if (!m_error && (length == 0 || length > longest))
            fail_with(
                {ErrorCode::out_of_range, m_data[key].place(),
                 "Expected a text of 1 to " + std::to_string(longest) + " characters, found " + std::to_string(length) + "."});
        return value;
    }
    std::string optional_text(std::string_view key) { return m_data[key].exists() ? text(key) : std::string(); }

    JsonNode list(std::string_view key) {
        JsonNode node = m_data[key];
        if (node.exists() && !node.is_array()) fail(key, "a list");
        return node;
    }

    std::optional<double> optional_number(std::string_view key, double least, double most) {
        JsonNode node = m_data[key];
        if (!node.exists()) return std::nullopt;
        auto value = node.number();
        if (value && *value >= least && *value <= most) return value;
        if (!value) fail(key, "a number");
        else
            fail_with({ErrorCode::out_of_range, node.place(),
                       "Expected a number from " + std::to_string(static_cast<int>(least)) + " to " +
                           std::to_string(static_cast<int>(most)) + ", found " + node.dump() + "."});
        return std::nullopt;
    }

    std::optional<PainScore> pain(std::string_view key) {
        auto value = optional_number(key, 0, 10);
        if (!value) return std::nullopt;
        return static_cast<PainScore>(std::lround(*value));
    }

    int score(std::string_view key) {
        if (!m_data[key].exists()) fail(key, "a number from 0 to 10");
        return pain(key).value_or(PainScore{0});
    }

    int level(std::string_view key) {
        auto value = optional_number(key, 0, 99);
        if (value && *value != std::floor(*value))
            fail_with(
                {ErrorCode::out_of_range, m_data[key].place(), "Expected a whole number, found " + m_data[key].dump() + "."});
        return static_cast<int>(value.value_or(0));
    }

    int required_level(std::string_view key) {
        if (!m_data[key].exists()) fail(key, "a whole number");
        return level(key);
    }

    int minutes(std::string_view key) {
        auto value = optional_number(key, 1, 600);
        if (!value && !m_error) fail(key, "a number of minutes");
        return value ? static_cast<int>(*value) : 0;
    }

    bool boolean(std::string_view key, bool otherwise) {
        JsonNode node = m_data[key];
        if (!node.exists()) return otherwise;
        auto value = node.boolean();
        if (!value) fail(key, "true or false");
        return value.value_or(otherwise);
    }

    template <class Choice>
    std::optional<Choice> choice(std::string_view key, std::span<const std::string_view> names) {
        if (!m_data[key].exists()) return std::nullopt;
        auto value = m_data[key].text();
        if (!value) fail(key, "text");
        if (!value) return std::nullopt;
        for (std::size_t i = 0; i < names.size(); ++i)
            if (names[i] == *value) return static_cast<Choice>(i);
        std::string list;
        for (std::string_view name : names) list += (list.empty() ? "" : ", ") + std::string(name);
        fail_with({ErrorCode::unknown_value, m_data[key].place(),
                   "Expected one of " + list + "; found \"" + std::string(*value) + "\"."});
        return std::nullopt;
    }

    template <class Choice>
    Choice required_choice(std::string_view key, std::span<const std::string_view> names) {
        if (!m_data[key].exists()) fail(key, "text");
        return choice<Choice>(key, names).value_or(Choice{});
    }

    JsonNode node(std::string_view key) { return m_data[key]; }

    void fail_with(Error error) {
        if (!m_error) m_error = std::move(error);
    }
    const std::optional<Error>& error() const { return m_error; }

private:
    void fail(std::string_view key, std::string_view expected) {
        JsonNode node = m_data[key];
        if (node.exists())
            fail_with({ErrorCode::wrong_type, node.place(),
                       "Expected " + std::string(expected) + ", found " + std::string(node.kind_name()) + "."});
        else
            fail_with({ErrorCode::missing, m_data.place(),
                       "Expected the key '" + std::string(key) + "' with " + std::string(expected) + "."});
    }

    JsonNode m_data;
    std::optional<Error> m_error;
};

EventPayload read_payload(std::size_t type, DataReader& data) {
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
    default: return ReviewDone{data.text("review")};
    }
}

Error unfit_key(JsonNode node, std::string_view key, std::string_view expected) {
    JsonNode member = node[key];
    if (!member.exists())
        return {ErrorCode::missing, node.place(),
                "Expected the key '" + std::string(key) + "' with " + std::string(expected) + "."};
    bool plain = member.text() || member.number();
    return {ErrorCode::wrong_type, member.place(),
            "Expected " + std::string(expected) + ", found " + (plain ? member.dump() : std::string(member.kind_name())) + "."};
}

} // namespace

std::string to_json(const Event& event) {
    if (auto foreign = std::get_if<ForeignEvent>(&event.payload)) return foreign->json;
    JsonWriter out;
    out.begin_object().member("v", event_version).member("id", event.id).member("seq", event.sequence);
    out.member("at", event.at).member("day", event.day.to_iso());
    out.member("type", type_names[event.payload.index()]).key("data").begin_object();
    write_payload(out, event.payload);
    out.end_object().end_object();
    return out.take();
}

std::string to_json(std::span<const Event> events) {
    std::string list = "[";
    for (const Event& event : events) list += (list.size() > 1 ? "," : "") + to_json(event);
    return list + "]";
}

Result<Event> event_from_json(JsonNode node) {
    if (!node.is_object()) return Error{ErrorCode::wrong_type, node.place(), "Expected an event, which is an object."};
    Event event;
    auto id = node["id"].text();
    if (!id || id->empty()) return unfit_key(node, "id", "a text that is not empty");
    event.id = *id;
    auto sequence = node["seq"].number();
    if (!sequence || *sequence < 0 || *sequence > static_cast<double>(greatest_sequence) || *sequence != std::floor(*sequence))
        return unfit_key(node, "seq", "a whole number from 0 to 9000000000000000");
    event.sequence = static_cast<std::uint64_t>(*sequence);
    event.at = node["at"].text().value_or("");
    auto day = Date::from_iso(node["day"].text().value_or(""));
    if (!day) return unfit_key(node, "day", "a date such as 2026-11-21");
    event.day = *day;
    auto type = node["type"].text();
    if (!type) return unfit_key(node, "type", "the kind of event");

    double version = node["v"].number().value_or(event_version);
    std::size_t known = 0;
    while (known < type_names.size() && type_names[known] != *type) ++known;
    if (version > event_version || known == type_names.size()) {
        event.payload = ForeignEvent{node.dump()};
        return event;
    }
    DataReader data(node["data"]);
    if (!node["data"].is_object()) return unfit_key(node, "data", "an object");
    event.payload = read_payload(known, data);
    if (data.error()) return *data.error();
    return event;
}

Result<std::vector<Event>> events_from_lines(std::string_view name, std::string_view text) {
    std::vector<Event> events;
    int line_number = 0;
    while (!text.empty()) {
        ++line_number;
        std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
        std::string where = std::string(name) + " line " + std::to_string(line_number);
        auto document = JsonDocument::parse(where, line);
        if (!document) return Error{document.error().code, where, document.error().sentence};
        JsonNode root = document.value().root();
        auto event = event_from_json(root);
        if (!event && root.is_object() && (!root["id"].exists() || !root["seq"].exists())) {
            // A record written by hand: its lines are its order. The words of the line are part of its id,
            // so that two such records can be merged.
            std::string number = std::to_string(line_number);
            std::string id = "line-" + number + "-" + std::to_string(hash32(root.dump()));
            std::string completed = "{\"id\":\"" + id + "\",\"seq\":" + number + "," + root.dump().substr(1);
            document = JsonDocument::parse(where, completed);
            if (document) event = event_from_json(document.value().root());
        }
        if (!event) return event.error();
        events.push_back(event.take());
    }
    return events;
}

} // namespace easeback
