#pragma once

#include "core/json/document.h"
#include "core/plan/plan_content.h"

namespace easeback {

/// Reads planning.json into the content. Needs the questions, precautions and sources. Faults: what the
/// schema cannot see, such as unknown ids, and quotas that are there twice or missing.
void load_planning(JsonNode root, PlanContent& content, Faults& faults);

} // namespace easeback
