#include "core/screening/triage.h"

#include "core/content/content.h"

#include <algorithm>
#include <tuple>

namespace easeback {

namespace {

const RuleEffect& effect_of(const Content& content, Finding finding) {
    const TriageRule& rule = content.rules[static_cast<std::size_t>(finding.rule)];
    return finding.truth == Truth::yes ? rule.effect : rule.if_unknown;
}

} // namespace

Assessment assess(const Content& content, const AnswerSheet& answers) {
    Assessment result;
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
        result.urgency = std::max(result.urgency, effect.urgency);
        result.permission = std::min(result.permission, effect.permission);
        result.precautions |= effect.precautions;
        result.findings.push_back(finding);
    }
    if (result.urgency >= Urgency::same_day) result.permission = PlanPermission::none;

    auto weight = [&](Finding finding) {
        const RuleEffect& effect = effect_of(content, finding);
        return std::tuple(effect.urgency, finding.truth, -static_cast<int>(effect.permission));
    };
    std::stable_sort(result.findings.begin(), result.findings.end(),
                     [&](Finding a, Finding b) { return weight(a) > weight(b); });
    std::sort(result.undecided.begin(), result.undecided.end());
    return result;
}

} // namespace easeback
