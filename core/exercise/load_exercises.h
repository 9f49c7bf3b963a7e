#pragma once

#include "core/exercise/exercise_content.h"
#include "core/json/document.h"

namespace easeback {

/// Reads one file of exercises into the content. Needs the precautions and sources.
void load_exercises(JsonNode root, ExerciseContent& content, Faults& faults);

} // namespace easeback
