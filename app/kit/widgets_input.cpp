#include "app/kit/field.h"
#include "app/kit/widgets.h"

#include <cmath>

namespace easeback {

std::optional<int> scale(Ui& ui, std::string_view key, std::string_view label, std::optional<int> number, int least, int most,
                         std::string_view least_word, std::string_view most_word) {
    const Theme& theme = ui.theme();
    NodeId id = ui.id(key);
    draw_field_label(ui, label);
    Rect rect = ui.take(ui.scaled(52));
    int steps = most - least + 1;
    float width = rect.width / static_cast<float>(steps);
    ui.fill(rect, theme.surface, metrics::radius);
    ui.stroke(rect, theme.edge, metrics::radius, 1.5f);
    for (int i = 0; i < steps; ++i) {
        Rect cell{rect.x + width * static_cast<float>(i), rect.y, width, rect.height};
        bool chosen = number && *number == least + i;
        if (chosen) ui.fill(cell.inset(3), theme.primary, metrics::radius - 3);
        const TextLines& digit = ui.measure(std::to_string(least + i), TextStyle::label, 200);
        ui.draw_text(digit, {cell.x, cell.y + (cell.height - digit.height()) / 2}, chosen ? theme.on_primary : theme.text,
                     Ui::Align::center, cell.width);
    }
    ui.focus_ring(id, rect, metrics::radius);
    Node& node = ui.interactive(id, Role::range, label, rect);
    node.least = least;
    node.most = most;
    node.number = number ? *number : least;
    std::string_view word = !number            ? std::string_view()
                            : *number == least ? least_word
                            : *number == most  ? most_word
                                               : std::string_view();
    node.value = !number ? std::string("-") : std::to_string(*number) + (word.empty() ? "" : ", " + std::string(word));

    float half = rect.width / 2 - 4;
    const TextLines& left = ui.measure(least_word, TextStyle::small, half);
    float left_height = left.height();
    ui.draw_text(left, {rect.x, rect.bottom() + 4}, theme.quiet_text);
    const TextLines& right = ui.measure(most_word, TextStyle::small, half);
    ui.draw_text(right, {rect.right() - right.width, rect.bottom() + 4}, theme.quiet_text);
    ui.space(std::max(left_height, right.height()) + 4 + metrics::gap);

    if (auto action = ui.taken(id, Action::Kind::set_number)) {
        int chosen = static_cast<int>(std::lround(action->number));
        return std::min(std::max(chosen, least), most);
    }
    return std::nullopt;
}

std::optional<std::string> number_field(Ui& ui, std::string_view key, std::string_view label, std::string_view text,
                                        std::string_view unit) {
    NodeId id = ui.id(key);
    Rect row = ui.take(ui.scaled(56));
    // The unit beside the field needs its room too.
    Rect rect{row.x, row.y, std::min(row.width / 2, ui.scaled(160)), row.height};
    draw_field(ui, id, rect);
    const TextLines& unit_lines = ui.measure(unit, TextStyle::body, row.width - rect.width - metrics::gap);
    ui.draw_text(unit_lines, {rect.right() + metrics::gap, rect.y + (rect.height - unit_lines.height()) / 2}, ui.theme().text);
    Node& node = field_node(ui, id, label, rect, text, TextStyle::title);
    node.numeric = true;
    node.description = unit;
    ui.space(metrics::gap);
    if (auto action = ui.taken(id, Action::Kind::set_text)) return action->text;
    return std::nullopt;
}

void progress_bar(Ui& ui, std::string_view key, std::string_view name, float fraction) {
    Rect rect = ui.take(8);
    // What is left has to be seen too, whatever dividers look like in the theme.
    ui.fill(rect, ui.theme().surface, 4);
    ui.stroke(rect, ui.theme().edge, 4, 1);
    Rect done = rect;
    done.width = std::max(8.0f, rect.width * std::min(1.0f, fraction));
    ui.fill(done, ui.theme().primary, 4);
    Node& node = ui.node(ui.id(key), Role::progress, name, rect);
    node.number = std::round(fraction * 100);
    node.most = 100;
    ui.space(metrics::gap);
}

} // namespace easeback
