#include "app/desk/verbs.h"
#include "core/json/writer.h"
#include "core/record/transfer.h"

namespace easeback::desk {

Result<std::string> run_import(JsonNode input) {
    auto text = input["text"].text();
    if (!text) return Error{ErrorCode::wrong_type, input.place() + " /text", "Expected the text of a file."};
    JsonWriter out;
    out.begin_object();
    auto events = events_from_transfer("file", *text);
    if (events) out.member("events", static_cast<std::uint64_t>(events.value().size()));
    else
        out.member("refused", transfer_fault(events.error()))
            .member("place", events.error().place)
            .member("sentence", events.error().sentence);
    out.end_object();
    return out.take();
}

} // namespace easeback::desk
