#pragma once

#include "core/json/document.h"
#include "core/screening/screening_content.h"

namespace easeback {

/// Reads questions.json into the content, after the questions that are there already.
void load_questions(JsonNode root, ScreeningContent& content, Faults& faults);

/// Reads profile.json: further questions, about the person and not about danger.
void load_profile_questions(JsonNode root, ScreeningContent& content, Faults& faults);

} // namespace easeback
