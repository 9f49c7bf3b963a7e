#include "app/features/returning/intents.h"
#include "app/features/returning/returning.h"
#include "app/features/returning/standing.h"
#include "app/kit/row_button.h"
#include "app/kit/widgets.h"
#include "app/shared/choice.h"
#include "app/shared/rows.h"
#include "core/l10n/dates.h"

namespace easeback {

namespace {

const Activity& activity_of(const View& view, const ActivityStatus& status) {
    return view.model.content->activities[static_cast<std::size_t>(status.activity)];
}

std::string_view words_of(const View& view, const Activity& activity, std::string_view part) {
    return view.text("activity." + activity.id + "." + std::string(part));
}

std::string_view stand_text(const View& view, ActivityStand stand) {
    return view.text("activity_stand." + std::string(activity_stand_names[static_cast<std::size_t>(stand)]));
}

void draw_group(const View& view, ActivityStand stand) {
    Ui& ui = view.ui;
    bool any = false;
    for (const ActivityStatus& status : view.model.plan.not_now) {
        if (status.stand != stand) continue;
        if (!any) heading(ui, activity_stand_names[static_cast<std::size_t>(stand)], 2, stand_text(view, stand));
        any = true;
        const Activity& activity = activity_of(view, status);
        // Why it waits is on its page: here one looks for a name.
        std::string note = stand == ActivityStand::in_steps ? view.text(status.reason) : std::string();
        route_row(view, activity.id, {ScreenId::waits, activity.id}, {words_of(view, activity, "name"), note});
    }
    if (any) ui.space(metrics::gap);
}

bool shows_stage(const ActivityStatus& status) { return status.stage >= 0 && status.stand == ActivityStand::in_steps; }

// The stage that is next: when it may be done, and how it went.
void draw_stage(const View& view, const ActivityStatus& status) {
    if (!shows_stage(status)) return;
    Ui& ui = view.ui;
    const Activity& activity = activity_of(view, status);
    const ReturnGate& gate = view.model.content->gates[static_cast<std::size_t>(activity.gate)];
    const Drafts& drafts = view.model.drafts;
    card(ui, "stage", CardKind::soft, [&] {
        heading(ui, "title", 2, view.text("waits.step"));
        strong(ui, "what", view.text("stage." + gate.stages[static_cast<std::size_t>(status.stage)].id));
        small_text(ui, "about", view.text("gate." + gate.id + ".about"));
        if (!stage_may_be_done(view.model, status)) {
            paragraph(ui, "rest",
                      view.model.strings->get("waits.rest", {{"day", short_date(*view.model.strings, *status.next_day)}}));
            return;
        }
        if (!drafts.stage_open) {
            if (button(ui, "did", view.text("waits.did"), ButtonKind::primary))
                view.edit([](Drafts& edited) { edited.stage_open = true; });
            return;
        }
        ui.space(metrics::gap / 2);
        draw_pain(view, "pain", "waits.pain", &Drafts::pain_during);
        if (drafts.pain_during && button(ui, "save", view.text("waits.save"), ButtonKind::primary))
            view.intents.add(SaveStage{activity.id});
    });
}

void draw_needs(const View& view, const ActivityStatus& status) {
    if (status.needs.empty()) return;
    std::vector<std::string> words;
    for (const Need& need : status.needs) words.push_back(need_text(*view.model.strings, *view.model.content, need));
    heading(view.ui, "back", 2, view.text("waits.brings_back"));
    bullets(view.ui, "needs", view.text("waits.brings_back"), {words.begin(), words.end()});
}

void draw_lesson(const View& view, const Activity& activity) {
    std::string title = "lesson." + activity.lesson + ".title";
    if (activity.lesson.empty() || !view.model.strings->has(title)) return;
    heading(view.ui, "more", 2, view.text("waits.read_more"));
    route_row(view, activity.lesson, {ScreenId::learn, activity.lesson}, {view.text(title), {}});
}

void draw_activity(const View& view, const ActivityStatus& status) {
    Ui& ui = view.ui;
    const Activity& activity = activity_of(view, status);
    heading(ui, "title", 1, words_of(view, activity, "name"));
    strong(ui, "stand", stand_text(view, status.stand));
    ui.space(metrics::gap / 2);
    // The lesson is about why it waits, so it would contradict.
    if (status.stand == ActivityStand::free) return paragraph(ui, "begin", view.text("waits.begin"));
    draw_stage(view, status);
    card(ui, "why", CardKind::plain, [&] {
        heading(ui, "title", 2, view.text("waits.why"));
        paragraph(ui, "activity", words_of(view, activity, "why"));
        // The card above has told the stage.
        if (!status.reason.id.empty() && !shows_stage(status)) paragraph(ui, "reason", view.text(status.reason));
    });
    card(ui, "instead", CardKind::good, [&] {
        heading(ui, "title", 2, view.text("waits.instead"));
        paragraph(ui, "text", words_of(view, activity, "instead"));
    });
    draw_needs(view, status);
    draw_lesson(view, activity);
}

} // namespace

void draw_waits(const View& view) {
    Ui& ui = view.ui;
    const DayPlan& plan = view.model.plan;
    if (const ActivityStatus* status = standing_of(view.model, view.model.route.thing)) return draw_activity(view, *status);
    heading(ui, "title", 1, view.text("waits.title"));
    if (plan.not_now.empty()) {
        card(ui, "empty", CardKind::caution, [&] { paragraph(ui, "why", view.text(plan.reason_if_empty)); });
        return;
    }
    paragraph(ui, "intro", view.text("waits.intro"));
    ui.space(metrics::gap / 2);
    for (ActivityStand stand : {ActivityStand::in_steps, ActivityStand::waits, ActivityStand::free}) draw_group(view, stand);
}

void draw_waits_row(const View& view) {
    int in_steps = 0;
    for (const ActivityStatus& status : view.model.plan.not_now) in_steps += status.stand == ActivityStand::in_steps;
    if (view.model.plan.not_now.empty()) return;
    std::string detail =
        in_steps ? view.model.strings->plural("waits.coming_back", in_steps) : std::string(view.text("waits.row"));
    if (row_button(view.ui, "waits", view.text("waits.title"), detail)) view.intents.add(Go{{ScreenId::waits, {}}});
}

} // namespace easeback
