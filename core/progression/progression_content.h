#pragma once

#include "core/exercise/exercise_content.h"
#include "core/progression/return_gate.h"
#include "core/progression/thresholds.h"

#include <vector>

namespace easeback {

/// What progression knows: its thresholds and the ways back to activities, beside the exercises. Read once, never changed.
struct ProgressionContent : ExerciseContent {
    ProgressionThresholds progression;
    std::vector<ReturnGate> gates; ///< ways back to activities
};

} // namespace easeback
