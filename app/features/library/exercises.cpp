#include "app/features/library/exercise.h"
#include "app/features/library/intents.h"
#include "app/features/library/library.h"
#include "app/features/library/library_model.h"
#include "app/kit/widgets.h"
#include "app/kit/widgets_list.h"
#include "app/shared/rows.h"
#include "core/l10n/fold.h"

#include <bit>

namespace easeback {

namespace {

// A filter: what it is called, the set it changes, and the words of its members.
struct FilterPart {
    std::string_view title_key, words;
    SmallSet ExerciseFilter::* set;
    std::span<const std::string_view> names;
};

constexpr FilterPart filter_parts[] = {
    {"library.position", "position.", &ExerciseFilter::positions, position_names},
    {"library.region", "region.", &ExerciseFilter::regions, region_names},
    {"library.kind", "kind.", &ExerciseFilter::kinds, kind_names},
};

void browse(const View& view, Browsing browsing) { view.intents.add(Browse{std::move(browsing)}); }

void draw_filter(const View& view, const FilterPart& part) {
    std::vector<std::string> labels;
    for (std::string_view name : part.names)
        labels.push_back(capitalized(view.text(std::string(part.words) + std::string(name))));
    strong(view.ui, part.words, view.text(part.title_key));
    auto pressed = chips(view.ui, part.title_key, view.text(part.title_key), labels, browsing_of(view.model).filter.*part.set);
    if (!pressed) return;
    Browsing browsing = browsing_of(view.model);
    browsing.filter.*part.set ^= SmallSet{1} << *pressed;
    browse(view, std::move(browsing));
}

void draw_filters(const View& view) {
    const Browsing& browsing = browsing_of(view.model);
    int active = 0;
    for (const FilterPart& part : filter_parts) active += std::popcount(browsing.filter.*part.set);
    std::string label =
        active ? view.model.strings->plural("library.filters_active", active) : std::string(view.text("library.filters"));
    if (auto open = expander(view.ui, "filters", label, browsing.filters_open)) {
        Browsing changed = browsing;
        changed.filters_open = *open;
        browse(view, std::move(changed));
    }
    if (browsing.filters_open)
        for (const FilterPart& part : filter_parts) draw_filter(view, part);
    if (active && text_button(view.ui, "clear", view.text("library.clear_filters"))) {
        Browsing changed = browsing;
        changed.filter = {};
        browse(view, std::move(changed));
    }
}

void draw_found(const View& view) {
    Ui& ui = view.ui;
    const Found& found = found_of(view.model);
    bool by_kind = found.search.find_first_not_of(' ') == std::string::npos;
    std::optional<ExerciseKind> last;
    for (int place : found.exercises) {
        const Exercise& exercise = view.model.content->exercise(place);
        if (by_kind && exercise.kind != last) {
            last = exercise.kind;
            std::string_view name = kind_names[static_cast<std::size_t>(exercise.kind)];
            ui.space(metrics::gap);
            heading(ui, name, 2, capitalized(view.text("kind." + std::string(name))));
        }
        exercise_row(view, exercise.id, exercise, view.text("exercise." + exercise.id + ".purpose"));
    }
}

void draw_list(const View& view) {
    Ui& ui = view.ui;
    const Model& model = view.model;
    heading(ui, "title", 1, view.text("library.title"));
    if (!has_exercise_words(model)) return status(ui, "words", view.text("library.loading"));
    paragraph(ui, "intro", view.text("library.intro"));
    ui.space(metrics::gap / 2);
    if (auto text =
            search_field(ui, "search", view.text("library.search"), browsing_of(model).search, view.text("library.clear"))) {
        Browsing browsing = browsing_of(model);
        browsing.search = *text;
        browse(view, std::move(browsing));
    }
    draw_filters(view);
    int count = static_cast<int>(found_of(model).exercises.size());
    status(ui, "count", count ? model.strings->plural("library.count", count) : std::string(view.text("library.none")));
    ui.space(metrics::gap / 2);
    draw_found(view);
}

} // namespace

void draw_exercises(const View& view) {
    if (view.model.route.thing.empty()) draw_list(view);
    else draw_exercise(view);
}

} // namespace easeback
