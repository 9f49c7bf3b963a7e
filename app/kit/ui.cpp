#include "app/kit/ui.h"

#include "core/base/hash.h"

#include <cmath>

namespace easeback {

Ui::Ui(UiServices services, const Theme& theme, const Viewport& viewport)
    : m_services(services)
    , m_theme(theme)
    , m_viewport(viewport)
    , m_boxes{{0, 0, viewport.width}} {}

NodeId Ui::id(std::string_view key) const { return hash32(key, m_scope); }

void Ui::scope(std::string_view key, FunctionView<void()> content) {
    std::uint32_t outer = m_scope;
    m_scope = hash32(key, m_scope);
    content();
    m_scope = outer;
}

void Ui::region(std::string_view key, Role role, std::string_view name, Rect rect, bool scrolls, FunctionView<void()> content) {
    NodeId region_id = id(key);
    node(region_id, role, name, rect);
    auto stored = m_services.scroll.find(region_id);
    float offset = scrolls && stored != m_services.scroll.end() ? stored->second : 0;

    std::vector<Box> outer_boxes = std::move(m_boxes);
    Point outer_origin = m_origin;
    NodeId outer_parent = m_parent;
    m_boxes = {{0, 0, rect.width}};
    m_origin = outer_origin + Point{rect.x, rect.y - offset};
    m_parent = region_id;
    canvas().push_clip(rect.moved(outer_origin));
    scope(key, content);
    canvas().pop_clip();
    if (scrolls) {
        Node* own = m_services.tree.find(region_id);
        own->content_height = std::max(1.0f, std::ceil(m_boxes.back().y));
        own->scroll = offset;
    }
    m_boxes = std::move(outer_boxes);
    m_origin = outer_origin;
    m_parent = outer_parent;
}

Rect Ui::take(float height) {
    Box& box = m_boxes.back();
    Rect rect{box.x, box.y, box.width, height};
    box.y += height;
    return rect;
}

void Ui::inset(float inset, FunctionView<void()> content) {
    Box outer = m_boxes.back();
    m_boxes.push_back({outer.x + inset, outer.y, outer.width - 2 * inset});
    content();
    outer.y = m_boxes.back().y;
    m_boxes.pop_back();
    m_boxes.back().y = outer.y;
}

void Ui::columns(int count, float least_width, float gap, FunctionView<void(int)> content) {
    Box outer = m_boxes.back();
    int fitting = std::clamp(static_cast<int>((outer.width + gap) / (least_width + gap)), 1, count);
    float width = (outer.width - gap * static_cast<float>(fitting - 1)) / static_cast<float>(fitting);
    float row_top = outer.y, row_bottom = outer.y;
    for (int i = 0; i < count; ++i) {
        int place = i % fitting;
        if (place == 0 && i > 0) row_top = row_bottom + gap;
        m_boxes.push_back({outer.x + (width + gap) * static_cast<float>(place), row_top, width});
        content(i);
        row_bottom = place == 0 ? m_boxes.back().y : std::max(row_bottom, m_boxes.back().y);
        m_boxes.pop_back();
    }
    m_boxes.back().y = row_bottom;
}

void Ui::surface(Color fill_color, Color edge, float padding, float radius, FunctionView<void()> content) {
    Rect top = take(0);
    canvas().begin_layers();
    space(padding);
    inset(padding, content);
    space(padding);
    Rect rect{top.x, top.y, top.width, cursor() - top.y};
    canvas().draw_behind();
    fill(rect, fill_color, radius);
    if (edge.alpha) stroke(rect, edge, radius, 1);
    canvas().end_layers();
}

void Ui::draw_text(const TextLines& lines, Point place, Color color, Align align, float width) {
    // Glyphs sit in the middle of their line.
    float lead = (lines.line_height - lines.size * 1.2f) / 2;
    for (std::size_t i = 0; i < lines.lines.size(); ++i) {
        Point at = place + m_origin + Point{0, lines.line_height * static_cast<float>(i) + lead};
        if (!canvas().is_visible({at.x, at.y - lead, std::max(width, lines.width), lines.line_height})) continue;
        if (align == Align::center) at.x += (width - canvas().text_width(lines.face, lines.size, lines.line(i))) / 2;
        canvas().text(at, lines.face, lines.size, color, lines.line(i));
    }
}

void Ui::line(std::span<const Point> points, Color color, float thickness) {
    std::vector<Point> moved(points.begin(), points.end());
    for (Point& point : moved) point = point + m_origin;
    canvas().line(moved, color, thickness);
}

void Ui::polygon(std::span<const Point> convex, Color color) {
    std::vector<Point> moved(convex.begin(), convex.end());
    for (Point& point : moved) point = point + m_origin;
    canvas().fill_polygon(moved, color);
}

void Ui::clipped(Rect rect, FunctionView<void()> content) {
    canvas().push_clip(rect.moved(m_origin));
    content();
    canvas().pop_clip();
}

void Ui::group(std::string_view key, Role role, std::string_view name, FunctionView<void()> content) {
    NodeId group_id = id(key);
    Rect top = take(0);
    node(group_id, role, name, top);
    NodeId outer = m_parent;
    m_parent = group_id;
    scope(key, content);
    m_parent = outer;
    m_services.tree.find(group_id)->rect.height = cursor() - top.y;
}

Node& Ui::node(NodeId node_id, Role role, std::string_view name, Rect rect) {
    Node fresh;
    fresh.id = node_id;
    fresh.parent = m_parent;
    fresh.role = role;
    fresh.name = name;
    fresh.rect = rect;
    return m_services.tree.add(std::move(fresh));
}

Node& Ui::interactive(NodeId node_id, Role role, std::string_view name, Rect rect) {
    canvas().register_item(node_id, rect.moved(m_origin));
    return node(node_id, role, name, rect);
}

bool Ui::activated(NodeId node_id) { return m_services.inbox.take(node_id, Action::Kind::activate).has_value(); }

void Ui::feedback(NodeId node_id, Rect rect, float radius, Color ink) {
    if (float strength = feedback_strength(node_id); strength > 0) fill(rect, ink.faded(strength), radius);
}

void Ui::focus_ring(NodeId node_id, Rect rect, float radius) {
    if (!focused(node_id)) return;
    constexpr float distance = 3, thickness = 3;
    stroke(rect.inset(-distance), m_theme.focus, radius + distance, thickness);
}

} // namespace easeback
