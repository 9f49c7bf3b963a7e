#include "app/kit/widgets.h"
#include "app/screens/screens.h"

namespace easeback {

namespace {

void draw_consequences(const View& view) {
    Ui& ui = view.ui;
    heading(ui, "title", 1, view.text("check_in.thanks"));
    bool any = false;
    for (const Decision& decision : view.model.plan.decisions) {
        any = true;
        CardKind kind = decision.step == Step::forward ? CardKind::good
                        : decision.step == Step::hold  ? CardKind::plain
                                                       : CardKind::caution;
        card(ui, decision.exercise, kind, [&] {
            strong(ui, "what", std::string(view.text("exercise." + decision.exercise + ".name")) + ": " +
                                   std::string(view.text("step." + std::string(to_text(decision.step)))));
            paragraph(ui, "why", view.text("progression." + decision.rule));
        });
    }
    if (!any) paragraph(ui, "nothing", view.text("check_in.nothing"));
    if (button(ui, "today", view.text("today.title"), ButtonKind::primary)) view.intents.add(Go{{ScreenId::today, {}}});
}

void draw_change(const View& view, std::string_view key, std::string_view label, Change change) {
    if (answer(view.ui, key, view.text(label), view.model.drafts.change == change))
        view.edit([&](Drafts& drafts) { drafts.change = change; });
}

} // namespace

void draw_check_in(const View& view) {
    Ui& ui = view.ui;
    const Drafts& drafts = view.model.drafts;
    if (drafts.check_in_saved) return draw_consequences(view);
    heading(ui, "title", 1, view.text("check_in.title"));
    ui.space(metrics::gap);
    if (auto pain = scale(ui, "now", view.text("check_in.pain_now"), drafts.pain_now, 0, 10, view.text("scale.none"),
                          view.text("scale.worst")))
        view.edit([&](Drafts& changed) { changed.pain_now = *pain; });
    if (auto pain = scale(ui, "morning", view.text("check_in.pain_morning"), drafts.pain_morning, 0, 10,
                          view.text("scale.none"), view.text("scale.worst")))
        view.edit([&](Drafts& changed) { changed.pain_morning = *pain; });
    ui.group("change", Role::group, view.text("check_in.change"), [&] {
        strong(ui, "question", view.text("check_in.change"));
        draw_change(view, "better", "check_in.better", Change::better);
        draw_change(view, "same", "check_in.same", Change::same);
        draw_change(view, "worse", "check_in.worse", Change::worse);
    });
    ui.group("new", Role::group, view.text("check_in.new"), [&] {
        strong(ui, "question", view.text("check_in.new"));
        if (answer(ui, "yes", view.text("option.yes"), drafts.something_new == true))
            view.edit([](Drafts& changed) { changed.something_new = true; });
        if (answer(ui, "no", view.text("option.no"), drafts.something_new == false))
            view.edit([](Drafts& changed) { changed.something_new = false; });
    });
    ui.space(metrics::gap);
    bool complete = drafts.pain_now && drafts.pain_morning && drafts.change && drafts.something_new;
    if (complete && button(ui, "save", view.text("check_in.save"), ButtonKind::primary)) view.intents.add(SaveCheckIn{});
}

} // namespace easeback
