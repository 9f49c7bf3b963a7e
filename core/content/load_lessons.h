#pragma once

#include "core/content/content.h"
#include "core/json/document.h"

namespace easeback {

/// Reads lessons.json into the content: the lessons, and the rules for whom they help. Needs the questions
/// and sources.
void load_lessons(JsonNode root, Content& content, Faults& faults);

} // namespace easeback
