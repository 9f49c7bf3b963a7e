#include "support/sheets.h"

#include <algorithm>
#include <set>

namespace easeback::test {

namespace {

void collect_limits(const Condition& condition, int question, std::set<double>& numbers) {
    if (condition.question == question) {
        numbers.insert(condition.number);
        numbers.insert(condition.number - 1);
    }
    for (const Condition& child : condition.children) collect_limits(child, question, numbers);
}

Answer chosen(std::uint32_t options) { return {AnswerState::given, options, 0}; }

} // namespace

std::vector<Answer> definite_answers(const Content& content, int index) {
    const Question& question = content.question(index);
    std::vector<Answer> answers;
    if (question.kind == AnswerKind::number) {
        std::set<double> numbers{question.least, question.most};
        for (const TriageRule& rule : content.rules) collect_limits(rule.when, index, numbers);
        for (double number : numbers)
            if (number >= question.least && number <= question.most) answers.push_back({AnswerState::given, 0, number});
        return answers;
    }
    for (std::size_t option = 0; option < question.options.size(); ++option) answers.push_back(chosen(1u << option));
    if (question.kind == AnswerKind::choices) {
        answers.push_back(chosen(0));
        answers.push_back(chosen((1u << question.options.size()) - 1));
    }
    return answers;
}

bool is_worse(const Question& question, const Answer& worse, const Answer& milder) {
    if (!worse.known() || !milder.known()) return false;
    switch (question.kind) {
    case AnswerKind::number:
        if (question.worse == Worse::neither) return false;
        return question.worse == Worse::higher ? worse.number > milder.number : worse.number < milder.number;
    case AnswerKind::choices: return worse.options != milder.options && (worse.options & milder.options) == milder.options;
    default: {
        auto severity = [&](const Answer& answer) {
            for (std::size_t option = 0; option < question.options.size(); ++option)
                if (answer.options >> option & 1) return question.options[option].severity;
            return 0;
        };
        return severity(worse) > severity(milder);
    }
    }
}

AnswerSheet random_sheet(const Content& content, Random& random, double alarm, double missing) {
    AnswerSheet sheet(content.questions.size());
    for (std::size_t i = 0; i < sheet.size(); ++i) {
        const Question& question = content.questions[i];
        if (question.is_gate()) continue;
        if (random.chance(missing)) {
            sheet[i].state = random.chance(0.5) ? AnswerState::missing : AnswerState::unsure;
            continue;
        }
        std::vector<Answer> answers = definite_answers(content, static_cast<int>(i));
        bool has_calm = question.kind == AnswerKind::yes_no || question.kind == AnswerKind::choice;
        if (has_calm && !random.chance(alarm)) sheet[i] = chosen(1u << question.calmest_option());
        else sheet[i] = answers[static_cast<std::size_t>(random.below(static_cast<int>(answers.size())))];
    }
    return sheet;
}

bool at_least_as_careful(const Assessment& a, const Assessment& b) {
    return a.urgency >= b.urgency && a.permission <= b.permission && (b.precautions & ~a.precautions) == 0;
}

} // namespace easeback::test
