#pragma once

#include "core/catalog/content.h"
#include "core/screening/answer.h"
#include "core/simulation/random.h"

#include <vector>

namespace easeback::test {

/// Every definite answer to a question that the rules can tell apart. Numbers are taken on both sides of
/// every limit that a rule sets; questions with several answers give none, each one, and all.
std::vector<Answer> definite_answers(const Content& content, int question);

/// Whether `worse` is a worse answer than `milder` to the question, so that more care must not follow from
/// the milder one. Numbers that are worse neither way are never worse than each other.
bool is_worse(const Question& question, const Answer& worse, const Answer& milder);

/// A random sheet. `alarm` is how likely an answer is anything but the calmest, `missing` how likely a
/// question has no answer or an unsure one. 0 to 1.
AnswerSheet random_sheet(const Content& content, Random& random, double alarm, double missing);

/// Whether the first outcome asks for at least as much care as the second: urgency, plan and precautions.
bool at_least_as_careful(const Assessment& a, const Assessment& b);

} // namespace easeback::test
