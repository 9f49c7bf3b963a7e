#include "app/kit/text_field.h"

#include "app/kit/field.h"

namespace easeback {

std::optional<std::string> text_field(Ui& ui, std::string_view key, std::string_view label, std::string_view text) {
    NodeId id = ui.id(key);
    draw_field_label(ui, label);
    Rect rect = ui.take(ui.scaled(56));
    draw_field(ui, id, rect);
    field_node(ui, id, label, rect, text, TextStyle::label);
    ui.space(metrics::gap);
    if (auto action = ui.taken(id, Action::Kind::set_text)) return action->text;
    return std::nullopt;
}

} // namespace easeback
