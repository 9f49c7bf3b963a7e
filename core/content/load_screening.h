#pragma once

#include "core/content/content.h"
#include "core/json/document.h"

namespace easeback {

/// Reads questions.json into the content, after the questions that are there already.
void load_questions(JsonNode root, Content& content, Faults& faults);

/// Reads profile.json: further questions, about the person and not about danger.
void load_profile_questions(JsonNode root, Content& content, Faults& faults);

} // namespace easeback
