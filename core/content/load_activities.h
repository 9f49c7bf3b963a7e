#pragma once

#include "core/content/content.h"
#include "core/json/document.h"

namespace easeback {

/// Reads activities.json into the content. Needs the precautions, exercises, lessons, gates and sources. Faults: unknown
/// ids, ids that are used twice, and an activity that nothing brings back.
void load_activities(JsonNode root, Content& content, Faults& faults);

} // namespace easeback
