#include "app/desk/desk.h"

#include "app/desk/verbs.h"
#include "core/json/writer.h"

namespace easeback::desk {

namespace {

constexpr Verb verbs[] = {
    {"import", run_import},
    {"pack", run_pack},
    {"report", run_report},
};

Result<std::string> carry_out(std::string_view name, std::string_view json) {
    for (const Verb& verb : verbs) {
        if (verb.name != name) continue;
        auto document = JsonDocument::parse(std::string(name), json);
        if (!document) return document.error();
        JsonNode input = document.value().root();
        if (!input.is_object())
            return Error{ErrorCode::wrong_type, input.place(),
                         "Expected an object, found " + std::string(input.kind_name()) + "."};
        return verb.run(input);
    }
    return Error{ErrorCode::unknown_id, "desk", "There is no work called \"" + std::string(name) + "\"."};
}

} // namespace

std::string answer(std::string_view verb, std::string_view json) {
    auto result = carry_out(verb, json);
    JsonWriter out;
    out.begin_object();
    if (result) {
        out.key("ok").raw(result.value());
    } else {
        out.key("fault").begin_object();
        out.member("place", result.error().place).member("sentence", result.error().sentence);
        out.end_object();
    }
    out.end_object();
    return out.take();
}

} // namespace easeback::desk
