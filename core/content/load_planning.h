#pragma once

#include "core/content/content.h"
#include "core/json/document.h"

namespace easeback {

/// Reads planning.json into the content. Needs the questions, precautions and sources. Faults: what the
/// schema cannot see, such as unknown ids, and quotas that are there twice or missing.
void load_planning(JsonNode root, Content& content, Faults& faults);

} // namespace easeback
