#include "app/kit/widgets.h"
#include "app/screens/screens.h"

#include <algorithm>

namespace easeback {

namespace {

constexpr std::size_t most_findings_shown = 4;

std::string result_key(Urgency urgency, std::string_view part) {
    return "result." + std::string(to_text(urgency)) + "." + std::string(part);
}

// An emergency leaves one thing to do, so nothing else is on the screen.
void draw_emergency(const View& view) {
    Ui& ui = view.ui;
    heading(ui, "title", 1, view.text("result.emergency.title"));
    paragraph(ui, "text", view.text("result.emergency.text"));
    ui.space(metrics::gap);
    link_button(ui, "call", view.text("result.emergency.action"), "tel:112", ButtonKind::danger);
    ui.space(metrics::gap);
    const Finding finding = view.model.interview.assessment.findings.front();
    const TriageRule& rule = view.model.content->rule(finding.rule);
    card(ui, "why", CardKind::danger, [&] {
        paragraph(ui, "message", view.text("rule." + rule.id + ".message"));
        strong(ui, "say_title", view.text("result.say"));
        paragraph(ui, "say", view.text("rule." + rule.id + ".say"));
    });
}

void draw_finding(const View& view, Finding finding) {
    Ui& ui = view.ui;
    const TriageRule& rule = view.model.content->rule(finding.rule);
    card(ui, rule.id, CardKind::plain, [&] {
        if (finding.truth == Truth::unknown) {
            paragraph(ui, "message",
                      view.model.strings->get("open.message", {{"topic", view.text("topic." + rule.topic)}}));
            return;
        }
        strong(ui, "message", view.text("rule." + rule.id + ".message"));
        std::string who = std::string(view.text("result.see")) + ": ";
        for (std::size_t i = 0; i < rule.see.size(); ++i)
            who += (i ? ", " : "") + std::string(view.text("see." + rule.see[i]));
        paragraph(ui, "see", who);
        paragraph(ui, "say", std::string(view.text("result.say")) + ": " + std::string(view.text("rule." + rule.id + ".say")));
        small_text(ui, "source",
                   view.model.strings->get("result.source", {{"title", view.model.content->source_title(rule.sources.front())}}));
    });
}

} // namespace

void draw_result(const View& view) {
    Ui& ui = view.ui;
    const Assessment& assessment = view.model.interview.assessment;
    if (assessment.urgency == Urgency::emergency) return draw_emergency(view);
    heading(ui, "title", 1, view.text(result_key(assessment.urgency, "title")));
    paragraph(ui, "text", view.text(result_key(assessment.urgency, "text")));
    paragraph(ui, "plan", view.text("result.plan." + std::string(to_text(assessment.permission))));
    ui.space(metrics::gap);
    if (assessment.permission != PlanPermission::none)
        if (button(ui, "plan_button", view.text("result.to_plan"), ButtonKind::primary))
            view.intents.add(Go{{ScreenId::today, {}}});
    std::size_t shown = 0;
    for (Finding finding : assessment.findings) {
        const TriageRule& rule = view.model.content->rule(finding.rule);
        bool says_something = finding.truth == Truth::yes ? rule.effect.urgency > Urgency::none
                                                          : rule.if_unknown.urgency > Urgency::none;
        if (!says_something || shown == most_findings_shown) continue;
        ++shown;
        draw_finding(view, finding);
    }
    small_text(ui, "net", view.text("safety_net"));
    small_text(ui, "reviewed", view.text("common.not_reviewed"));
}

} // namespace easeback
