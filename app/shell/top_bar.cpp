#include "app/shell/top_bar.h"

#include "app/kit/icon_buttons.h"
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

// From wherever the main navigation does not show where one is.
bool has_back(const View& view) {
    using enum ScreenEntry::Place;
    for (const ScreenEntry& screen : all_screens())
        if (screen.id == view.model.route.screen)
            return screen.place != hidden && (screen.place != bar || !view.model.route.thing.empty());
    return false;
}

float button_height(const View& view) { return view.ui.scaled(metrics::target); }

const TextLines& name_lines(const View& view, float width) {
    return view.ui.measure(view.text("app.name"), TextStyle::heading, width);
}

// Of the width of words in one line: where they surely fit into two.
constexpr float two_lines = 0.55f;

const TextLines& in_one_line(const View& view, std::string_view words) {
    constexpr float without_end = 10000;
    return view.ui.measure(words, TextStyle::small, without_end);
}

// Words stand beside the icons where there is room for them, for the name and for being told that things are saved.
bool has_room_for_words(const View& view) {
    Ui& ui = view.ui;
    float width = ui.viewport().width - 2 * metrics::page_margin;
    float taken = name_lines(view, width).width + 2 * metrics::gap + (has_back(view) ? button_height(view) : 0) +
                  two_lines * in_one_line(view, save_words(view, SaveStatus::saved)).width;
    for (const ScreenEntry& screen : all_screens())
        if (screen.place == ScreenEntry::Place::top)
            taken += button_height(view) + metrics::gap + in_one_line(view, view.text(screen.title_key)).width;
    return taken <= width;
}

// No label where there is no room for it.
const TextLines* label_of(const View& view, const ScreenEntry& screen) {
    return has_room_for_words(view) ? &in_one_line(view, view.text(screen.title_key)) : nullptr;
}

float button_width(const View& view, const ScreenEntry& screen) {
    const TextLines* label = label_of(view, screen);
    return label ? button_height(view) + label->width + metrics::gap : button_height(view);
}

float buttons_width(const View& view) {
    float width = 0;
    for (const ScreenEntry& screen : all_screens())
        if (screen.place == ScreenEntry::Place::top) width += button_width(view, screen);
    return width;
}

// Between the name and the buttons.
float width_beside_name(const View& view, float width) {
    float back = has_back(view) ? button_height(view) : 0;
    return width - back - name_lines(view, width).width - buttons_width(view) - 2 * metrics::gap;
}

// Height of the words below the name, 0 where all that may be said fits beside it. That things are saved is said so
// often that there is always room for it, and nothing moves.
float height_below_name(const View& view, float width) {
    Ui& ui = view.ui;
    float beside = width_beside_name(view, width), below = 0;
    for (SaveStatus status : {SaveStatus::saved, view.model.save_status}) {
        std::string_view words = save_words(view, status);
        if (words.empty()) continue;
        const TextLines& whole = ui.measure(words, TextStyle::small, width);
        if (beside < two_lines * in_one_line(view, words).width ||
            ui.measure(words, TextStyle::small, beside).height() > ui.scaled(metrics::bar) - line_gap)
            below = std::max(below, whole.height());
    }
    return below;
}

void draw_button(const View& view, const ScreenEntry& screen, Rect rect) {
    Ui& ui = view.ui;
    std::string_view name = view.text(screen.title_key);
    bool here = screen.id == view.model.route.screen;
    if (here) ui.fill(rect.inset(2), ui.theme().primary_soft, metrics::radius);
    Color ink = here ? ui.theme().on_soft : ui.theme().danger;
    Rect icon{rect.x, rect.y, button_height(view), rect.height};
    const TextLines* label = label_of(view, screen);
    if (label) {
        float size = ui.scaled(icon_size);
        draw_icon(ui, screen.icon, icon.center() - Point{size / 2, size / 2}, size, ink);
        ui.draw_text(*label, {icon.right() - line_gap / 2, rect.y + (rect.height - label->height()) / 2},
                     here ? ui.theme().on_soft : ui.theme().text);
    }
    if (icon_button(ui, screen.title_key, label ? Icon::none : screen.icon, name, rect, ink, here ? Current::yes : Current::no) &&
        !here)
        view.intents.add(Go{{screen.id, {}}});
}

} // namespace

float top_bar_height(const View& view) {
    float width = view.ui.viewport().width - 2 * metrics::page_margin;
    float below = height_below_name(view, width);
    float first = std::max(button_height(view), name_lines(view, width).height());
    return below > 0 ? first + below + 2 * line_gap : std::max(first, view.ui.scaled(metrics::bar));
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
            float button = button_height(view), first = below ? std::max(button, name.height()) : row.height;
            float left = row.x, right = row.right() + metrics::gap;
            float top = row.y + (first - button) / 2;
            if (has_back(view)) {
                if (icon_button(ui, "back", Icon::back, view.text("common.back"), {left - metrics::gap, top, button, button},
                                ui.theme().text))
                    view.intents.add(GoBack{});
                left += button - metrics::gap / 2;
            }
            Rect name_rect{left, row.y + (first - name.height()) / 2, name.width, name.height()};
            ui.draw_text(name, {name_rect.x, name_rect.y}, ui.theme().primary);
            ui.node(ui.id("name"), Role::paragraph, view.text("app.name"), name_rect);

            right -= buttons_width(view);
            float end = right;
            for (const ScreenEntry& screen : all_screens()) {
                if (screen.place != ScreenEntry::Place::top) continue;
                float width = button_width(view, screen);
                draw_button(view, screen, {right, top, width, button});
                right += width;
            }

            std::string_view words = save_words(view, view.model.save_status);
            float width = below ? row.width : width_beside_name(view, row.width);
            const TextLines& saved = ui.measure(words, TextStyle::small, width);
            Rect place{end - saved.width - metrics::gap / 2, row.y + (row.height - saved.height()) / 2, saved.width,
                       saved.height()};
            if (below) place = {row.x, row.y + first, saved.width, saved.height()};
            ui.draw_text(saved, {place.x, place.y}, ui.theme().quiet_text);
            ui.node(ui.id("saved"), Role::status, words, place);
        });
    });
}

} // namespace easeback
