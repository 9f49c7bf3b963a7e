#include "app/kit/widgets_list.h"

#include "app/kit/field.h"
#include "app/kit/icons.h"

#include <cmath>
#include <numbers>

namespace easeback {

namespace {

// A small person with raised arms, where there is no figure.
void draw_person(Ui& ui, Point center, float size, Color color) {
    auto at = [&](float x, float y) { return Point{center.x + x * size, center.y + y * size}; };
    float thick = size * 0.14f;
    const Point arms[] = {at(-0.42f, -0.32f), at(-0.16f, -0.08f), at(0.16f, -0.08f), at(0.42f, -0.32f)};
    const Point legs[] = {at(-0.24f, 0.5f), at(0, 0.16f), at(0.24f, 0.5f)};
    const Point trunk[] = {at(0, -0.08f), at(0, 0.18f)};
    ui.circle(at(0, -0.36f), size * 0.13f, color);
    ui.line(arms, color, thick);
    ui.line(trunk, color, thick);
    ui.line(legs, color, thick);
}

void draw_magnifier(Ui& ui, Point center, Color color) {
    constexpr int points = 24;
    constexpr float radius = 7;
    Point ring[points + 1];
    for (int i = 0; i <= points; ++i) {
        float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / points;
        ring[i] = {center.x - 2 + radius * std::cos(angle), center.y - 2 + radius * std::sin(angle)};
    }
    const Point handle[] = {{center.x + 3, center.y + 3}, {center.x + 9, center.y + 9}};
    ui.line(ring, color, 2);
    ui.line(handle, color, 2.5f);
}

// Sizes of a row, of which only the words differ.
struct RowPlan {
    const TextLines* title = nullptr;
    const TextLines* note = nullptr;
    float picture = 0, height = 0;
};

constexpr float row_side = 14, row_above = 12;
// At the end of a row, before they grow with the text.
constexpr float row_end = 36, row_arrow = 18, row_tick = 11;

RowPlan plan_row(Ui& ui, const LinkRow& row, float picture) {
    RowPlan plan;
    // Beside large text on a narrow screen there is no room for a picture.
    if (ui.width() > ui.scaled(270)) plan.picture = picture;
    float width = ui.width() - 2 * row_side - ui.scaled(row_end) - (plan.picture > 0 ? plan.picture + row_side : 0);
    plan.title = &ui.measure(row.title, TextStyle::strong, width);
    float words = plan.title->height();
    if (!row.note.empty()) {
        plan.note = &ui.measure(row.note, TextStyle::small, width);
        words += 2 + plan.note->height();
    }
    plan.height = std::max({ui.scaled(56), words + 2 * row_above, plan.picture + row_above});
    return plan;
}

void draw_row_end(Ui& ui, const LinkRow& row, Rect rect) {
    const Theme& theme = ui.theme();
    float scale = ui.scaled(1), arrow = row_arrow * scale;
    Point center{rect.right() - row_side - 8 * scale, rect.y + rect.height / 2};
    if (row.mark == LinkRow::Mark::done) {
        ui.circle(center, row_tick * scale, theme.primary);
        return draw_mark(ui, center, {{-6, 0}, {-2, 4.5f}, {6, -5}}, theme.on_primary);
    }
    draw_icon(ui, Icon::forward, center - Point{arrow / 2, arrow / 2}, arrow, theme.primary);
}

void draw_row(Ui& ui, NodeId id, const LinkRow& row, const RowPlan& plan, Rect rect, FunctionView<void(Rect)> draw_picture) {
    const Theme& theme = ui.theme();
    ui.fill(rect, theme.surface, metrics::radius);
    ui.stroke(rect, theme.divider, metrics::radius, 1);
    ui.feedback(id, rect, metrics::radius, theme.text);
    float left = rect.x + row_side, top = rect.y + rect.height / 2;
    if (plan.picture > 0) {
        Rect picture{rect.x + 8, top - plan.picture / 2, plan.picture, plan.picture};
        ui.fill(picture, theme.background, metrics::radius - 4);
        draw_picture(picture);
        left = picture.right() + row_side;
    }
    top -= (plan.title->height() + (plan.note ? 2 + plan.note->height() : 0)) / 2;
    ui.draw_text(*plan.title, {left, top}, theme.text);
    if (plan.note) ui.draw_text(*plan.note, {left, top + plan.title->height() + 2}, theme.quiet_text);
    draw_row_end(ui, row, rect);
    ui.focus_ring(id, rect, metrics::radius);
}

bool row_of(Ui& ui, std::string_view key, const LinkRow& row, float picture, FunctionView<void(Rect)> draw_picture) {
    NodeId id = ui.id(key);
    RowPlan plan = plan_row(ui, row, picture);
    Rect rect = ui.take(plan.height);
    if (ui.visible(rect.inset(-8))) draw_row(ui, id, row, plan, rect, draw_picture);
    Node& node = ui.interactive(id, Role::link, row.title, rect);
    node.description = row.note;
    node.target = row.target;
    ui.space(8);
    return ui.activated(id);
}

} // namespace

bool link_row(Ui& ui, std::string_view key, const LinkRow& row) {
    return row_of(ui, key, row, 0, [](Rect) {});
}

bool picture_row(Ui& ui, std::string_view key, const LinkRow& row, FunctionView<void(Rect)> picture) {
    return row_of(ui, key, row, 72, picture);
}

void person_mark(Ui& ui, Rect rect) { draw_person(ui, rect.center(), rect.height * 0.5f, ui.theme().quiet_text.faded(0.5f)); }

std::optional<std::string> search_field(Ui& ui, std::string_view key, std::string_view label, std::string_view text,
                                        std::string_view clear_label) {
    const Theme& theme = ui.theme();
    NodeId id = ui.id(key);
    draw_field_label(ui, label);
    Rect rect = ui.take(ui.scaled(52));
    Rect end{rect.right() - metrics::target, rect.y, metrics::target, rect.height};
    Rect field{rect.x, rect.y, rect.width - end.width, rect.height};
    draw_field(ui, id, rect);
    field_node(ui, id, label, field, text, TextStyle::body);
    ui.space(metrics::gap);
    if (text.empty()) {
        draw_magnifier(ui, end.center(), theme.quiet_text);
    } else {
        NodeId clear = ui.id(std::string(key) + "_clear");
        ui.feedback(clear, end.inset(4), metrics::radius, theme.text);
        draw_icon(ui, Icon::close, end.center() - Point{icon_size / 2, icon_size / 2}, icon_size, theme.text);
        ui.focus_ring(clear, end.inset(4), metrics::radius);
        ui.interactive(clear, Role::button, clear_label, end);
        if (ui.activated(clear)) {
            ui.focus(id);
            return std::string();
        }
    }
    if (auto action = ui.taken(id, Action::Kind::set_text)) return action->text;
    return std::nullopt;
}

std::optional<int> chips(Ui& ui, std::string_view key, std::string_view name, std::span<const std::string> labels,
                         std::uint32_t chosen) {
    constexpr float side = 14, between = 8;
    const Theme& theme = ui.theme();
    std::optional<int> pressed;
    ui.group(key, Role::group, name, [&] {
        Rect row = ui.take(0);
        float x = row.x, y = row.y, row_height = 0;
        for (std::size_t i = 0; i < labels.size(); ++i) {
            bool on = chosen >> i & 1;
            NodeId id = ui.id(std::to_string(i));
            const TextLines& lines = ui.measure(labels[i], TextStyle::body, ui.width() - 2 * side);
            float width = std::max(lines.width + 2 * side, ui.scaled(metrics::target));
            float height = std::max(ui.scaled(metrics::target), lines.height() + 2 * between);
            if (x > row.x && x + width > row.right()) {
                x = row.x;
                y += row_height + between;
                row_height = 0;
            }
            Rect rect{x, y, width, height};
            ui.fill(rect, on ? theme.primary : theme.surface, height / 2);
            ui.stroke(rect, on ? theme.primary : theme.edge, height / 2, 1.5f);
            ui.feedback(id, rect, height / 2, theme.text);
            ui.draw_text(lines, {x, y + (height - lines.height()) / 2}, on ? theme.on_primary : theme.text, Ui::Align::center,
                         width);
            ui.focus_ring(id, rect, height / 2);
            Node& node = ui.interactive(id, Role::button, labels[i], rect);
            node.is_toggle = true;
            node.pressed = on;
            if (ui.activated(id)) pressed = static_cast<int>(i);
            x += width + between;
            row_height = std::max(row_height, height);
        }
        ui.space(y + row_height - row.y);
    });
    ui.space(metrics::gap);
    return pressed;
}

void steps(Ui& ui, std::string_view key, std::string_view name, const std::vector<std::string_view>& entries) {
    const Theme& theme = ui.theme();
    float radius = 14 * ui.text_scale(), indent = 2 * radius + metrics::gap;
    ui.group(key, Role::list, name, [&] {
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const TextLines& lines = ui.measure(entries[i], TextStyle::body, ui.width() - indent);
            float lead = std::max(0.0f, radius - lines.line_height / 2);
            Rect rect = ui.take(std::max(2 * radius, lead + lines.height()));
            ui.circle({rect.x + radius, rect.y + radius}, radius, theme.primary_soft);
            const TextLines& number = ui.measure(std::to_string(i + 1), TextStyle::label, 200);
            ui.draw_text(number, {rect.x, rect.y + radius - number.height() / 2}, theme.on_soft, Ui::Align::center, 2 * radius);
            ui.draw_text(lines, {rect.x + indent, rect.y + lead}, theme.text);
            ui.node(ui.id(std::to_string(i)), Role::list_item, entries[i], rect);
            ui.space(metrics::gap / 2);
        }
    });
    ui.space(metrics::gap / 2);
}

void picture_space(Ui& ui, std::string_view key, std::string_view name, float height) {
    const Theme& theme = ui.theme();
    Rect rect = ui.take(height);
    ui.fill(rect, theme.surface, metrics::radius);
    ui.stroke(rect, theme.divider, metrics::radius, 1);
    ui.circle(rect.center(), height * 0.38f, theme.primary_soft);
    draw_person(ui, rect.center(), height * 0.5f, theme.on_soft.faded(0.7f));
    ui.node(ui.id(key), Role::image, name, rect);
    ui.space(metrics::gap);
}

} // namespace easeback
