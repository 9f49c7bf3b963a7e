#pragma once

#include "core/screening/question.h"

namespace easeback {

/// Whether the condition goes on holding when any answer gets worse: an option of higher severity, one more
/// option of a question with several, a number further the way its question says it gets worse. Rules must
/// have this, so that adding a warning answer can never lower the urgency. Numbers that are worse neither
/// way (age, duration) may be compared freely.
bool holds_for_worse_answers(const Condition& condition, const std::vector<Question>& questions);

} // namespace easeback
