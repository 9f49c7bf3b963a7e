#include "core/screening/triage.h"

#include "core/base/sort.h"
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

} // namespace

void RuleEffect::add(const RuleEffect& other) {
    urgency = std::max(urgency, other.urgency);
    permission = std::min(permission, other.permission);
    precautions |= other.precautions;
}

Assessment assess(const ScreeningContent& content, const AnswerSheet& answers) {
    Assessment result;
    RuleEffect sum;
    for (std::size_t i = 0; i < content.rules.size(); ++i) {
        const TriageRule& rule = content.rules[i];
        Truth truth = evaluate(rule.when, answers);
        if (truth == Truth::no) continue;
        Finding finding{static_cast<int>(i), truth};
        const RuleEffect& effect = effect_of(content, finding);
        if (truth == Truth::unknown) {
            collect_undecided(rule.when, answers, result.undecided);
            if (effect.empty()) continue;
        }
        sum.add(effect);
        result.findings.push_back(finding);
    }
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

RuleEffect certain_effect(const ScreeningContent& content, const Assessment& assessment) {
    RuleEffect certain;
    for (Finding finding : assessment.findings)
        if (finding.truth == Truth::yes) certain.add(content.rule(finding.rule).effect);
    return without_plan_if_urgent(certain);
}

} // namespace easeback
