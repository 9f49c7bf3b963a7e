#pragma once

#include "core/json/document.h"
#include "core/plan/plan_content.h"

namespace easeback {

/// Reads activities.json into the content. Needs the precautions, exercises, lessons, gates and sources. Faults: unknown
/// ids, ids that are used twice, and an activity that nothing brings back.
void load_activities(JsonNode root, PlanContent& content, Faults& faults);

} // namespace easeback
