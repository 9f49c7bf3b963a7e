#include "app/features/today/today.h"

#include "app/features/today/day_parts.h"
#include "app/features/today/intents.h"
#include "app/kit/icon_buttons.h"
#include "app/kit/widgets.h"
#include "app/shared/decision.h"
#include "app/shared/dose_text.h"
#include "app/shared/open_answers.h"
#include "app/shared/rows.h"

namespace easeback {

namespace {

void draw_reason(const View& view, std::string_view group, int index, const Reason& reason) {
    const std::string& id = view.model.content->exercise(index).id;
    paragraph(view.ui, std::string(group) + id, std::string(view.exercise_name(id)) + ": " + view.text(reason));
}

void draw_session_items(const View& view) {
    Ui& ui = view.ui;
    const DayPlan& plan = view.model.plan;
    heading(ui, "items", 2, view.text("today.exercises"));
    for (const PlanItem& item : plan.items) {
        const Exercise& exercise = view.model.content->exercise(item.exercise);
        exercise_row(view, exercise.id, exercise, dose_text(*view.model.strings, item.dose, exercise.both_sides));
    }
    if (auto open = expander(ui, "why", view.text("today.why"), view.model.drafts.why_open))
        view.edit([&](Drafts& drafts) { drafts.why_open = *open; });
    if (!view.model.drafts.why_open) return;
    for (const PlanItem& item : plan.items) draw_reason(view, "why_", item.exercise, item.reason);
}

void draw_changes(const View& view) {
    bool any = false;
    for (const Decision& decision : view.model.plan.decisions) {
        if (decision.step == Step::hold) continue;
        if (!any) heading(view.ui, "changed", 2, view.text("today.changed"));
        any = true;
        draw_decision(view, decision);
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
    for (const Omission& omission : plan.omissions) draw_reason(view, "out_", omission.exercise, omission.reason);
}

// Questions that can wait, such as those that are younger than the record, or what a clinician has said meanwhile.
void draw_open_question(const View& view) {
    const auto& question = view.model.interview.question;
    if (!question) return;
    card(view.ui, "open_question", CardKind::soft, [&] {
        paragraph(view.ui, "text", view.text("today.open_question"));
        if (button(view.ui, "answer", view.text("welcome.resume"), ButtonKind::secondary))
            view.intents.add(Go{{ScreenId::question, view.model.content->question(*question).id}});
    });
}

} // namespace

void draw_today(const View& view) {
    Ui& ui = view.ui;
    const Model& model = view.model;
    const DayPlan& plan = model.plan;
    heading(ui, "title", 1, view.text("today.title"));
    draw_contributions(view, ScreenSlot::today_first);
    if (plan.items.empty()) {
        card(ui, "empty", CardKind::caution, [&] {
            heading(ui, "title", 2, view.text("today.empty"));
            paragraph(ui, "why", view.text(plan.reason_if_empty));
            if (plan.reason_if_empty.id != "nothing_fits" &&
                button(ui, "questions", view.text(model.interview.question ? "welcome.resume" : "result.title"),
                       ButtonKind::primary)) {
                if (model.interview.question)
                    view.intents.add(Go{{ScreenId::question, model.content->question(*model.interview.question).id}});
                else view.intents.add(Go{{ScreenId::result, {}}});
            }
        });
        if (plan.permission == PlanPermission::none) draw_open_answers(view);
        draw_check_in_button(view);
        draw_flare_up(view);
        draw_walks(view);
        draw_contributions(view, ScreenSlot::today_waiting);
        draw_left_out(view);
        return;
    }
    draw_open_question(view);
    draw_day_kind(view);
    std::string length = model.strings->plural("today.done_count", static_cast<int>(plan.items.size())) + ", " +
                         model.strings->plural("today.minutes", (plan.seconds + 59) / 60);
    paragraph(ui, "length", length);
    // Whoever offered much more time should not think that it was overlooked.
    if (plan.seconds * 2 < plan.minutes_wished * 60)
        small_text(ui, "shorter", model.strings->get("today.shorter", {{"minutes", std::to_string(plan.minutes_wished)}}));
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
    draw_session_items(view);
    draw_snippets(view);
    draw_contributions(view, ScreenSlot::today_waiting);
    draw_left_out(view);
    draw_contributions(view, ScreenSlot::today_last);
    small_text(ui, "reviewed", view.text("common.not_reviewed"));
}

} // namespace easeback
