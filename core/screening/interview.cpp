#include "core/screening/interview.h"

#include "core/screening/gate.h"
#include "core/screening/screening_content.h"

#include <algorithm>

namespace easeback {

namespace {

// A gate saves questions only while it stands for more than one.
constexpr int fewest_open_members = 2;

// As long as a plan may come of it everything counts, because every rule has something to say. When there
// will be no plan, only a higher urgency does.
bool could_matter(const TriageRule& rule, const RuleEffect& certain) {
    return certain.permission != PlanPermission::none || rule.effect.urgency > certain.urgency;
}

bool wanted_for_planning(const Question& question, const AnswerSheet& answers) {
    if (question.ask_when) return evaluate(*question.ask_when, answers) == Truth::yes;
    return question.always;
}

// The open questions that are worth asking by themselves, gates left aside.
std::vector<char> wanted_questions(const ScreeningContent& content, const AnswerSheet& answers, const RuleEffect& certain) {
    std::vector<char> wanted(content.questions.size(), 0);
    std::vector<int> undecided;
    for (const TriageRule& rule : content.rules) {
        if (!could_matter(rule, certain) || evaluate(rule.when, answers) != Truth::unknown) continue;
        undecided.clear();
        collect_undecided(rule.when, answers, undecided);
        for (int question : undecided) wanted[static_cast<std::size_t>(question)] = 1;
    }
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (answers[i].state != AnswerState::missing || content.questions[i].derived) wanted[i] = 0;
        else if (certain.permission != PlanPermission::none && !content.questions[i].is_gate())
            wanted[i] |= wanted_for_planning(content.questions[i], answers);
    }
    return wanted;
}

// Lets a gate stand for its members where it saves questions.
void put_gates_in_place(const ScreeningContent& content, const AnswerSheet& answers, std::vector<char>& wanted) {
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const Question& gate = content.questions[i];
        if (!gate.is_gate() || answers[i].state != AnswerState::missing) continue;
        int open = 0;
        for (int member : gate.members) open += wanted[static_cast<std::size_t>(member)];
        if (open < fewest_open_members) continue;
        wanted[i] = 1;
        for (int member : gate.members) wanted[static_cast<std::size_t>(member)] = 0;
    }
}

} // namespace

InterviewStep next_step(const ScreeningContent& content, const AnswerSheet& answers) {
    InterviewStep step;
    step.assessment = assess(content, answers);
    for (std::size_t i = 0; i < answers.size(); ++i) {
        // What a gate answered was not asked by itself.
        int gate = content.questions[i].gate;
        bool through_gate = gate >= 0 && answered_no(content.question(gate), answers[static_cast<std::size_t>(gate)]);
        step.asked += answers[i].state != AnswerState::missing && !through_gate && !content.questions[i].derived;
    }
    RuleEffect certain = certain_effect(content, step.assessment);
    step.expected = step.asked;
    if (certain.urgency == Urgency::emergency) return step;
    std::vector<char> wanted = wanted_questions(content, answers, certain);
    put_gates_in_place(content, answers, wanted);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (!wanted[i]) continue;
        ++step.expected;
        if (!step.question) step.question = static_cast<int>(i);
    }
    return step;
}

} // namespace easeback
