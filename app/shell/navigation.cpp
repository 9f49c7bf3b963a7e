#include "app/shell/navigation.h"

namespace easeback {

namespace {

constexpr float side_padding = 4, padding = 8, line_gap = 2;
constexpr TextStyle label_style = TextStyle::caption;

std::vector<const ScreenEntry*> screens_at(ScreenEntry::Place place) {
    std::vector<const ScreenEntry*> found;
    for (const ScreenEntry& screen : all_screens())
        if (screen.place == place) found.push_back(&screen);
    return found;
}

const TextLines& label_of(const View& view, const ScreenEntry& screen, float width) {
    return view.ui.measure(view.text(screen.title_key), label_style, width - 2 * side_padding);
}

float width_at_bottom(const View& view, std::size_t count) {
    const Viewport& window = view.ui.viewport();
    return (window.width - window.left_inset - window.right_inset) / static_cast<float>(count);
}

// Whether each label stands on one line.
bool fit(const View& view, const std::vector<const ScreenEntry*>& screens) {
    TextMetrics style = metrics_of(label_style);
    float width = width_at_bottom(view, screens.size()) - 2 * side_padding;
    for (const ScreenEntry* screen : screens)
        if (view.ui.canvas().text_width(style.face, style.size * view.ui.text_scale(), view.text(screen->title_key)) > width)
            return false;
    return true;
}

// The screen of the bar that one is at or came from.
bool leads_here(const View& view, const ScreenEntry& screen, const std::vector<const ScreenEntry*>& listed) {
    if (screen.id == view.model.route.screen) return true;
    if (&screen != listed.back()) return false;
    for (const ScreenEntry* other : rest_of_screens(view))
        if (other->id == view.model.route.screen) return true;
    return false;
}

bool nav_button(const View& view, const ScreenEntry& screen, Rect rect, bool here) {
    Ui& ui = view.ui;
    const Theme& theme = ui.theme();
    std::string_view label = view.text(screen.title_key);
    NodeId id = ui.id(screen.title_key);
    bool at_side = bar_place(view) == BarPlace::side;
    Color ink = here ? theme.on_soft : theme.quiet_text;
    Rect face = rect.inset(at_side ? 4 : 2);
    float size = ui.scaled(icon_size);
    float middle = rect.y + rect.height / 2;
    if (here) ui.fill(face, theme.primary_soft, metrics::radius);
    ui.feedback(id, face, metrics::radius, theme.text);
    if (at_side) {
        float indent = metrics::page_margin + size + metrics::gap;
        const TextLines& lines = ui.measure(label, TextStyle::label, rect.width - indent - padding);
        draw_icon(ui, screen.icon, {rect.x + metrics::page_margin, middle - size / 2}, size, ink);
        ui.draw_text(lines, {rect.x + indent, middle - lines.height() / 2}, here ? theme.on_soft : theme.text);
    } else {
        const TextLines& lines = label_of(view, screen, rect.width);
        float top = middle - (size + line_gap + lines.height()) / 2;
        draw_icon(ui, screen.icon, {rect.x + (rect.width - size) / 2, top}, size, ink);
        ui.draw_text(lines, {rect.x + side_padding, top + size + line_gap}, here ? theme.on_soft : theme.text, Ui::Align::center,
                     rect.width - 2 * side_padding);
    }
    ui.focus_ring(id, rect.inset(6), metrics::radius);
    ui.interactive(id, Role::button, label, rect).current = screen.id == view.model.route.screen;
    return ui.activated(id);
}

float side_button_height(const View& view, const ScreenEntry& screen, float width) {
    float indent = metrics::page_margin + view.ui.scaled(icon_size) + metrics::gap;
    const TextLines& lines = view.ui.measure(view.text(screen.title_key), TextStyle::label, width - indent - padding);
    return std::max(view.ui.scaled(56), lines.height() + 2 * padding);
}

} // namespace

BarPlace bar_place(const View& view) {
    return view.ui.viewport().width >= metrics::wide_screen ? BarPlace::side : BarPlace::bottom;
}

std::vector<const ScreenEntry*> bar_screens(const View& view) {
    std::vector<const ScreenEntry*> listed = screens_at(ScreenEntry::Place::bar);
    if (bar_place(view) == BarPlace::side) return listed;
    while (listed.size() > 2 && !fit(view, listed)) listed.erase(listed.end() - 2);
    return listed;
}

std::vector<const ScreenEntry*> rest_of_screens(const View& view) {
    std::vector<const ScreenEntry*> rest, listed = bar_screens(view);
    for (const ScreenEntry* screen : screens_at(ScreenEntry::Place::bar))
        if (std::find(listed.begin(), listed.end(), screen) == listed.end()) rest.push_back(screen);
    for (const ScreenEntry* screen : screens_at(ScreenEntry::Place::more)) rest.push_back(screen);
    return rest;
}

float bottom_bar_height(const View& view) {
    std::vector<const ScreenEntry*> listed = bar_screens(view);
    float width = width_at_bottom(view, listed.size()), height = view.ui.scaled(metrics::bar);
    for (const ScreenEntry* screen : listed)
        height = std::max(height, view.ui.scaled(icon_size) + line_gap + label_of(view, *screen, width).height() + 2 * padding);
    return height;
}

void draw_navigation(const View& view, Rect rect) {
    Ui& ui = view.ui;
    bool at_side = bar_place(view) == BarPlace::side;
    ui.fill(rect, ui.theme().surface);
    ui.fill(at_side ? Rect{rect.right() - 1, rect.y, 1, rect.height} : Rect{rect.x, rect.y, rect.width, 1}, ui.theme().divider);
    std::vector<const ScreenEntry*> listed = bar_screens(view);
    ui.region("navigation", Role::navigation, view.text("nav.main"), rect, false, [&] {
        const Viewport& window = ui.viewport();
        float width = at_side ? rect.width : width_at_bottom(view, listed.size());
        float height = rect.height - window.bottom_inset;
        Point place{at_side ? 0 : window.left_inset, at_side ? metrics::gap : 0};
        for (const ScreenEntry* screen : listed) {
            if (at_side) height = side_button_height(view, *screen, width);
            if (nav_button(view, *screen, {place.x, place.y, width, height}, leads_here(view, *screen, listed)))
                view.intents.add(Go{{screen->id, {}}});
            if (at_side) place.y += height;
            else place.x += width;
        }
    });
}

} // namespace easeback
