#pragma once

#include "app/kit/canvas.h"
#include "app/kit/text_layout.h"
#include "app/kit/theme.h"
#include "app/semantics/inbox.h"
#include "app/semantics/tree.h"
#include "core/base/function_view.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace easeback {

/// Where scrolling regions stand, by region.
using ScrollOffsets = std::unordered_map<NodeId, float>;

/// The services a frame is drawn with.
struct UiServices {
    Canvas& canvas;
    TextLayout& layout;
    SemanticTree& tree;
    Inbox& inbox;
    const Attention& attention;
    const ScrollOffsets& scroll;
};

/// Lays out one frame: a cursor that moves down a column, boxes within boxes, regions that scroll. Draws
/// and names things in one go. Widgets (widgets.h) are functions over it.
class Ui {
public:
    Ui(UiServices services, const Theme& theme, const Viewport& viewport);

    // --- Surroundings ---------------------------------------------------------------------------
    Canvas& canvas() { return m_services.canvas; }
    const Theme& theme() const { return m_theme; }
    const Viewport& viewport() const { return m_viewport; }
    float text_scale() const { return m_services.layout.text_scale(); }
    /// A length that grows with the text, such as the height of a button.
    float scaled(float length) const { return length * std::max(1.0f, 0.5f + text_scale() / 2); }

    // --- Regions --------------------------------------------------------------------------------
    /// A part of the window with its own reading place. Nothing drawn in it leaves its rectangle. A
    /// scrolling region is as tall inside as its content.
    void region(std::string_view key, Role role, std::string_view name, Rect rect, bool scrolls, FunctionView<void()> content);

    // --- The cursor -----------------------------------------------------------------------------
    float width() const { return m_boxes.back().width; }
    float cursor() const { return m_boxes.back().y; }
    /// Takes the next `height` of the column and moves the cursor below it.
    Rect take(float height);
    void space(float height) { m_boxes.back().y += height; }
    /// A narrower column within this one, `inset` from both sides.
    void inset(float inset, FunctionView<void()> content);
    /// Columns beside each other where each gets at least `least_width`, otherwise below each other.
    void columns(int count, float least_width, float gap, FunctionView<void(int)> content);
    /// Content on a surface of its own, whose size follows the content.
    void surface(Color fill, Color edge, float padding, float radius, FunctionView<void()> content);

    // --- Text -----------------------------------------------------------------------------------
    const TextLines& measure(std::string_view text, TextStyle style, float width) {
        return m_services.layout.lay_out(text, style, width);
    }
    enum class Align : std::uint8_t { start, center };
    /// Draws lines with their top left corner at `place`, in content coordinates.
    void draw_text(const TextLines& lines, Point place, Color color, Align align = Align::start, float width = 0);

    // --- Meaning --------------------------------------------------------------------------------
    /// The id of a key within the current scope.
    NodeId id(std::string_view key) const;
    /// Everything within belongs to a node of this role and name.
    void group(std::string_view key, Role role, std::string_view name, FunctionView<void()> content);
    /// Keys within are apart from the same keys outside.
    void scope(std::string_view key, FunctionView<void()> content);
    /// Adds a node at a rectangle in content coordinates.
    Node& node(NodeId id, Role role, std::string_view name, Rect rect);
    /// Adds the node of something that can be acted upon, and tells the lint of it.
    Node& interactive(NodeId id, Role role, std::string_view name, Rect rect);

    bool activated(NodeId id);
    std::optional<Action> taken(NodeId id, Action::Kind kind) { return m_services.inbox.take(id, kind); }
    bool hovered(NodeId id) const { return m_services.attention.hovered == id; }
    bool held(NodeId id) const { return m_services.attention.held == id; }
    bool focused(NodeId id) const { return m_services.attention.focused == id; }

    /// Whether anything of the rectangle is to be seen now; what is not need not be drawn.
    bool visible(Rect rect) { return canvas().is_visible(rect.moved(m_origin)); }

    // --- Drawing, in content coordinates --------------------------------------------------------
    void fill(Rect rect, Color color, float radius = 0) { canvas().fill(rect.moved(m_origin), color, radius); }
    void stroke(Rect rect, Color color, float radius, float thickness) {
        canvas().stroke(rect.moved(m_origin), color, radius, thickness);
    }
    void line(std::span<const Point> points, Color color, float thickness);
    void polygon(std::span<const Point> convex, Color color);
    /// Nothing drawn in `content` leaves the rectangle.
    void clipped(Rect rect, FunctionView<void()> content);
    void circle(Point center, float radius, Color color) { canvas().circle(center + m_origin, radius, color); }
    void focus_ring(NodeId id, Rect rect, float radius);
    /// How much of the ink a thing takes on while the pointer is over it or holds it; 0 otherwise.
    float feedback_strength(NodeId id) const { return held(id) ? 0.16f : hovered(id) ? 0.07f : 0; }
    /// Hover and press darken or lighten towards the ink, so that they show in every theme.
    void feedback(NodeId id, Rect rect, float radius, Color ink);

    // --- Asking for more ------------------------------------------------------------------------
    /// Something is moving: another frame is wanted right after this one.
    void keep_moving() { m_wants_frame = true; }
    bool wants_frame() const { return m_wants_frame; }
    /// The focus should go to that node when the page has it.
    void focus(NodeId id) { m_focus_request = id; }
    NodeId focus_request() const { return m_focus_request; }

private:
    struct Box {
        float x = 0, y = 0, width = 0;
    };

    UiServices m_services;
    const Theme& m_theme;
    Viewport m_viewport;
    std::vector<Box> m_boxes;
    Point m_origin; // where content coordinates begin in the window
    NodeId m_parent = 0;
    std::uint32_t m_scope = 2166136261u;
    bool m_wants_frame = false;
    NodeId m_focus_request = 0;
};

} // namespace easeback
