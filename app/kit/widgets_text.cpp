#include "app/kit/widgets.h"

namespace easeback {

namespace {

Rect text_block(Ui& ui, std::string_view text, TextStyle style, Color color) {
    const TextLines& lines = ui.measure(text, style, ui.width());
    Rect rect = ui.take(lines.height());
    ui.draw_text(lines, {rect.x, rect.y}, color);
    return rect;
}

} // namespace

void heading(Ui& ui, std::string_view key, int level, std::string_view text) {
    TextStyle style = level == 1 ? TextStyle::title : TextStyle::heading;
    Rect rect = text_block(ui, text, style, ui.theme().text);
    ui.node(ui.id(key), Role::heading, text, rect).level = level;
    ui.space(metrics::gap / 2);
}

void paragraph(Ui& ui, std::string_view key, std::string_view text) {
    Rect rect = text_block(ui, text, TextStyle::body, ui.theme().text);
    ui.node(ui.id(key), Role::paragraph, text, rect);
    ui.space(metrics::gap / 2);
}

void strong(Ui& ui, std::string_view key, std::string_view text) {
    Rect rect = text_block(ui, text, TextStyle::strong, ui.theme().text);
    ui.node(ui.id(key), Role::paragraph, text, rect);
    ui.space(metrics::gap / 2);
}

void small_text(Ui& ui, std::string_view key, std::string_view text) {
    Rect rect = text_block(ui, text, TextStyle::small, ui.theme().quiet_text);
    ui.node(ui.id(key), Role::paragraph, text, rect);
    ui.space(metrics::gap / 2);
}

void big_text(Ui& ui, std::string_view key, std::string_view text) {
    const TextLines& lines = ui.measure(text, TextStyle::display, ui.width());
    Rect rect = ui.take(lines.height());
    ui.draw_text(lines, {rect.x, rect.y}, ui.theme().text, Ui::Align::center, rect.width);
    ui.node(ui.id(key), Role::paragraph, text, rect);
    ui.space(metrics::gap / 2);
}

void bullets(Ui& ui, std::string_view key, std::string_view name, const std::vector<std::string_view>& entries) {
    ui.group(key, Role::list, name, [&] {
        float indent = ui.scaled(20);
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const TextLines& lines = ui.measure(entries[i], TextStyle::body, ui.width() - indent);
            Rect rect = ui.take(lines.height());
            ui.circle({rect.x + indent * 0.3f, rect.y + lines.line_height / 2}, ui.scaled(3), ui.theme().primary);
            ui.draw_text(lines, {rect.x + indent, rect.y}, ui.theme().text);
            ui.node(ui.id(std::to_string(i)), Role::list_item, entries[i], rect);
            ui.space(metrics::gap / 3);
        }
    });
    ui.space(metrics::gap / 2);
}

void status(Ui& ui, std::string_view key, std::string_view text) {
    Rect rect = text_block(ui, text, TextStyle::small, ui.theme().quiet_text);
    ui.node(ui.id(key), Role::status, text, rect);
}

void card(Ui& ui, std::string_view key, CardKind kind, FunctionView<void()> content) {
    const Theme& theme = ui.theme();
    Color fill = kind == CardKind::danger    ? theme.danger_soft
                 : kind == CardKind::caution ? theme.caution_soft
                 : kind == CardKind::good    ? theme.good_soft
                 : kind == CardKind::soft    ? theme.primary_soft
                                             : theme.surface;
    Color edge = kind == CardKind::danger ? theme.danger : theme.divider;
    ui.scope(key, [&] { ui.surface(fill, edge, metrics::card_padding, metrics::radius, content); });
    ui.space(metrics::gap);
}

} // namespace easeback
