#include "core/screening/outcome.h"

#include "core/screening/screening_content.h"

#include <algorithm>

namespace easeback {

namespace {

void add_once(std::vector<std::string>& list, const std::string& entry) {
    if (std::find(list.begin(), list.end(), entry) == list.end()) list.push_back(entry);
}

bool could_change(const RuleEffect& effect, const RuleEffect& certain) {
    if (effect.urgency > certain.urgency) return true;
    return certain.permission != PlanPermission::none && effect.stronger_than(certain);
}

class Teller {
public:
    Teller(const ScreeningContent& content, const Assessment& assessment)
        : m_content(content)
        , m_assessment(assessment)
        , m_certain(certain_effect(content, assessment)) {}

    Outcome tell() {
        tell_certain();
        if (m_certain.urgency != Urgency::emergency)
            for (Urgency urgency : {Urgency::same_day, Urgency::soon, Urgency::routine, Urgency::none}) tell_open(urgency);
        if (m_assessment.urgency != Urgency::emergency)
            m_outcome.reasons.push_back({OutcomeReason::Kind::safety_net, Urgency::none, {}, {}});
        return std::move(m_outcome);
    }

private:
    void tell_certain() {
        // From same day on there is one thing to do; what is less urgent can be told there.
        Urgency least = m_certain.urgency >= Urgency::same_day ? m_certain.urgency : Urgency::routine;
        for (Finding finding : m_assessment.findings) {
            if (finding.truth != Truth::yes) continue;
            const TriageRule& rule = m_content.rule(finding.rule);
            if (m_certain.urgency == Urgency::emergency && rule.effect.urgency != Urgency::emergency) continue;
            if (!says_nothing_more(rule))
                m_outcome.reasons.push_back({OutcomeReason::Kind::rule, rule.effect.urgency, {finding.rule}, {}});
            if (rule.effect.urgency >= least)
                for (const std::string& who : rule.see) add_once(m_outcome.see, who);
        }
    }

    // What only shapes a plan is not told where there is none, nor what one told already says about the same answers.
    bool says_nothing_more(const TriageRule& rule) const {
        if (rule.effect.urgency == Urgency::none && m_certain.permission == PlanPermission::none) return true;
        std::vector<int> asked, told;
        collect_questions(rule.when, asked);
        for (const OutcomeReason& reason : m_outcome.reasons) {
            const TriageRule& other = m_content.rule(reason.rules.front());
            if (other.topic != rule.topic) continue;
            told.clear();
            collect_questions(other.when, told);
            if (std::all_of(asked.begin(), asked.end(),
                            [&](int question) { return std::find(told.begin(), told.end(), question) != told.end(); }))
                return true;
        }
        return false;
    }

    // One reason for all rules that ask for the same while they are open. A topic is told once, where it
    // is most urgent.
    void tell_open(Urgency urgency) {
        OutcomeReason reason{OutcomeReason::Kind::open, urgency, {}, {}};
        for (Finding finding : m_assessment.findings) {
            if (finding.truth != Truth::unknown) continue;
            const TriageRule& rule = m_content.rule(finding.rule);
            if (rule.if_unknown.urgency != urgency || !could_change(rule.effect, m_certain)) continue;
            reason.rules.push_back(finding.rule);
            if (std::find(m_told.begin(), m_told.end(), rule.topic) == m_told.end()) add_once(reason.topics, rule.topic);
        }
        bool about_plan_alone = urgency == Urgency::none;
        if (reason.topics.empty() || (about_plan_alone && m_assessment.permission == PlanPermission::none)) return;
        m_told.insert(m_told.end(), reason.topics.begin(), reason.topics.end());
        if (urgency == m_assessment.urgency && urgency > m_certain.urgency) add_once(m_outcome.see, whom_to_see(urgency));
        m_outcome.reasons.push_back(std::move(reason));
    }

    const std::string& whom_to_see(Urgency urgency) const {
        const OpenAnswers& open = m_content.open_answers;
        return urgency == Urgency::same_day ? open.see_same_day : urgency == Urgency::soon ? open.see_soon : open.see_routine;
    }

    const ScreeningContent& m_content;
    const Assessment& m_assessment;
    RuleEffect m_certain;
    std::vector<std::string> m_told;
    Outcome m_outcome;
};

std::string open_message(const Strings& strings, const OutcomeReason& reason, Urgency words) {
    std::string topics;
    for (const std::string& topic : reason.topics)
        topics += (topics.empty() ? "" : ", ") + std::string(strings.get("topic." + topic));
    return strings.get("open." + std::string(to_text(words)), {{"topics", topics}});
}

} // namespace

Outcome outcome_of(const ScreeningContent& content, const Assessment& assessment) { return Teller(content, assessment).tell(); }

std::string reason_id(const ScreeningContent& content, const OutcomeReason& reason) {
    switch (reason.kind) {
    case OutcomeReason::Kind::rule: return content.rule(reason.rules.front()).id;
    case OutcomeReason::Kind::open: return "open_" + std::string(to_text(reason.urgency));
    default: return "safety_net";
    }
}

std::string reason_message(const ScreeningContent& content, const Strings& strings, const Assessment& assessment,
                           const OutcomeReason& reason) {
    switch (reason.kind) {
    case OutcomeReason::Kind::rule: return std::string(strings.get("rule." + content.rule(reason.rules.front()).id + ".message"));
    case OutcomeReason::Kind::open: {
        // Where something certain is more urgent, the open answers set no time of their own.
        bool decides = reason.urgency == assessment.urgency || reason.urgency == Urgency::none;
        return open_message(strings, reason, decides ? reason.urgency : Urgency::routine);
    }
    default:
        return std::string(strings.get("safety_net." + std::string(to_text(assessment.urgency)))) + " " +
               std::string(strings.get("safety_net.when"));
    }
}

const std::vector<std::string>& reason_sources(const ScreeningContent& content, const OutcomeReason& reason) {
    switch (reason.kind) {
    case OutcomeReason::Kind::rule: return content.rule(reason.rules.front()).sources;
    case OutcomeReason::Kind::open: return content.open_answers.sources;
    default: return content.safety_net_sources;
    }
}

} // namespace easeback
