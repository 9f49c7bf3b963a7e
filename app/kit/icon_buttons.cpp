#include "app/kit/icon_buttons.h"

namespace easeback {

namespace {

constexpr float side = 16, above = 12;

// The surface with an icon at its start and the label after it; what follows the label gets `after`.
bool draw_row(Ui& ui, std::string_view key, Icon icon, std::string_view label, Color edge, float after) {
    const Theme& theme = ui.theme();
    NodeId id = ui.id(key);
    float size = ui.scaled(icon_size), indent = side + size + metrics::gap;
    const TextLines& lines = ui.measure(label, TextStyle::label, ui.width() - indent - side - after);
    Rect rect = ui.take(std::max(ui.scaled(56), lines.height() + 2 * above));
    ui.fill(rect, theme.surface, metrics::radius);
    ui.stroke(rect, edge, metrics::radius, 1.5f);
    ui.feedback(id, rect, metrics::radius, theme.text);
    float middle = rect.y + rect.height / 2;
    draw_icon(ui, icon, {rect.x + side, middle - size / 2}, size, theme.primary);
    ui.draw_text(lines, {rect.x + indent, middle - lines.height() / 2}, theme.text);
    if (after > 0) draw_icon(ui, Icon::forward, {rect.right() - side / 2 - after, middle - after / 2}, after, theme.quiet_text);
    ui.focus_ring(id, rect, metrics::radius);
    ui.space(metrics::gap);
    ui.interactive(id, Role::button, label, rect);
    return ui.activated(id);
}

} // namespace

bool icon_button(Ui& ui, std::string_view key, Icon icon, std::string_view name, Rect rect, Color color, Current current) {
    NodeId id = ui.id(key);
    float size = std::min(ui.scaled(icon_size), rect.height);
    ui.feedback(id, rect.inset(2), metrics::radius, ui.theme().text);
    draw_icon(ui, icon, rect.center() - Point{size / 2, size / 2}, size, color);
    ui.focus_ring(id, rect.inset(5), metrics::radius);
    ui.interactive(id, Role::button, name, rect).current = current == Current::yes;
    return ui.activated(id);
}

bool list_button(Ui& ui, std::string_view key, Icon icon, std::string_view label) {
    return draw_row(ui, key, icon, label, ui.theme().divider, ui.scaled(18));
}

bool button_with_icon(Ui& ui, std::string_view key, Icon icon, std::string_view label) {
    return draw_row(ui, key, icon, label, ui.theme().edge, 0);
}

} // namespace easeback
