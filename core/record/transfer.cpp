#include "core/record/transfer.h"

#include "core/base/sha256.h"
#include "core/json/canonical.h"
#include "core/json/writer.h"
#include "core/record/event_json.h"

namespace easeback {

namespace {

constexpr std::string_view place_of_events = " /events/", place_of_sum = " /sha256";

Result<void> check_kind(JsonNode root, std::string_view name) {
    if (root["format"].text() != transfer_format)
        return Error{ErrorCode::unknown_value, std::string(name),
                     "Expected a copy of a record, with the format \"" + std::string(transfer_format) + "\"."};
    auto version = root["version"].number();
    if (!version || *version < 1)
        return Error{ErrorCode::wrong_type, std::string(name), "Expected the version of the format, a number from 1."};
    if (*version > transfer_version)
        return Error{ErrorCode::newer_version, root["version"].place(),
                     "Expected version " + std::to_string(transfer_version) + " of the format, found " + root["version"].dump() +
                         "."};
    return {};
}

Result<void> check_sum(JsonNode root, std::string_view name) {
    if (!root["events"].is_array())
        return Error{ErrorCode::missing, std::string(name), "Expected the key 'events' with a list of events."};
    auto sum = root["sha256"].text();
    if (!sum) return Error{ErrorCode::missing, std::string(name), "Expected the key 'sha256' with the sum of the events."};
    if (*sum != sha256(canonical_json(root["events"])))
        return Error{ErrorCode::unknown_value, root["sha256"].place(), "Expected the sum of the events; they have been changed."};
    return {};
}

} // namespace

std::string transfer_text(const std::vector<Event>& events, std::string_view made) {
    std::string list = "[";
    for (const Event& event : events) list += (list.size() > 1 ? ",\n" : "\n") + to_json(event);
    list += "\n]";
    // A record that can be written can be read; a sum of nothing would be refused and not taken for a whole one.
    auto document = JsonDocument::parse("record", list);
    JsonWriter out;
    out.begin_object().member("format", transfer_format).member("version", transfer_version);
    if (!made.empty()) out.member("made", made);
    out.key("events").raw(list);
    out.member("sha256", document ? sha256(canonical_json(document.value().root())) : std::string());
    out.end_object();
    return out.take() + "\n";
}

Result<std::vector<Event>> events_from_transfer(std::string_view name, std::string_view text) {
    if (text.size() > largest_transfer)
        return Error{ErrorCode::limit, std::string(name), "Expected at most " + std::to_string(largest_transfer >> 20) + " MB."};
    auto document = JsonDocument::parse(std::string(name), text);
    if (!document) return document.error();
    JsonNode root = document.value().root();
    if (auto kind = check_kind(root, name); !kind) return kind.error();
    if (auto sum = check_sum(root, name); !sum) return sum.error();
    std::vector<Event> events;
    JsonNode list = root["events"];
    for (std::size_t i = 0; i < list.size(); ++i) {
        auto event = event_from_json(list.at(i));
        if (!event) return event.error();
        events.push_back(event.take());
    }
    return events;
}

std::string_view transfer_fault(const Error& error) {
    if (error.place.find(place_of_events) != std::string::npos) return "entry";
    if (error.place.ends_with(place_of_sum)) return "changed";
    switch (error.code) {
    case ErrorCode::limit: return "large";
    case ErrorCode::malformed: return "cut";
    case ErrorCode::unknown_value: return "foreign";
    case ErrorCode::newer_version: return "newer";
    default: return "empty";
    }
}

} // namespace easeback
