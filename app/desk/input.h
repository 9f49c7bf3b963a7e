#pragma once

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/catalog/content.h"
#include "core/json/document.h"
#include "core/l10n/strings.h"
#include "core/record/log.h"

namespace easeback::desk {

/// {"files": {path: content}} as the page has it. Errors: the first fault found.
Result<Content> read_content(JsonNode bundle);

/// A list of language files, which may be parts of one language. Errors: the first fault found.
Result<Strings> read_words(JsonNode files);

/// A list of events. Errors: wrong_type for anything else, and the first event that cannot be read.
Result<Log> read_record(JsonNode events);

/// A day as "YYYY-MM-DD". Error: wrong_type.
Result<Date> read_date(JsonNode node);

} // namespace easeback::desk
