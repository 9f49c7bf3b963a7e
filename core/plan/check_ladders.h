#pragma once

#include "core/base/error.h"
#include "core/plan/plan_content.h"

namespace easeback {

/// Checks the ladders of the exercises: neighbours exist, each names the other, none is easier than itself over
/// however many steps; and that a person without precautions, with all equipment, can come to every exercise
/// in some phase. Faults: unknown_id, unknown_value.
void check_ladders(const PlanContent& content, Faults& faults);

} // namespace easeback
