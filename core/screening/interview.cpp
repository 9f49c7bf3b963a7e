#include "core/screening/interview.h"

#include "core/content/content.h"

#include <algorithm>

namespace easeback {

namespace {

// Questions that could lift the outcome above what is already certain. Below same day everything
// counts, because every rule has something to say; from there on only a higher urgency matters.
std::vector<char> needed_by_rules(const Content& content, const AnswerSheet& answers, Urgency certain) {
    std::vector<char> needed(content.questions.size(), 0);
    std::vector<int> undecided;
    for (const TriageRule& rule : content.rules) {
        if (certain >= Urgency::same_day && rule.effect.urgency <= certain) continue;
        if (evaluate(rule.when, answers) != Truth::unknown) continue;
        undecided.clear();
        collect_undecided(rule.when, answers, undecided);
        for (int question : undecided) needed[static_cast<std::size_t>(question)] = 1;
    }
    return needed;
}

Urgency certain_urgency(const Content& content, const Assessment& assessment) {
    Urgency highest = Urgency::none;
    for (Finding finding : assessment.findings)
        if (finding.truth == Truth::yes)
            highest = std::max(highest, content.rules[static_cast<std::size_t>(finding.rule)].effect.urgency);
    return highest;
}

bool wanted_for_planning(const Question& question, const AnswerSheet& answers) {
    if (question.ask_when) return evaluate(*question.ask_when, answers) == Truth::yes;
    return question.always;
}

} // namespace

InterviewStep next_step(const Content& content, const AnswerSheet& answers) {
    InterviewStep step;
    step.assessment = assess(content, answers);
    Urgency certain = certain_urgency(content, step.assessment);
    std::vector<char> needed = needed_by_rules(content, answers, certain);
    int open = 0;
    for (std::size_t i = 0; i < content.questions.size(); ++i) {
        if (answers[i].state != AnswerState::missing) {
            ++step.asked;
            continue;
        }
        if (certain == Urgency::emergency) continue;
        bool plan_possible = certain < Urgency::same_day;
        if (!needed[i] && !(plan_possible && wanted_for_planning(content.questions[i], answers))) continue;
        ++open;
        if (!step.question) step.question = static_cast<int>(i);
    }
    step.expected = step.asked + open;
    return step;
}

} // namespace easeback
