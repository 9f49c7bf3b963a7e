#include "app/desk/input.h"
#include "app/desk/verbs.h"
#include "core/json/writer.h"
#include "core/record/replay.h"
#include "core/report/formats.h"

namespace easeback::desk {

Result<std::string> run_report(JsonNode input) {
    auto format = report_format_of(input["format"].text().value_or(""));
    if (!format)
        return Error{ErrorCode::unknown_value, input.place() + " /format",
                     "Expected the name of a format, found something else."};
    auto date = read_date(input["date"]);
    if (!date) return date.error();
    auto content = read_content(input["content"]);
    if (!content) return content.error();
    auto words = read_words(input["words"]);
    if (!words) return words.error();
    auto record = read_record(input["events"]);
    if (!record) return record.error();
    State state = replay(record.value().events());
    ReportFile file = report_file(*format, {state, content.value(), words.value(), date.value(), record.value().id()});
    JsonWriter out;
    out.begin_object();
    out.member("name", file.name).member("type", file.media_type).member("text", file.text);
    out.end_object();
    return out.take();
}

} // namespace easeback::desk
