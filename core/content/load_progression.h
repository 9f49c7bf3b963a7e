#pragma once

#include "core/content/content.h"
#include "core/json/document.h"

namespace easeback {

/// Reads progression.json into the content. Needs the questions and sources. Faults: missing thresholds, numbers
/// that contradict each other, and steps of the walking programme that rise faster than the thresholds allow.
void load_progression(JsonNode root, Content& content, Faults& faults);

} // namespace easeback
