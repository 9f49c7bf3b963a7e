#include "app/kit/icon_buttons.h"
#include "app/kit/widgets.h"
#include "app/screens/day_parts.h"
#include "app/screens/dose_text.h"
#include "app/screens/goals.h"
#include "app/screens/profile.h"
#include "app/screens/screens.h"

namespace easeback {

namespace {

std::string reason_text(const View& view, const Reason& reason) {
    return easeback::reason_text(*view.model.strings, reason);
}

std::string exercise_name(const View& view, int index) {
    return std::string(view.text("exercise." + view.model.content->exercise(index).id + ".name"));
}

void draw_item(const View& view, const PlanItem& item) {
    const Exercise& exercise = view.model.content->exercise(item.exercise);
    card(view.ui, exercise.id, CardKind::plain, [&] {
        heading(view.ui, "name", 2, exercise_name(view, item.exercise));
        paragraph(view.ui, "dose", dose_text(*view.model.strings, item.dose, exercise.both_sides));
        small_text(view.ui, "reason", reason_text(view, item.reason));
    });
}

void draw_changes(const View& view) {
    bool any = false;
    for (const Decision& decision : view.model.plan.decisions) {
        if (decision.step == Step::hold) continue;
        if (!any) heading(view.ui, "changed", 2, view.text("today.changed"));
        any = true;
        std::string name(view.text("exercise." + decision.exercise + ".name"));
        CardKind kind = decision.step == Step::forward ? CardKind::good : CardKind::caution;
        card(view.ui, "change_" + decision.exercise, kind, [&] {
            strong(view.ui, "what", name + ": " + std::string(view.text("step." + std::string(to_text(decision.step)))));
            paragraph(view.ui, "why", view.text("progression." + decision.rule));
        });
    }
}

void draw_check_in_button(const View& view) {
    if (button_with_icon(view.ui, "check_in", Icon::check_in, view.text("nav.check_in")))
        view.intents.add(Go{{ScreenId::check_in, {}}});
}

void draw_left_out(const View& view) {
    const DayPlan& plan = view.model.plan;
    if (plan.omissions.empty()) return;
    if (auto open = expander(view.ui, "left_out", view.text("today.left_out"), view.model.drafts.left_out_open))
        view.edit([&](Drafts& drafts) { drafts.left_out_open = *open; });
    if (!view.model.drafts.left_out_open) return;
    for (const Omission& omission : plan.omissions)
        paragraph(view.ui, "out_" + view.model.content->exercise(omission.exercise).id,
                  exercise_name(view, omission.exercise) + ": " + reason_text(view, omission.reason));
}

} // namespace

void draw_today(const View& view) {
    Ui& ui = view.ui;
    const Model& model = view.model;
    const DayPlan& plan = model.plan;
    heading(ui, "title", 1, view.text("today.title"));
    if (plan.items.empty()) {
        card(ui, "empty", CardKind::caution, [&] {
            heading(ui, "title", 2, view.text("today.empty"));
            paragraph(ui, "why", reason_text(view, plan.reason_if_empty));
            if (plan.reason_if_empty.id != "nothing_fits" &&
                button(ui, "questions", view.text(model.interview.question ? "welcome.resume" : "result.title"),
                       ButtonKind::primary)) {
                if (model.interview.question)
                    view.intents.add(Go{{ScreenId::question, model.content->question(*model.interview.question).id}});
                else view.intents.add(Go{{ScreenId::result, {}}});
            }
        });
        draw_check_in_button(view);
        draw_flare_up(view);
        draw_walks(view);
        draw_waits_row(view);
        draw_left_out(view);
        return;
    }
    draw_day_kind(view);
    std::string length = model.strings->plural("today.done_count", static_cast<int>(plan.items.size())) + ", " +
                         model.strings->plural("today.minutes", (plan.seconds + 59) / 60);
    paragraph(ui, "length", length);
    ui.space(metrics::gap / 2);
    if (model.session_done_today()) {
        card(ui, "done", CardKind::good, [&] { strong(ui, "text", view.text("today.done")); });
    } else if (button(ui, "start", view.text(model.open_session() ? "today.resume" : "today.start"), ButtonKind::primary)) {
        view.intents.add(BeginSession{});
    }
    draw_check_in_button(view);
    draw_flare_up(view);
    draw_walks(view);
    draw_changes(view);
    for (const PlanItem& item : plan.items) draw_item(view, item);
    draw_snippets(view);
    draw_waits_row(view);
    draw_left_out(view);
    draw_profile_offer(view);
    draw_goals_row(view);
    small_text(ui, "reviewed", view.text("common.not_reviewed"));
}

} // namespace easeback
