#include "app/screens/shell.h"

#include "app/kit/widgets.h"
#include "app/screens/top_bar.h"

#include <string>

namespace easeback {

namespace {

const ScreenEntry& current_screen(const View& view) {
    for (const ScreenEntry& screen : all_screens())
        if (screen.id == view.model.route.screen) return screen;
    return all_screens().front();
}

constexpr float nav_padding = 8;

const TextLines& label_of(const View& view, const ScreenEntry& screen, float width) {
    return view.ui.measure(view.text(screen.title_key), TextStyle::small, width - 2 * nav_padding);
}

bool nav_button(const View& view, const ScreenEntry& screen, Rect rect) {
    Ui& ui = view.ui;
    const Theme& theme = ui.theme();
    bool current = screen.id == view.model.route.screen;
    std::string_view label = view.text(screen.title_key);
    NodeId id = ui.id(screen.title_key);
    if (current) ui.fill(rect.inset(4), theme.primary_soft, metrics::radius);
    if (ui.held(id)) ui.fill(rect.inset(4), theme.text.faded(0.12f), metrics::radius);
    else if (ui.hovered(id)) ui.fill(rect.inset(4), theme.text.faded(0.06f), metrics::radius);
    const TextLines& lines = label_of(view, screen, rect.width);
    ui.draw_text(lines, {rect.x + nav_padding, rect.y + (rect.height - lines.height()) / 2},
                 current ? theme.on_soft : theme.text, Ui::Align::center, rect.width - 2 * nav_padding);
    ui.focus_ring(id, rect.inset(6), metrics::radius);
    ui.interactive(id, Role::button, label, rect).current = current;
    return ui.activated(id);
}

// The screens that the navigation lists.
std::vector<const ScreenEntry*> listed_screens() {
    std::vector<const ScreenEntry*> listed;
    for (const ScreenEntry& screen : all_screens())
        if (screen.navigation == ScreenEntry::Navigation::shown) listed.push_back(&screen);
    return listed;
}

// As high as the longest label needs.
float bottom_bar_height(const View& view) {
    std::vector<const ScreenEntry*> listed = listed_screens();
    float width = view.ui.viewport().width / static_cast<float>(listed.size()), height = view.ui.scaled(metrics::bar);
    for (const ScreenEntry* screen : listed)
        height = std::max(height, label_of(view, *screen, width).height() + 2 * nav_padding);
    return height;
}

void draw_navigation(const View& view, Rect rect, bool at_side) {
    Ui& ui = view.ui;
    ui.fill(rect, ui.theme().surface);
    ui.fill(at_side ? Rect{rect.right() - 1, rect.y, 1, rect.height} : Rect{rect.x, rect.y, rect.width, 1},
            ui.theme().divider);
    std::vector<const ScreenEntry*> listed = listed_screens();
    ui.region("navigation", Role::navigation, view.text("nav.main"), rect, false, [&] {
        float width = at_side ? rect.width : rect.width / static_cast<float>(listed.size());
        float height = at_side ? ui.scaled(56) : rect.height - ui.viewport().bottom_inset;
        Point place{0, at_side ? metrics::gap : 0};
        for (const ScreenEntry* screen : listed) {
            if (nav_button(view, *screen, {place.x, place.y, width, height})) view.intents.add(Go{{screen->id, {}}});
            if (at_side) place.y += height;
            else place.x += width;
        }
    });
}

// Whoever does not know that nothing is kept would lose what they enter. Not said where it would distract
// from the one thing to do.
void draw_storage_notice(const View& view) {
    if (view.model.storage == StorageState::keeps) return;
    ScreenId screen = view.model.route.screen;
    bool emergency = view.model.interview.assessment.urgency == Urgency::emergency;
    if (emergency || screen == ScreenId::question || screen == ScreenId::session) return;
    card(view.ui, "storage", CardKind::caution, [&] { paragraph(view.ui, "text", view.text("loading.no_storage")); });
}

} // namespace

void draw_shell(const View& view) {
    Ui& ui = view.ui;
    const Viewport& window = ui.viewport();
    const ScreenEntry& screen = current_screen(view);
    // Before the questions are answered there is nowhere else to go, so there is no bar to distract.
    bool navigation = view.model.screening_done();
    bool at_side = navigation && window.width >= metrics::wide_screen;
    float top = top_bar_height(view) + window.top_inset;
    float bottom = navigation && !at_side ? bottom_bar_height(view) + window.bottom_inset : 0;
    float left = at_side ? metrics::side_bar : 0;

    ui.fill({0, 0, window.width, window.height}, ui.theme().background);
    draw_top_bar(view, {0, 0, window.width, top});
    if (at_side) draw_navigation(view, {0, top, left, window.height - top}, true);
    Rect main{left, top, window.width - left, window.height - top - bottom};
    std::string key = "main" + to_path(view.model.route);
    ui.region(key, Role::main, view.text(screen.title_key), main, true, [&] {
        float margin = std::max(metrics::page_margin, (main.width - metrics::column) / 2);
        ui.space(metrics::wide_gap);
        ui.inset(margin, [&] {
            draw_storage_notice(view);
            screen.draw(view);
        });
        ui.space(metrics::wide_gap);
    });
    if (navigation && !at_side) draw_navigation(view, {0, window.height - bottom, window.width, bottom}, false);
}

} // namespace easeback
