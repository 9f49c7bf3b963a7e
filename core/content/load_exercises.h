#pragma once

#include "core/content/content.h"
#include "core/json/document.h"

namespace easeback {

/// Reads one file of exercises into the content. Needs the precautions and sources.
void load_exercises(JsonNode root, Content& content, Faults& faults);

} // namespace easeback
