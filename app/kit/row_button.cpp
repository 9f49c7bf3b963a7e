#include "app/kit/row_button.h"

#include "app/kit/icons.h"

namespace easeback {

bool row_button(Ui& ui, std::string_view key, std::string_view title, std::string_view detail) {
    constexpr float side = 16, above = 12;
    float arrow_space = ui.scaled(40), arrow = ui.scaled(18);
    const Theme& theme = ui.theme();
    NodeId id = ui.id(key);
    float width = ui.width() - side - arrow_space;
    const TextLines& title_lines = ui.measure(title, TextStyle::label, width);
    float title_height = title_lines.height();
    float detail_height = detail.empty() ? 0 : ui.measure(detail, TextStyle::small, width).height();
    Rect rect = ui.take(std::max(ui.scaled(metrics::target), title_height + detail_height + 2 * above));
    ui.fill(rect, theme.surface, metrics::radius);
    ui.stroke(rect, theme.edge, metrics::radius, 1.5f);
    ui.feedback(id, rect, metrics::radius, theme.text);
    float top = rect.y + (rect.height - title_height - detail_height) / 2;
    ui.draw_text(ui.measure(title, TextStyle::label, width), {rect.x + side, top}, theme.text);
    if (detail_height > 0)
        ui.draw_text(ui.measure(detail, TextStyle::small, width), {rect.x + side, top + title_height}, theme.quiet_text);
    draw_icon(ui, Icon::forward, {rect.right() - (arrow_space + arrow) / 2, rect.y + (rect.height - arrow) / 2}, arrow,
              theme.primary);
    ui.focus_ring(id, rect, metrics::radius);
    ui.interactive(id, Role::button, title, rect).description = detail;
    ui.space(metrics::gap);
    return ui.activated(id);
}

} // namespace easeback
