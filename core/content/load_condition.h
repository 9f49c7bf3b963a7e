#pragma once

#include "core/content/content.h"
#include "core/json/document.h"

namespace easeback {

/// Compiles a condition. Needs the questions. Faults: unknown questions and options, gates, empty lists.
Condition load_condition(JsonNode node, const Content& content, Faults& faults);

} // namespace easeback
