#include "core/screening/interview.h"

#include "core/screening/counted.h"
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
    return question.always && (!question.ask_when || evaluate(*question.ask_when, answers) == Truth::yes);
}

// What is asked under a condition waits for the answers that decide about it. Those may hang on others in their turn.
void put_deciding_questions_in_place(const ScreeningContent& content, const AnswerSheet& answers, std::vector<char>& wanted) {
    std::vector<int> undecided;
    for (bool changed = true; changed;) {
        changed = false;
        for (int index : content.conditional()) {
            char& is_wanted = wanted[static_cast<std::size_t>(index)];
            const Question& question = content.question(index);
            if (!is_wanted || evaluate(*question.ask_when, answers) == Truth::yes) continue;
            is_wanted = 0;
            if (question.group == QuestionGroup::profile) continue; // asked after the screening
            undecided.clear();
            collect_undecided(*question.ask_when, answers, undecided);
            for (int parent : undecided) {
                auto place = static_cast<std::size_t>(parent);
                if (answers[place].state != AnswerState::missing || wanted[place]) continue;
                wanted[place] = 1;
                changed = true;
            }
        }
    }
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
    put_deciding_questions_in_place(content, answers, wanted);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (answers[i].state != AnswerState::missing || content.questions[i].derived) wanted[i] = 0;
        else if (certain.permission != PlanPermission::none && !content.questions[i].is_gate())
            wanted[i] |= wanted_for_planning(content.questions[i], answers);
    }
    // These are asked where they could ease what the others came to.
    for (int last : {content.clearance.question, content.clearance.explained})
        if (last >= 0) wanted[static_cast<std::size_t>(last)] = 0;
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

// Whether a question, or each open one that a gate stands for, is calm until it is asked.
bool counts_for_nothing(const ScreeningContent& content, const AnswerSheet& answers, int index) {
    const Question& question = content.question(index);
    if (index == content.clearance.question || index == content.clearance.explained) return true; // it lifts nothing until then
    if (!question.is_gate()) return question.not_asked == NotAsked::calm;
    return std::all_of(question.members.begin(), question.members.end(), [&](int member) {
        return answers[static_cast<std::size_t>(member)].state != AnswerState::missing ||
               content.question(member).not_asked == NotAsked::calm;
    });
}

} // namespace

InterviewStep next_step(const ScreeningContent& content, const AnswerSheet& answers) {
    InterviewStep step;
    step.assessment = assess(content, answers, Unasked::open);
    for (std::size_t i = 0; i < answers.size(); ++i) step.asked += answered_by_itself(content, answers, static_cast<int>(i));
    RuleEffect certain = certain_effect(content, step.assessment);
    step.expected = step.asked;
    if (certain.urgency == Urgency::emergency) return step;
    std::vector<char> wanted = wanted_questions(content, applied(content, answers), certain);
    put_gates_in_place(content, answers, wanted);
    if (std::none_of(wanted.begin(), wanted.end(), [](char each) { return each != 0; })) {
        Assessment whole = assess(content, answers);
        int clearance = clearance_question(content, answers, whole);
        if (clearance >= 0) wanted[static_cast<std::size_t>(clearance)] = 1;
        else step.assessment = std::move(whole);
    }
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (!wanted[i]) continue;
        ++step.expected;
        step.can_wait &= counts_for_nothing(content, answers, static_cast<int>(i));
        if (!step.question) step.question = static_cast<int>(i);
    }
    return step;
}

} // namespace easeback
