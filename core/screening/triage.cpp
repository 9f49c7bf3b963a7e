#include "core/screening/triage.h"

#include "core/base/sort.h"
#include "core/screening/counted.h"
#include "core/screening/screening_content.h"

#include <algorithm>
#include <tuple>

namespace easeback {

namespace {

const RuleEffect& effect_of(const ScreeningContent& content, Finding finding) {
    const TriageRule& rule = content.rules[static_cast<std::size_t>(finding.rule)];
    return finding.truth == Truth::yes ? rule.effect : rule.if_unknown;
}

// Emergency and same day never permit a plan.
RuleEffect without_plan_if_urgent(RuleEffect effect) {
    if (effect.urgency >= Urgency::same_day) effect.permission = PlanPermission::none;
    return effect;
}

bool chose(const AnswerSheet& answers, int question, std::uint32_t options) {
    if (question < 0) return false;
    const Answer& answer = answers[static_cast<std::size_t>(question)];
    return answer.known() && (answer.options & options) != 0;
}

bool lifts(const ScreeningContent& content, const AnswerSheet& answers, LiftedBy by) {
    const Clearance& clearance = content.clearance;
    if (by == LiftedBy::nothing || !chose(answers, clearance.question, clearance.given)) return false;
    return by == LiftedBy::clearance || chose(answers, clearance.explained, clearance.known);
}

// A follow-up is no open question before what it hangs on is answered.
bool is_asked(const Question& question, const AnswerSheet& asked) {
    return !question.ask_when || evaluate(*question.ask_when, asked) == Truth::yes;
}

void add_undecided(const Condition& condition, const AnswerSheet& asked, std::vector<int>& undecided) {
    if (evaluate(condition, asked) == Truth::unknown) collect_undecided(condition, asked, undecided);
    else collect_doubts(condition, asked, undecided);
}

// Answers that a sign is explained, where that would be asked and is not answered.
void explain(const ScreeningContent& content, AnswerSheet& answers) {
    if (content.clearance.explained < 0) return;
    const std::optional<Condition>& ask_when = content.question(content.clearance.explained).ask_when;
    Answer& explained = answers[static_cast<std::size_t>(content.clearance.explained)];
    bool asked = explained.state == AnswerState::missing && (!ask_when || evaluate(*ask_when, answers) == Truth::yes);
    if (asked) explained = {AnswerState::given, content.clearance.known, 0};
}

} // namespace

void RuleEffect::add(const RuleEffect& other) {
    urgency = std::max(urgency, other.urgency);
    permission = std::min(permission, other.permission);
    precautions |= other.precautions;
}

Assessment assess(const ScreeningContent& content, const AnswerSheet& answers, Unasked unasked) {
    Assessment result;
    RuleEffect sum;
    const AnswerSheet asked = applied(content, answers);
    const AnswerSheet read = unasked == Unasked::open ? asked : counted(content, asked);
    for (std::size_t i = 0; i < content.rules.size(); ++i) {
        const TriageRule& rule = content.rules[i];
        Truth truth = evaluate(rule.when, read);
        Finding finding{static_cast<int>(i), truth};
        if (truth != Truth::no && lifts(content, read, rule.lifted_by)) {
            sum.precautions |= effect_of(content, finding).precautions;
            continue;
        }
        add_undecided(rule.when, asked, result.undecided);
        if (truth == Truth::no) continue;
        const RuleEffect& effect = effect_of(content, finding);
        if (truth == Truth::unknown && effect.empty()) continue;
        sum.add(effect);
        result.findings.push_back(finding);
    }
    std::erase_if(result.undecided, [&](int question) { return !is_asked(content.question(question), asked); });
    sum = without_plan_if_urgent(sum);
    result.urgency = sum.urgency;
    result.permission = sum.permission;
    result.precautions = sum.precautions;

    auto weight = [&](Finding finding) {
        const RuleEffect& effect = effect_of(content, finding);
        return std::tuple(effect.urgency, finding.truth, -static_cast<int>(effect.permission));
    };
    sort_few(result.findings, [&](Finding a, Finding b) { return weight(a) > weight(b); });
    sort_few(result.undecided);
    return result;
}

int clearance_question(const ScreeningContent& content, const AnswerSheet& answers, const Assessment& now) {
    const Clearance& clearance = content.clearance;
    if (clearance.question < 0) return -1;
    auto eases = [&](int question, std::uint32_t options) {
        if (question < 0 || answers[static_cast<std::size_t>(question)].state != AnswerState::missing) return false;
        for (std::uint32_t left = options; left != 0; left &= left - 1) {
            AnswerSheet with = answers;
            with[static_cast<std::size_t>(question)] = {AnswerState::given, left & ~(left - 1), 0};
            explain(content, with);
            Assessment then = assess(content, with);
            if (then.permission > now.permission || (now.urgency > Urgency::routine && then.urgency < now.urgency)) return true;
        }
        return false;
    };
    if (eases(clearance.question, clearance.given)) return clearance.question;
    bool cleared = chose(answers, clearance.question, clearance.given);
    return cleared && eases(clearance.explained, clearance.known) ? clearance.explained : -1;
}

RuleEffect certain_effect(const ScreeningContent& content, const Assessment& assessment) {
    RuleEffect certain;
    for (Finding finding : assessment.findings)
        if (finding.truth == Truth::yes) certain.add(content.rule(finding.rule).effect);
    return without_plan_if_urgent(certain);
}

} // namespace easeback
