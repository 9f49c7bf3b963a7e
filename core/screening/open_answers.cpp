#include "core/screening/open_answers.h"

#include "core/base/sort.h"
#include "core/screening/screening_content.h"

#include <algorithm>
#include <tuple>

namespace easeback {

namespace {

// The limits that a condition compares a number with.
void collect_limits(const Condition& condition, int question, std::vector<double>& limits) {
    if (condition.question == question) limits.push_back(condition.number);
    for (const Condition& child : condition.children) collect_limits(child, question, limits);
}

// One answer for every stretch between two limits, and for every option.
std::vector<Answer> possible_answers(const ScreeningContent& content, int index) {
    const Question& question = content.question(index);
    std::vector<Answer> answers;
    if (question.kind != AnswerKind::number) {
        for (std::size_t i = 0; i < question.options.size(); ++i)
            answers.push_back({AnswerState::given, std::uint32_t{1} << i, 0});
        if (question.kind == AnswerKind::choices) answers.push_back({AnswerState::given, 0, 0});
        return answers;
    }
    std::vector<double> limits = {question.least, question.most};
    for (const TriageRule& rule : content.rules) collect_limits(rule.when, index, limits);
    for (double limit : limits)
        for (double number : {limit - 1, limit, limit + 1})
            if (number >= question.least && number <= question.most) answers.push_back({AnswerState::given, 0, number});
    return answers;
}

// How much an outcome asks for: less is easier. The plan counts before the urgency.
std::tuple<int, int> burden(const Assessment& assessment) {
    return {-static_cast<int>(assessment.permission), static_cast<int>(assessment.urgency)};
}

// A question, and the easiest outcome that an answer to it can bring.
struct Candidate {
    int question;
    std::tuple<int, int> easiest;
};

// Open questions of rules that ask for care only because they are open, and without which the outcome would be easier.
std::vector<int> holding_together(const ScreeningContent& content, const AnswerSheet& answers, const Assessment& assessment) {
    std::vector<int> found;
    RuleEffect certain = certain_effect(content, assessment);
    if (certain.urgency == assessment.urgency && certain.permission == assessment.permission) return found;
    for (Finding finding : assessment.findings) {
        const RuleEffect& effect = content.rule(finding.rule).if_unknown;
        bool holds = effect.urgency == assessment.urgency || effect.permission == assessment.permission;
        if (finding.truth != Truth::unknown || !holds || !effect.stronger_than(certain)) continue;
        collect_undecided(content.rule(finding.rule).when, answers, found);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace

std::vector<int> open_answers_that_matter(const ScreeningContent& content, const AnswerSheet& answers,
                                          const Assessment& assessment) {
    std::vector<Candidate> candidates;
    const auto now = burden(assessment);
    AnswerSheet tried = answers;
    std::vector<int> undecided = assessment.undecided;
    undecided.erase(std::unique(undecided.begin(), undecided.end()), undecided.end()); // they are sorted
    for (int index : undecided) {
        Answer& answer = tried[static_cast<std::size_t>(index)];
        const Answer given = answer;
        if (given.known()) continue;
        Candidate candidate{index, now};
        bool changes = false;
        for (const Answer& possible : possible_answers(content, index)) {
            answer = possible;
            auto then = burden(assess(content, tried));
            changes |= then != now;
            candidate.easiest = std::min(candidate.easiest, then);
        }
        answer = given;
        if (changes) candidates.push_back(candidate);
    }
    sort_few(candidates, [](const Candidate& a, const Candidate& b) { return a.easiest < b.easiest; });
    std::vector<int> questions;
    bool any_eases = !candidates.empty() && candidates.front().easiest < now;
    if (!any_eases) questions = holding_together(content, answers, assessment);
    for (const Candidate& candidate : candidates)
        if (std::find(questions.begin(), questions.end(), candidate.question) == questions.end())
            questions.push_back(candidate.question);
    return questions;
}

} // namespace easeback
