#include "core/screening/monotone.h"

#include <algorithm>

namespace easeback {

namespace {

enum class Sense : std::uint8_t { rising, falling };

Sense opposite(Sense sense) { return sense == Sense::rising ? Sense::falling : Sense::rising; }

bool chosen_includes_worse(const Condition& leaf, const Question& question, Sense sense) {
    if (question.kind == AnswerKind::choices) return sense == Sense::rising;
    for (std::size_t a = 0; a < question.options.size(); ++a)
        for (std::size_t b = 0; b < question.options.size(); ++b) {
            bool a_in = leaf.options >> a & 1, b_in = leaf.options >> b & 1;
            bool b_worse = question.options[b].severity > question.options[a].severity;
            if (b_worse && (sense == Sense::rising ? a_in && !b_in : b_in && !a_in)) return false;
        }
    return true;
}

bool limit_includes_worse(const Condition& leaf, const Question& question, Sense sense) {
    if (question.worse == Worse::neither) return true;
    bool holds_above = leaf.operation == Condition::Operation::not_below;
    bool worse_above = question.worse == Worse::higher;
    return (holds_above == worse_above) == (sense == Sense::rising);
}

bool holds(const Condition& condition, const std::vector<Question>& questions, Sense sense) {
    if (condition.operation == Condition::Operation::unsure) return sense == Sense::rising; // a doubt never calms
    if (condition.question >= 0) {
        const Question& question = questions[static_cast<std::size_t>(condition.question)];
        return question.kind == AnswerKind::number ? limit_includes_worse(condition, question, sense)
                                                   : chosen_includes_worse(condition, question, sense);
    }
    Sense inner = condition.operation == Condition::Operation::none ? opposite(sense) : sense;
    return std::all_of(condition.children.begin(), condition.children.end(),
                       [&](const Condition& child) { return holds(child, questions, inner); });
}

} // namespace

bool holds_for_worse_answers(const Condition& condition, const std::vector<Question>& questions) {
    return holds(condition, questions, Sense::rising);
}

} // namespace easeback
