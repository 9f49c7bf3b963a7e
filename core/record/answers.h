#pragma once

#include "core/record/state.h"
#include "core/screening/answer.h"

namespace easeback {

struct Content;

/// The answers of the record, fitted to the content's questions. Answers that no longer fit a
/// question count as not asked.
AnswerSheet answers_of(const State& state, const Content& content);

} // namespace easeback
