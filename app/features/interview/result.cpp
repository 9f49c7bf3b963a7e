#include "app/features/interview/intents.h"
#include "app/features/interview/interview.h"
#include "app/kit/widgets.h"
#include "app/shared/clinic.h"
#include "app/shared/open_answers.h"
#include "app/shared/see_text.h"
#include "core/screening/open_answers.h"
#include "core/screening/outcome.h"

namespace easeback {

namespace {

constexpr std::size_t most_rules_shown = 4;

std::string result_key(Urgency urgency, std::string_view part) {
    return "result." + std::string(to_text(urgency)) + "." + std::string(part);
}

// An emergency leaves one thing to do, so nothing else is on the screen.
void draw_emergency(const View& view) {
    Ui& ui = view.ui;
    heading(ui, "title", 1, view.text("result.emergency.title"));
    paragraph(ui, "text", view.text("result.emergency.text"));
    ui.space(metrics::gap);
    link_button(ui, "call", view.text("result.emergency.action"), emergency_call(view), ButtonKind::danger);
    ui.space(metrics::gap);
    const Finding finding = view.model.interview.assessment.findings.front();
    const TriageRule& rule = view.model.content->rule(finding.rule);
    card(ui, "why", CardKind::danger, [&] {
        paragraph(ui, "message", view.text("rule." + rule.id + ".message"));
        strong(ui, "say_title", view.text("result.say"));
        paragraph(ui, "say", view.text("rule." + rule.id + ".say"));
    });
    draw_clinic_number(view);
    // For whoever has been helped meanwhile, or gave an answer by mistake.
    if (text_button(ui, "again", view.text("result.emergency.again"))) view.intents.add(AskAgain{});
}

void draw_rule(const View& view, const TriageRule& rule) {
    Ui& ui = view.ui;
    card(ui, rule.id, CardKind::plain, [&] {
        strong(ui, "message", view.text("rule." + rule.id + ".message"));
        paragraph(ui, "see", see_text(view, rule.see));
        paragraph(ui, "say", std::string(view.text("result.say")) + ": " + std::string(view.text("rule." + rule.id + ".say")));
        small_text(ui, "source",
                   view.model.strings->get("result.source", {{"title", view.model.content->source_title(rule.sources.front())}}));
    });
}

void draw_open_reason(const View& view, const OutcomeReason& reason) {
    card(view.ui, reason_id(*view.model.content, reason), CardKind::caution, [&] {
        paragraph(view.ui, "message",
                  reason_message(*view.model.content, *view.model.strings, view.model.interview.assessment, reason));
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
    draw_open_answers(view);
    draw_clinic_phones(view);
    draw_profile_offer(view);
    std::size_t rules_shown = 0;
    for (const OutcomeReason& reason : outcome_of(*view.model.content, assessment).reasons) {
        if (reason.kind == OutcomeReason::Kind::open) draw_open_reason(view, reason);
        if (reason.kind == OutcomeReason::Kind::safety_net)
            small_text(ui, "net", reason_message(*view.model.content, *view.model.strings, assessment, reason));
        bool says_something = reason.kind == OutcomeReason::Kind::rule && reason.urgency > Urgency::none;
        if (says_something && rules_shown++ < most_rules_shown) draw_rule(view, view.model.content->rule(reason.rules.front()));
    }
    small_text(ui, "reviewed", view.text("common.not_reviewed"));
}

void prepare_open_answers(Model& model) {
    bool tells_outcome = model.route.screen == ScreenId::today || model.route.screen == ScreenId::result;
    if (tells_outcome && !model.open_answers)
        model.open_answers = open_answers_that_matter(*model.content, model.answers, model.interview.assessment);
}

} // namespace easeback
