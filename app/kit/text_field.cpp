#include "app/kit/text_field.h"

namespace easeback {

std::optional<std::string> text_field(Ui& ui, std::string_view key, std::string_view label, std::string_view text) {
    const Theme& theme = ui.theme();
    NodeId id = ui.id(key);
    const TextLines& title = ui.measure(label, TextStyle::label, ui.width());
    Rect title_rect = ui.take(title.height());
    ui.draw_text(title, {title_rect.x, title_rect.y}, theme.text);
    ui.space(metrics::gap / 2);
    Rect rect = ui.take(ui.scaled(56));
    ui.fill(rect, theme.surface, metrics::radius);
    ui.stroke(rect, theme.edge, metrics::radius, 1.5f);
    ui.focus_ring(id, rect, metrics::radius);
    Node& node = ui.interactive(id, Role::text_field, label, rect);
    node.value = text;
    node.font_size = metrics_of(TextStyle::label).size * ui.text_scale();
    ui.space(metrics::gap);
    if (auto action = ui.taken(id, Action::Kind::set_text)) return action->text;
    return std::nullopt;
}

} // namespace easeback
