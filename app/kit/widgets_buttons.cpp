#include "app/kit/icons.h"
#include "app/kit/widgets.h"

namespace easeback {

namespace {

struct Look {
    Color fill, edge, text;
};

Look look_of(const Theme& theme, ButtonKind kind) {
    switch (kind) {
    case ButtonKind::primary: return {theme.primary, theme.primary, theme.on_primary};
    case ButtonKind::danger: return {theme.danger, theme.danger, theme.on_danger};
    case ButtonKind::secondary: return {theme.surface, theme.edge, theme.text};
    default: return {theme.background.faded(0), theme.background.faded(0), theme.text};
    }
}

Rect draw_button(Ui& ui, NodeId id, std::string_view label, ButtonKind kind) {
    constexpr float side = 16, above = 11;
    Look look = look_of(ui.theme(), kind);
    const TextLines& lines = ui.measure(label, TextStyle::label, ui.width() - 2 * side);
    float height = std::max(ui.scaled(metrics::target), lines.height() + 2 * above);
    Rect rect = ui.take(height);
    ui.fill(rect, look.fill, metrics::radius);
    if (look.edge.alpha) ui.stroke(rect, look.edge, metrics::radius, 1.5f);
    ui.feedback(id, rect, metrics::radius, look.text);
    ui.draw_text(lines, {rect.x + side, rect.y + (height - lines.height()) / 2}, look.text, Ui::Align::center,
                 rect.width - 2 * side);
    ui.focus_ring(id, rect, metrics::radius);
    ui.space(metrics::gap);
    return rect;
}

// Space for the mark at the left of an answer, and for the arrow of an expander; both grow with the text.
constexpr float mark_space = 44, arrow_space = 28;

Rect draw_answer(Ui& ui, NodeId id, std::string_view label, bool chosen, bool round) {
    constexpr float side = 16, above = 12;
    const Theme& theme = ui.theme();
    float scale = ui.scaled(1), space = mark_space * scale, half = 10 * scale;
    const TextLines& lines = ui.measure(label, TextStyle::body, ui.width() - side - space);
    float height = std::max(ui.scaled(56), lines.height() + 2 * above);
    Rect rect = ui.take(height);
    ui.fill(rect, chosen ? theme.primary_soft : theme.surface, metrics::radius);
    ui.stroke(rect, chosen ? theme.primary : theme.edge, metrics::radius, chosen ? 2.5f : 1.5f);
    ui.feedback(id, rect, metrics::radius, theme.text);
    Point center{rect.x + space / 2, rect.y + height / 2};
    Rect box{center.x - half, center.y - half, 2 * half, 2 * half};
    float radius = round ? half : 4 * scale;
    ui.fill(box, chosen ? theme.primary : theme.surface, radius);
    ui.stroke(box, chosen ? theme.primary : theme.edge, radius, 2 * scale);
    if (chosen) draw_mark(ui, center, {{-5, 0}, {-1.5f, 4}, {5, -4}}, theme.on_primary);
    ui.draw_text(lines, {rect.x + space, rect.y + (height - lines.height()) / 2}, chosen ? theme.on_soft : theme.text);
    ui.focus_ring(id, rect, metrics::radius);
    ui.space(metrics::gap);
    return rect;
}

} // namespace

bool button(Ui& ui, std::string_view key, std::string_view label, ButtonKind kind) {
    NodeId id = ui.id(key);
    Rect rect = draw_button(ui, id, label, kind);
    ui.interactive(id, Role::button, label, rect);
    return ui.activated(id);
}

bool text_button(Ui& ui, std::string_view key, std::string_view label) {
    constexpr float side = 12;
    NodeId id = ui.id(key);
    const TextLines& lines = ui.measure(label, TextStyle::label, ui.width() - 2 * side);
    float height = std::max(ui.scaled(metrics::target), lines.height() + 12);
    Rect row = ui.take(height);
    Rect rect{row.x - side, row.y, std::max(lines.width + 2 * side, ui.scaled(metrics::target)), height};
    ui.feedback(id, rect, metrics::radius, ui.theme().text);
    ui.draw_text(lines, {row.x, row.y + (height - lines.height()) / 2}, ui.theme().primary);
    ui.focus_ring(id, rect, metrics::radius);
    ui.interactive(id, Role::button, label, rect);
    return ui.activated(id);
}

void link_button(Ui& ui, std::string_view key, std::string_view label, std::string_view target, ButtonKind kind) {
    NodeId id = ui.id(key);
    Rect rect = draw_button(ui, id, label, kind);
    ui.interactive(id, Role::link, label, rect).target = target;
}

bool answer(Ui& ui, std::string_view key, std::string_view label, bool chosen) {
    NodeId id = ui.id(key);
    Rect rect = draw_answer(ui, id, label, chosen, true);
    Node& node = ui.interactive(id, Role::button, label, rect);
    node.is_toggle = true;
    node.pressed = chosen;
    return ui.activated(id);
}

std::optional<bool> check_answer(Ui& ui, std::string_view key, std::string_view label, bool chosen) {
    NodeId id = ui.id(key);
    Rect rect = draw_answer(ui, id, label, chosen, false);
    ui.interactive(id, Role::checkbox, label, rect).checked = chosen;
    if (!ui.activated(id)) return std::nullopt;
    return !chosen;
}

std::optional<bool> expander(Ui& ui, std::string_view key, std::string_view label, bool open) {
    float scale = ui.scaled(1), space = arrow_space * scale;
    NodeId id = ui.id(key);
    const Theme& theme = ui.theme();
    const TextLines& lines = ui.measure(label, TextStyle::label, ui.width() - space);
    float height = std::max(ui.scaled(metrics::target), lines.height() + 12);
    Rect rect = ui.take(height);
    ui.feedback(id, rect, metrics::radius, theme.text);
    Point center{rect.x + 10 * scale, rect.y + height / 2};
    if (open) draw_mark(ui, center, {{-6, -3}, {0, 4}, {6, -3}}, theme.primary);
    else draw_mark(ui, center, {{-3, -6}, {4, 0}, {-3, 6}}, theme.primary);
    ui.draw_text(lines, {rect.x + space, rect.y + (height - lines.height()) / 2}, theme.primary);
    ui.focus_ring(id, rect, metrics::radius);
    Node& node = ui.interactive(id, Role::button, label, rect);
    node.is_expander = true;
    node.expanded = open;
    if (!ui.activated(id)) return std::nullopt;
    return !open;
}

} // namespace easeback
