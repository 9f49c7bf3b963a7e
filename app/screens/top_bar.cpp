#include "app/screens/top_bar.h"

#include "app/kit/widgets.h"

namespace easeback {

namespace {

constexpr float line_gap = metrics::gap / 2;

std::string_view save_words(const View& view, SaveStatus status) {
    switch (status) {
    case SaveStatus::saving: return view.text("save.saving");
    case SaveStatus::saved: return view.text("save.saved");
    case SaveStatus::failed: return view.text("save.failed");
    default: return {};
    }
}

const TextLines& name_lines(const View& view, float width) {
    return view.ui.measure(view.text("app.name"), TextStyle::heading, width);
}

float width_beside_name(const View& view, float width) {
    return width - name_lines(view, width).width - metrics::gap;
}

// Height of the words below the name, 0 where all that may be said fits beside it. That things are saved is said so
// often that there is always room for it, and nothing moves.
float height_below_name(const View& view, float width) {
    Ui& ui = view.ui;
    float beside = width_beside_name(view, width), below = 0;
    for (SaveStatus status : {SaveStatus::saved, view.model.save_status}) {
        std::string_view words = save_words(view, status);
        if (words.empty()) continue;
        const TextLines& lines = ui.measure(words, TextStyle::small, beside);
        if (lines.height() > ui.scaled(metrics::bar) - line_gap || lines.breaks_a_word())
            below = std::max(below, ui.measure(words, TextStyle::small, width).height());
    }
    return below;
}

} // namespace

float top_bar_height(const View& view) {
    float width = view.ui.viewport().width - 2 * metrics::page_margin;
    float below = height_below_name(view, width);
    return below > 0 ? name_lines(view, width).height() + below + 3 * line_gap : view.ui.scaled(metrics::bar);
}

void draw_top_bar(const View& view, Rect rect) {
    Ui& ui = view.ui;
    ui.fill(rect, ui.theme().surface);
    ui.fill({rect.x, rect.bottom() - 1, rect.width, 1}, ui.theme().divider);
    ui.region("top", Role::banner, "", rect, false, [&] {
        ui.space(ui.viewport().top_inset);
        ui.inset(metrics::page_margin, [&] {
            bool below = height_below_name(view, ui.width()) > 0;
            Rect row = ui.take(rect.height - ui.viewport().top_inset);
            const TextLines& name = name_lines(view, row.width);
            Rect name_rect{row.x, row.y + line_gap, name.width, name.height()};
            if (!below) name_rect.y = row.y + (row.height - name.height()) / 2;
            ui.draw_text(name, {name_rect.x, name_rect.y}, ui.theme().primary);
            ui.node(ui.id("name"), Role::paragraph, view.text("app.name"), name_rect);

            std::string_view words = save_words(view, view.model.save_status);
            float width = below ? row.width : width_beside_name(view, row.width);
            const TextLines& saved = ui.measure(words, TextStyle::small, width);
            Rect place{row.right() - saved.width, row.y + (row.height - saved.height()) / 2, saved.width, saved.height()};
            if (below) place = {row.x, name_rect.bottom() + line_gap, saved.width, saved.height()};
            ui.draw_text(saved, {place.x, place.y}, ui.theme().quiet_text);
            ui.node(ui.id("saved"), Role::status, words, place);
        });
    });
}

} // namespace easeback
