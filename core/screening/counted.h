#pragma once

#include "core/screening/answer.h"

namespace easeback {

struct ScreeningContent;

/// The answers with the calmest one for every question that does not apply: its condition of asking does not hold, and
/// nobody answered it. Where that condition is open, so is the question. Pregnancy weeks, for example, are no open question of
/// somebody who is not pregnant.
AnswerSheet applied(const ScreeningContent& content, AnswerSheet answers);

/// Applied answers in which those that were not asked count as their questions say (see NotAsked). What triage reads
/// of a record; the interview reads applied() alone, because there what was not asked is asked next.
AnswerSheet counted(const ScreeningContent& content, AnswerSheet applied_answers);

} // namespace easeback
