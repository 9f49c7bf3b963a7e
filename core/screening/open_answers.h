#pragma once

#include "core/screening/answer.h"
#include "core/screening/triage.h"

#include <vector>

namespace easeback {

struct ScreeningContent;

/// The questions whose answer is open or "not sure" and could change the urgency or whether there is a plan, those that
/// could ease the outcome most first. Places in ScreeningContent::questions. Nothing where all that decides is known: an answer
/// that was given is never among them, so nobody is invited to take a warning sign back.
///
/// Each open question is tried with every answer that a rule tells apart. Where several open answers only together
/// hold the outcome, those that do are named.
std::vector<int> open_answers_that_matter(const ScreeningContent& content, const AnswerSheet& answers,
                                          const Assessment& assessment);

} // namespace easeback
