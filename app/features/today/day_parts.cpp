#include "app/features/today/day_parts.h"

#include "app/features/today/intents.h"
#include "app/kit/icon_buttons.h"
#include "app/kit/row_button.h"
#include "app/kit/widgets.h"
#include "app/shared/dose_text.h"
#include "app/shared/rows.h"

namespace easeback {

namespace {

// What a flare-up changes, and what must not be overlooked in one.
void draw_flare_up_words(const View& view) {
    Ui& ui = view.ui;
    heading(ui, "title", 2, view.text("flare_up.title"));
    paragraph(ui, "text", view.text("flare_up.text"));
    int days = view.model.content->progression.flare_over_days;
    paragraph(ui, "out", view.model.strings->get("flare_up.out", {{"days", std::to_string(days)}}));
    paragraph(ui, "help", view.text("flare_up.help"));
    if (button(ui, "signs", view.text("check_in.see_signs"), ButtonKind::secondary)) view.intents.add(Go{{ScreenId::danger, {}}});
}

void draw_lesson_button(const View& view) {
    for (const Lesson& lesson : view.model.content->lessons) {
        if (lesson.topic != LessonTopic::flare_up) continue;
        if (button(view.ui, "read", view.text("flare_up.read"), ButtonKind::quiet))
            view.intents.add(Go{{ScreenId::learn, lesson.id}});
        return;
    }
}

std::string walks_done_today(const View& view, int& count) {
    std::string words;
    for (const DatedWalk& dated : view.model.state.walks) {
        if (dated.day != view.model.today) continue;
        ++count;
        words += (words.empty() ? "" : ", ") + view.model.strings->plural("progress.minutes", dated.walk.minutes);
    }
    return words;
}

std::string planned_walks(const View& view, const DayWalking& walking) {
    const Strings& strings = *view.model.strings;
    std::string each = walking.times == 1 ? strings.plural("progress.minutes", walking.minutes)
                                          : strings.get("walking.each", {{"minutes", std::to_string(walking.minutes)}});
    return strings.plural("walking.walks", walking.times) + ", " + each;
}

} // namespace

void draw_day_kind(const View& view) {
    const DayPlan& plan = view.model.plan;
    strong(view.ui, "day", view.text("day_kind." + std::string(day_kind_names[static_cast<std::size_t>(plan.day)])));
    if (!plan.day_reason.id.empty()) small_text(view.ui, "day_why", view.text(plan.day_reason));
}

void draw_flare_up(const View& view) {
    Ui& ui = view.ui;
    const DayPlan& plan = view.model.plan;
    if (plan.permission == PlanPermission::none || !view.model.screening_done()) return;
    if (plan.flare_up) {
        card(ui, "flare_up", CardKind::soft, [&] {
            draw_flare_up_words(view);
            draw_lesson_button(view);
        });
        return;
    }
    if (!view.model.drafts.flare_up_open) {
        if (text_button(ui, "flared", view.text("flare_up.declare")))
            view.edit([](Drafts& drafts) { drafts.flare_up_open = true; });
        return;
    }
    card(ui, "flare_up_sure", CardKind::caution, [&] {
        draw_flare_up_words(view);
        if (button(ui, "yes", view.text("flare_up.yes"), ButtonKind::secondary)) view.intents.add(DeclareFlareUp{});
        if (button(ui, "no", view.text("flare_up.no"), ButtonKind::quiet))
            view.edit([](Drafts& drafts) { drafts.flare_up_open = false; });
    });
}

void draw_walks(const View& view) {
    Ui& ui = view.ui;
    const DayWalking& walking = view.model.plan.walking;
    int done = 0;
    std::string walked = walks_done_today(view, done);
    bool wanted = walking.times > 0 || !walking.reason.id.empty();
    if (!wanted && done == 0) return;
    bool all_done = walking.times > 0 && done >= walking.times;
    card(ui, "walks", all_done ? CardKind::good : CardKind::plain, [&] {
        heading(ui, "title", 2, view.text("walking.title"));
        if (walking.times > 0) paragraph(ui, "planned", planned_walks(view, walking));
        if (!walking.reason.id.empty()) small_text(ui, "why", view.text(walking.reason));
        if (wanted && walking.alternative >= 0) {
            const std::string& other = view.model.content->exercise(walking.alternative).id;
            small_text(ui, "instead", view.text(because("walk_instead", exercise_name_key(other))));
        }
        if (done > 0) strong(ui, "done", view.model.strings->get("walk.done", {{"walks", walked}}));
        if (button_with_icon(ui, "walked", Icon::walk, view.text("walk.tell"))) view.intents.add(Go{{ScreenId::walk, {}}});
    });
}

void draw_snippets(const View& view) {
    Ui& ui = view.ui;
    const DayPlan& plan = view.model.plan;
    if (plan.snippets.empty()) return;
    heading(ui, "between", 2, view.text("snippet.title"));
    ui.scope("between", [&] {
        for (const Snippet& snippet : plan.snippets) {
            const Exercise& exercise = view.model.content->exercise(snippet.item.exercise);
            std::string title =
                std::string(view.text("snippet." + snippet.moment)) + ": " + std::string(view.exercise_name(exercise.id));
            std::string note = dose_text(*view.model.strings, snippet.item.dose, exercise.both_sides);
            route_row(view, exercise.id, {ScreenId::exercises, exercise.id}, {title, note});
        }
    });
    ui.space(metrics::gap);
}

} // namespace easeback
