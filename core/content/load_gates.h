#pragma once

#include "core/content/content.h"
#include "core/json/document.h"

namespace easeback {

/// Reads one criterion. Needs the exercises. Faults: unknown exercises and values.
GateCriterion load_criterion(JsonNode node, const Content& content, Faults& faults);

/// Reads gates.json into the content. Needs the precautions, exercises and sources. Faults: unknown exercises, gates
/// without criteria or stages, ids that are used twice.
void load_gates(JsonNode root, Content& content, Faults& faults);

} // namespace easeback
