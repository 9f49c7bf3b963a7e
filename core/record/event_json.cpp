#include "core/record/event_json.h"

#include "core/base/hash.h"
#include "core/json/writer.h"
#include "core/record/event_payload.h"

#include <algorithm>
#include <cmath>

namespace easeback {

namespace {

constexpr std::size_t place_of_foreign = std::variant_size_v<EventPayload> - 1;

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
    out.member("type", type_name(event.payload)).key("data").begin_object();
    write_payload(out, event.payload);
    out.end_object().end_object();
    return out.take();
}

std::string to_json(std::span<const Event> events) {
    std::string list = "[";
    for (const Event& event : events) list += (list.size() > 1 ? "," : "") + to_json(event);
    return list + "]";
}

void restamp(Event& event, std::uint64_t sequence, std::string at, Date day) {
    event.sequence = sequence;
    event.at = std::move(at);
    event.day = day;
    auto foreign = std::get_if<ForeignEvent>(&event.payload);
    if (!foreign) return;
    auto document = JsonDocument::parse("event", foreign->json);
    if (!document) return;
    JsonWriter out;
    out.begin_object();
    document.value().root().for_each_member([&](std::string_view key, JsonNode value) {
        out.key(key);
        if (key == "seq") out.value(event.sequence);
        else if (key == "at") out.value(event.at);
        else if (key == "day") out.value(event.day.to_iso());
        else out.raw(value.dump());
    });
    out.end_object();
    foreign->json = out.take();
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
    if (version > event_version || place_of_type(*type) == place_of_foreign) {
        event.payload = ForeignEvent{node.dump()};
        return event;
    }
    if (!node["data"].is_object()) return unfit_key(node, "data", "an object");
    auto payload = read_payload(*type, node["data"]);
    if (!payload) return payload.error();
    event.payload = payload.take();
    return event;
}

Result<std::vector<Event>> events_from_lines(std::string_view name, std::string_view text) {
    std::vector<Event> events;
    std::uint64_t line_number = 0, greatest = 0;
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
            std::string id = "line-" + std::to_string(line_number) + "-" + std::to_string(hash32(root.dump()));
            std::string completed = "{\"id\":\"" + id + "\",\"seq\":" + std::to_string(std::max(line_number, greatest + 1)) +
                                    "," + root.dump().substr(1);
            document = JsonDocument::parse(where, completed);
            if (document) event = event_from_json(document.value().root());
        }
        if (!event) return event.error();
        if (event.value().sequence < greatest_counted) greatest = std::max(greatest, event.value().sequence);
        events.push_back(event.take());
    }
    return events;
}

} // namespace easeback
