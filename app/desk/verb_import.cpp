#include "app/desk/input.h"
#include "app/desk/verbs.h"
#include "core/catalog/content.h"
#include "core/json/writer.h"
#include "core/record/event_json.h"
#include "core/record/join.h"
#include "core/record/transfer.h"

namespace easeback::desk {

namespace {

std::string refusal(const Error& error) {
    JsonWriter out;
    out.begin_object().member("refused", transfer_fault(error)).member("place", error.place).member("sentence", error.sentence);
    out.end_object();
    return out.take();
}

// An entry here that cannot be read must not keep the others from a copy.
Log readable_record(JsonNode events) {
    std::vector<Event> read;
    for (std::size_t i = 0; i < events.size(); ++i)
        if (auto event = event_from_json(events.at(i))) read.push_back(event.take());
    Log log;
    log.merge(std::move(read));
    return log;
}

} // namespace

Result<std::string> run_import(JsonNode input) {
    auto text = input["text"].text();
    if (!text) return Error{ErrorCode::wrong_type, input.place() + " /text", "Expected the text of a file."};
    auto events = events_from_transfer("file", *text);
    if (!events) return refusal(events.error());
    auto date = read_date(input["date"]);
    if (!date) return date.error();
    auto now = instant_of(input["now"].text().value_or(""));
    if (!now) return Error{ErrorCode::wrong_type, input.place() + " /now", "Expected a moment such as 2026-11-21T09:00:00.000Z."};
    auto content = read_content(input["content"]);
    if (!content) return content.error();
    if (!input["events"].is_array())
        return Error{ErrorCode::wrong_type, input.place() + " /events", "Expected a list of events."};
    Joined joined = join(readable_record(input["events"]), events.take(), {date.value(), *now}, content.value().questions);
    JsonWriter out;
    out.begin_object().member("count", static_cast<std::uint64_t>(joined.count));
    out.member("known", static_cast<std::uint64_t>(joined.known)).member("differ", joined.differ);
    out.key("events").raw(to_json(joined.fresh)).end_object();
    return out.take();
}

} // namespace easeback::desk
