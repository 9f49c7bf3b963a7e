#include "app/screens/shell.h"

#include "app/kit/widgets.h"

#include <string>

namespace easeback {

namespace {

const ScreenEntry& current_screen(const View& view) {
    for (const ScreenEntry& screen : all_screens())
        if (screen.id == view.model.route.screen) return screen;
    return all_screens().front();
}

std::string_view save_key(SaveStatus status) {
    switch (status) {
    case SaveStatus::saving: return "save.saving";
    case SaveStatus::saved: return "save.saved";
    case SaveStatus::failed: return "save.failed";
    default: return {};
    }
}

void draw_top_bar(const View& view, Rect rect) {
    Ui& ui = view.ui;
    ui.fill(rect, ui.theme().surface);
    ui.fill({rect.x, rect.bottom() - 1, rect.width, 1}, ui.theme().divider);
    ui.region("top", Role::banner, "", rect, false, [&] {
        ui.space(ui.viewport().top_inset);
        float height = rect.height - ui.viewport().top_inset;
        ui.inset(metrics::page_margin, [&] {
            const TextLines& name = ui.measure(view.text("app.name"), TextStyle::heading, ui.width());
            Rect row = ui.take(height);
            ui.draw_text(name, {row.x, row.y + (height - name.line_height) / 2}, ui.theme().primary);
            ui.node(ui.id("name"), Role::paragraph, view.text("app.name"), {row.x, row.y, name.width, height});
            std::string_view key = save_key(view.model.save_status);
            std::string_view words = key.empty() ? key : view.text(key);
            const TextLines& saved = ui.measure(words, TextStyle::small, row.width - name.width - metrics::gap);
            Rect place{row.right() - saved.width, row.y, saved.width, height};
            ui.draw_text(saved, {place.x, row.y + (height - saved.height()) / 2}, ui.theme().quiet_text);
            ui.node(ui.id("saved"), Role::status, words, place);
        });
    });
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
    const TextLines& lines = ui.measure(label, TextStyle::small, rect.width - 16);
    ui.draw_text(lines, {rect.x + 8, rect.y + (rect.height - lines.height()) / 2},
                 current ? theme.on_soft : theme.text, Ui::Align::center, rect.width - 16);
    ui.focus_ring(id, rect.inset(6), metrics::radius);
    ui.interactive(id, Role::button, label, rect).current = current;
    return ui.activated(id);
}

void draw_navigation(const View& view, Rect rect, bool at_side) {
    Ui& ui = view.ui;
    ui.fill(rect, ui.theme().surface);
    ui.fill(at_side ? Rect{rect.right() - 1, rect.y, 1, rect.height} : Rect{rect.x, rect.y, rect.width, 1},
            ui.theme().divider);
    int count = 0;
    for (const ScreenEntry& screen : all_screens()) count += screen.navigation == ScreenEntry::Navigation::shown;
    ui.region("navigation", Role::navigation, view.text("nav.main"), rect, false, [&] {
        float width = at_side ? rect.width : rect.width / static_cast<float>(count);
        float height = at_side ? ui.scaled(56) : rect.height - ui.viewport().bottom_inset;
        Point place{0, at_side ? metrics::gap : 0};
        for (const ScreenEntry& screen : all_screens()) {
            if (screen.navigation != ScreenEntry::Navigation::shown) continue;
            if (nav_button(view, screen, {place.x, place.y, width, height})) view.intents.add(Go{{screen.id, {}}});
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
    float top = ui.scaled(metrics::bar) + window.top_inset;
    float bottom = navigation && !at_side ? ui.scaled(metrics::bar) + window.bottom_inset : 0;
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
