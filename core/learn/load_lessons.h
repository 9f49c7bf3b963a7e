#pragma once

#include "core/json/document.h"
#include "core/learn/learn_content.h"

namespace easeback {

/// Reads lessons.json into the content: the lessons, and the rules for whom they help. Needs the questions
/// and sources.
void load_lessons(JsonNode root, LearnContent& content, Faults& faults);

} // namespace easeback
