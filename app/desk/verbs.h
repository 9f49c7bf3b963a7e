#pragma once

#include "core/base/result.h"
#include "core/json/document.h"

#include <string>
#include <string_view>

namespace easeback::desk {

/// One kind of work of the desk.
struct Verb {
    std::string_view name;
    /// Gets the input, an object; its result is JSON text.
    Result<std::string> (*run)(JsonNode input);
};

/// {"format", "date", "content": {"files": {path: content}}, "words": [texts of the language], "events": [events]}
/// to {"name", "type", "text"}: a report of the record as a file with its name and media type.
Result<std::string> run_report(JsonNode input);

/// {"text": a file, "date", "now", "content", "events": the record here} to {"count", "known", "differ", "events": what is
/// to be added} (see core/record/join.h), or to {"refused", "place", "sentence"} where the file is no whole copy of a
/// record; "refused" is one of transfer_fault(). Errors: those of the input.
Result<std::string> run_import(JsonNode input);

/// {"content", "figures", "checks": {"files": {path: content}}, "pack": {path: text of the file}, "languages": [codes],
/// "country"} to what join_pack() makes of it. "checks" has the schemas and pack_bounds.json. Errors: the first fault.
Result<std::string> run_pack(JsonNode input);

} // namespace easeback::desk
