#include "app/kit/field.h"

namespace easeback {

void draw_field_label(Ui& ui, std::string_view label) {
    const TextLines& title = ui.measure(label, TextStyle::label, ui.width());
    Rect rect = ui.take(title.height());
    ui.draw_text(title, {rect.x, rect.y}, ui.theme().text);
    ui.space(metrics::gap / 2);
}

void draw_field(Ui& ui, NodeId id, Rect rect) {
    ui.fill(rect, ui.theme().surface, metrics::radius);
    ui.stroke(rect, ui.theme().edge, metrics::radius, 1.5f);
    ui.focus_ring(id, rect, metrics::radius);
}

Node& field_node(Ui& ui, NodeId id, std::string_view label, Rect rect, std::string_view text, TextStyle style) {
    Node& node = ui.interactive(id, Role::text_field, label, rect);
    node.value = text;
    node.font_size = metrics_of(style).size * ui.text_scale();
    return node;
}

} // namespace easeback
