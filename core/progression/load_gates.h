#pragma once

#include "core/json/document.h"
#include "core/progression/progression_content.h"

namespace easeback {

/// Reads one criterion. Needs the exercises. Faults: unknown exercises and values.
GateCriterion load_criterion(JsonNode node, const ProgressionContent& content, Faults& faults);

/// Reads gates.json into the content. Needs the precautions, exercises and sources. Faults: unknown exercises, gates
/// without criteria or stages, ids that are used twice.
void load_gates(JsonNode root, ProgressionContent& content, Faults& faults);

} // namespace easeback
