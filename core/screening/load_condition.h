#pragma once

#include "core/json/document.h"
#include "core/screening/screening_content.h"

namespace easeback {

/// Compiles a condition. Needs the questions. Faults: unknown questions and options, gates, empty lists.
Condition load_condition(JsonNode node, const ScreeningContent& content, Faults& faults);

} // namespace easeback
