#pragma once

#include "core/screening/answer.h"

#include <cstdint>
#include <vector>

namespace easeback {

/// Three-valued truth, ordered so that "and" is the least and "or" the greatest.
enum class Truth : std::uint8_t { no, unknown, yes };

/// A condition over answers, compiled from the content's condition language.
struct Condition {
    enum class Operation : std::uint8_t {
        all,       ///< every child holds
        any,       ///< at least one child holds
        none,      ///< the only child does not hold
        at_least,  ///< at least `count` children hold
        chosen,    ///< the answer to `question` includes one of `options`
        not_below, ///< the number answered is at least `number`
        below,     ///< the number answered is below `number`
        unsure,    ///< the answer to `question` is "not sure"; unknown while it was not asked
    };
    Operation operation = Operation::all;
    int question = -1;
    int count = 0;
    std::uint32_t options = 0;
    double number = 0;
    std::vector<Condition> children;
};

/// Evaluates with Kleene's logic: an answer that is missing or unsure makes a leaf unknown, and the
/// whole is unknown where that answer could still decide it. Unknown is never read as no.
Truth evaluate(const Condition& condition, const AnswerSheet& answers);

/// Adds the questions whose answers could still decide a condition that is unknown now.
void collect_undecided(const Condition& condition, const AnswerSheet& answers, std::vector<int>& questions);

/// Adds the questions that were answered with a doubt where the condition asks for doubts.
void collect_doubts(const Condition& condition, const AnswerSheet& answers, std::vector<int>& questions);

/// Adds every question the condition mentions.
void collect_questions(const Condition& condition, std::vector<int>& questions);

} // namespace easeback
