#include "app/features/library/exercise.h"

#include "app/features/library/intents.h"
#include "app/features/library/library_model.h"
#include "app/kit/figure_view.h"
#include "app/kit/widgets.h"
#include "app/kit/widgets_list.h"
#include "app/shared/dose_text.h"
#include "app/shared/exercise_look.h"
#include "app/shared/rows.h"
#include "core/l10n/fold.h"

#include <algorithm>

namespace easeback {

namespace {

void draw_picture(const View& view, const Exercise& exercise, std::string_view exercise_name) {
    Ui& ui = view.ui;
    const Showing& showing = showing_of(view.model);
    const Figure* figure = view.model.content->figure(exercise.id);
    float height = std::clamp(ui.viewport().height * 0.32f, 160.0f, 340.0f);
    if (!figure) {
        std::string position(view.text("position." + std::string(position_names[static_cast<std::size_t>(exercise.position)])));
        return picture_space(ui, "figure", view.model.strings->get("library.no_picture", {{"position", position}}), height);
    }
    bool begun = showing.plays || showing.elapsed > 0;
    double time = begun ? still_of(figure) + showing.elapsed : still_of(figure);
    figure_view(ui, "figure", view.model.strings->get("player.picture", {{"name", exercise_name}}), *figure,
                view.model.stage.extent, time, glow_of(exercise), height);
    if (button(ui, "play", view.text(showing.plays ? "library.stop" : "library.play"), ButtonKind::secondary))
        view.intents.add(PlayFigure{showing.plays ? PlayFigure::How::stop : PlayFigure::How::play});
}

// "On your back · Core · a chair"
std::string facts_of(const View& view, const Exercise& exercise) {
    auto word = [&](std::string_view group, auto names, auto member) {
        return std::string(view.text(std::string(group) + std::string(names[static_cast<std::size_t>(member)])));
    };
    std::string facts = capitalized(word("position.", position_names, exercise.position));
    facts += " · " + word("kind.", kind_names, exercise.kind);
    for (std::size_t i = 0; i < equipment_names.size(); ++i)
        if (exercise.equipment >> i & 1) facts += " · " + word("equipment.", equipment_names, i);
    return facts;
}

// Where the exercise stands in today's plan.
struct Place {
    const PlanItem* item = nullptr;
    const Reason* left_out = nullptr;
};

Place place_of(const DayPlan& plan, int exercise) {
    Place place;
    for (const PlanItem& item : plan.items)
        if (item.exercise == exercise) place.item = &item;
    for (const Snippet& snippet : plan.snippets)
        if (!place.item && snippet.item.exercise == exercise) place.item = &snippet.item;
    for (const Omission& omission : plan.omissions)
        if (omission.exercise == exercise) place.left_out = &omission.reason;
    if (!place.item && !place.left_out && plan.items.empty()) place.left_out = &plan.reason_if_empty;
    return place;
}

void draw_place_in_plan(const View& view, const Exercise& exercise, int index) {
    Ui& ui = view.ui;
    const Strings& strings = *view.model.strings;
    bool aside = view.model.state.standing(exercise.id).set_aside;
    Place place = place_of(view.model.plan, index);
    CardKind kind = aside ? CardKind::caution : place.item ? CardKind::good : CardKind::plain;
    card(ui, "plan", kind, [&] {
        heading(ui, "title", 2, view.text(aside ? "library.set_aside" : place.item ? "library.in_plan" : "library.not_in_plan"));
        if (place.item) paragraph(ui, "dose", dose_text(strings, place.item->dose, exercise.both_sides));
        if (const Reason* reason = place.item ? &place.item->reason : place.left_out; reason && !reason->id.empty())
            paragraph(ui, "reason", view.text(*reason));
        if (aside) {
            if (button(ui, "bring_back", view.text("library.bring_back"), ButtonKind::secondary))
                view.intents.add(BringBack{exercise.id});
        } else if (text_button(ui, "put_aside", view.text("library.put_aside"))) {
            view.intents.add(SetAside{exercise.id});
        }
    });
}

void draw_section(const View& view, std::string_view title_key, const std::string& key) {
    if (!view.model.strings->has(key)) return;
    heading(view.ui, title_key, 2, view.text(title_key));
    paragraph(view.ui, key, view.text(key));
    view.ui.space(metrics::gap / 2);
}

void draw_how(const View& view, const std::string& key) {
    Ui& ui = view.ui;
    const Strings& strings = *view.model.strings;
    draw_section(view, "library.setup", key + "setup");
    heading(ui, "steps_title", 2, view.text("library.steps"));
    ui.space(metrics::gap / 2);
    steps(ui, "steps", view.text("library.steps"), strings.list(key + "steps"));
    ui.space(metrics::gap / 2);
    draw_section(view, "library.breathing", key + "breathing");
    draw_section(view, "library.feel", key + "feel");
    if (!strings.has(key + "mistakes.0")) return;
    heading(ui, "mistakes_title", 2, view.text("player.mistakes"));
    bullets(ui, "mistakes", view.text("player.mistakes"), strings.list(key + "mistakes"));
    ui.space(metrics::gap / 2);
}

void draw_contraindications(const View& view, const Exercise& exercise) {
    const std::vector<std::string>& precautions = view.model.content->precautions;
    std::vector<std::string_view> lines;
    for (std::size_t i = 0; i < precautions.size(); ++i) {
        if (!(exercise.contraindications >> i & 1)) continue;
        std::string own = "library.not_with." + precautions[i];
        bool has_own = view.model.strings->has(own);
        std::string other = "precaution." + precautions[i];
        if (has_own || view.model.strings->has(other)) lines.push_back(view.text(has_own ? own : other));
    }
    if (lines.empty()) return;
    heading(view.ui, "not_for", 2, view.text("library.not_for"));
    paragraph(view.ui, "not_for_text", view.text("library.not_for_text"));
    bullets(view.ui, "not_with", view.text("library.not_for"), lines);
    view.ui.space(metrics::gap / 2);
}

void draw_neighbours(const View& view, std::string_view title_key, const std::vector<std::string>& neighbours) {
    if (neighbours.empty()) return;
    heading(view.ui, title_key, 2, view.text(title_key));
    view.ui.scope(title_key, [&] {
        for (const std::string& id : neighbours) {
            int index = view.model.content->exercise_index(id);
            if (index >= 0) exercise_row(view, id, view.model.content->exercise(index), view.text("exercise." + id + ".purpose"));
        }
    });
    view.ui.space(metrics::gap / 2);
}

} // namespace

void draw_exercise(const View& view) {
    Ui& ui = view.ui;
    const Model& model = view.model;
    int index = model.content->exercise_index(model.route.thing);
    if (index < 0 || !has_exercise_words(model)) {
        heading(ui, "title", 1, view.text("library.title"));
        status(ui, "words", view.text(index < 0 ? "library.unknown" : "library.loading"));
        if (button(ui, "all", view.text("library.all"), ButtonKind::primary)) view.intents.add(Go{{ScreenId::exercises, {}}});
        return;
    }
    const Exercise& exercise = model.content->exercise(index);
    std::string key = "exercise." + exercise.id + ".";
    heading(ui, exercise.id, 1, view.text(key + "name"));
    ui.scope(exercise.id, [&] {
        small_text(ui, "facts", facts_of(view, exercise));
        draw_picture(view, exercise, view.text(key + "name"));
        paragraph(ui, "purpose", view.text(key + "purpose"));
        ui.space(metrics::gap / 2);
        draw_place_in_plan(view, exercise, index);
        ui.space(metrics::gap / 2);
        draw_how(view, key);
        draw_contraindications(view, exercise);
        draw_neighbours(view, "library.easier", exercise.easier);
        draw_neighbours(view, "library.harder", exercise.harder);
        heading(ui, "sources", 2, view.text("library.sources"));
        for (const std::string& source : exercise.sources) small_text(ui, source, model.content->source_title(source));
        small_text(ui, "reviewed", view.text("common.not_reviewed"));
    });
}

} // namespace easeback
