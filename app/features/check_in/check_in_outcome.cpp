#include "app/features/check_in/check_in_outcome.h"

#include "app/features/check_in/intents.h"
#include "app/kit/widgets.h"
#include "app/shared/decision.h"

namespace easeback {

namespace {

// Where the plan stands now, and whether the check-in moved it.
void draw_phase(const View& view) {
    const DayPlan& plan = view.model.plan;
    const std::optional<Phase>& before = view.model.drafts.phase_before;
    bool gentler = before && plan.phase < *before, further = before && plan.phase > *before;
    CardKind kind = gentler ? CardKind::caution : further ? CardKind::good : CardKind::plain;
    card(view.ui, "phase", kind, [&] {
        strong(view.ui, "what", view.text(gentler ? "check_in.gentler" : further ? "check_in.further" : "check_in.same_plan"));
        paragraph(view.ui, "why", view.text(plan.phase_reason));
        if (!plan.items.empty()) paragraph(view.ui, "day", view.text(plan.day_reason));
    });
}

void draw_moves(const View& view) {
    for (const Decision& decision : view.model.plan.decisions)
        if (decision.step != Step::hold) draw_decision(view, decision);
}

// What stays, each reason once.
void draw_holds(const View& view) {
    const std::vector<Decision>& decisions = view.model.plan.decisions;
    for (std::size_t i = 0; i < decisions.size(); ++i) {
        if (decisions[i].step != Step::hold) continue;
        std::string names;
        bool first = true;
        for (std::size_t k = 0; k < decisions.size(); ++k) {
            if (decisions[k].step != Step::hold || decisions[k].rule != decisions[i].rule) continue;
            first &= k >= i;
            if (!names.empty()) names += ", ";
            names += view.exercise_name(decisions[k].exercise);
        }
        if (!first) continue;
        card(view.ui, "hold_" + decisions[i].rule, CardKind::plain, [&] {
            strong(view.ui, "what", names + ": " + std::string(view.text("step.hold")));
            paragraph(view.ui, "why", view.text("progression." + decisions[i].rule));
        });
    }
}

} // namespace

void draw_check_in_outcome(const View& view, const CheckedIn& told) {
    Ui& ui = view.ui;
    const DayPlan& plan = view.model.plan;
    heading(ui, "title", 1, view.text("check_in.thanks"));
    ui.space(metrics::gap / 2);
    if (plan.items.empty()) card(ui, "empty", CardKind::caution, [&] { paragraph(ui, "why", view.text(plan.reason_if_empty)); });
    else draw_phase(view);
    if (told.change == Change::worse)
        card(ui, "worse", CardKind::caution, [&] {
            paragraph(ui, "text", view.text("check_in.worse_then"));
            if (button(ui, "signs", view.text("check_in.see_signs"), ButtonKind::secondary))
                view.intents.add(Go{{ScreenId::danger, {}}});
        });
    draw_moves(view);
    draw_holds(view);
    if (button(ui, "today", view.text("today.title"), ButtonKind::primary)) view.intents.add(Go{{ScreenId::today, {}}});
    if (text_button(ui, "again", view.text("check_in.again"))) view.edit([](Drafts& drafts) { drafts.check_in_again = true; });
}

} // namespace easeback
