#include "core/screening/condition.h"

#include <algorithm>

namespace easeback {

namespace {

bool is_leaf(const Condition& condition) { return condition.question >= 0; }

Truth evaluate_leaf(const Condition& condition, const AnswerSheet& answers) {
    const Answer& answer = answers[static_cast<std::size_t>(condition.question)];
    if (condition.operation == Condition::Operation::unsure)
        return answer.known() ? Truth::no : answer.state == AnswerState::unsure ? Truth::yes : Truth::unknown;
    if (!answer.known()) return Truth::unknown;
    bool holds = false;
    switch (condition.operation) {
    case Condition::Operation::chosen: holds = (answer.options & condition.options) != 0; break;
    case Condition::Operation::not_below: holds = answer.number >= condition.number; break;
    case Condition::Operation::below: holds = answer.number < condition.number; break;
    default: break;
    }
    return holds ? Truth::yes : Truth::no;
}

} // namespace

Truth evaluate(const Condition& condition, const AnswerSheet& answers) {
    if (is_leaf(condition)) return evaluate_leaf(condition, answers);
    int certain = 0, possible = 0;
    for (const Condition& child : condition.children) {
        Truth truth = evaluate(child, answers);
        certain += truth == Truth::yes;
        possible += truth != Truth::no;
    }
    int size = static_cast<int>(condition.children.size());
    int needed = condition.operation == Condition::Operation::all    ? size
                 : condition.operation == Condition::Operation::any  ? 1
                 : condition.operation == Condition::Operation::none ? 1
                                                                     : condition.count;
    Truth enough = certain >= needed ? Truth::yes : possible < needed ? Truth::no : Truth::unknown;
    if (condition.operation != Condition::Operation::none) return enough;
    return enough == Truth::yes ? Truth::no : enough == Truth::no ? Truth::yes : Truth::unknown;
}

void collect_undecided(const Condition& condition, const AnswerSheet& answers, std::vector<int>& questions) {
    if (evaluate(condition, answers) != Truth::unknown) return;
    if (is_leaf(condition)) {
        if (std::find(questions.begin(), questions.end(), condition.question) == questions.end())
            questions.push_back(condition.question);
        return;
    }
    for (const Condition& child : condition.children) collect_undecided(child, answers, questions);
}

void collect_doubts(const Condition& condition, const AnswerSheet& answers, std::vector<int>& questions) {
    if (condition.operation == Condition::Operation::unsure) {
        bool doubted = answers[static_cast<std::size_t>(condition.question)].state == AnswerState::unsure;
        if (doubted && std::find(questions.begin(), questions.end(), condition.question) == questions.end())
            questions.push_back(condition.question);
    }
    for (const Condition& child : condition.children) collect_doubts(child, answers, questions);
}

void collect_questions(const Condition& condition, std::vector<int>& questions) {
    if (is_leaf(condition)) questions.push_back(condition.question);
    for (const Condition& child : condition.children) collect_questions(child, questions);
}

} // namespace easeback
