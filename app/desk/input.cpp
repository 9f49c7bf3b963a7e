#include "app/desk/input.h"

#include "core/catalog/load.h"
#include "core/record/event_json.h"

namespace easeback::desk {

namespace {

Error expected(JsonNode node, const std::string& what) {
    return {ErrorCode::wrong_type, node.place(), "Expected " + what + ", found " + std::string(node.kind_name()) + "."};
}

} // namespace

Result<Content> read_content(JsonNode bundle) {
    if (!bundle["files"].is_object()) return expected(bundle["files"], "an object of files by their paths");
    return load_bundle(bundle);
}

Result<Strings> read_words(JsonNode files) {
    if (!files.is_array()) return expected(files, "a list of language files");
    Strings strings;
    Faults faults;
    for (std::size_t i = 0; i < files.size(); ++i) strings.load(files.at(i), faults);
    if (!faults.empty()) return faults.front();
    return strings;
}

Result<Log> read_record(JsonNode events) {
    if (!events.is_array()) return expected(events, "a list of events");
    std::vector<Event> read;
    read.reserve(events.size());
    for (std::size_t i = 0; i < events.size(); ++i) {
        auto event = event_from_json(events.at(i));
        if (!event) return event.error();
        read.push_back(event.take());
    }
    Log log;
    log.merge(std::move(read));
    return log;
}

Result<Date> read_date(JsonNode node) {
    auto date = Date::from_iso(node.text().value_or(""));
    if (!date) return expected(node, "a day such as 2026-11-21");
    return *date;
}

} // namespace easeback::desk
