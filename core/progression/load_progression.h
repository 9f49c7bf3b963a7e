#pragma once

#include "core/json/document.h"
#include "core/progression/progression_content.h"

namespace easeback {

/// Reads progression.json into the content. Needs the questions and sources. Faults: missing thresholds, numbers
/// that contradict each other, and steps of the walking programme that rise faster than the thresholds allow.
void load_progression(JsonNode root, ProgressionContent& content, Faults& faults);

} // namespace easeback
