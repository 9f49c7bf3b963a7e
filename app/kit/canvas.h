#pragma once

#include "app/semantics/geometry.h"
#include "app/semantics/node.h"
#include "core/base/color.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace easeback {

enum class Face : std::uint8_t { regular, bold };

/// The window as the page tells it.
struct Viewport {
    float width = 390, height = 844;                                        ///< CSS pixels
    float pixel_ratio = 1;                                                  ///< device pixels for one CSS pixel
    float top_inset = 0, bottom_inset = 0, left_inset = 0, right_inset = 0; ///< safe area, CSS pixels
    bool operator==(const Viewport&) const = default;
};

/// Where everything is drawn: the only part of the program that knows Dear ImGui. Takes CSS pixels and
/// draws on whole device pixels, so that text and edges are crisp at any ratio.
class Canvas {
public:
    /// Font files as bytes, TrueType. They are copied.
    Canvas(std::span<const std::uint8_t> regular, std::span<const std::uint8_t> bold);
    ~Canvas();
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    void begin_frame(const Viewport& viewport, double seconds_since_last);
    /// Ends the frame; what was drawn is then ready for a renderer.
    void end_frame();

    void fill(Rect rect, Color color, float radius = 0);
    void stroke(Rect rect, Color color, float radius, float thickness);
    void line(std::span<const Point> points, Color color, float thickness);
    void fill_polygon(std::span<const Point> convex, Color color);
    void circle(Point center, float radius, Color color);

    /// Draws one line of text with its top left corner at `place`.
    void text(Point place, Face face, float size, Color color, std::string_view line);
    /// Width of one line of text, CSS pixels.
    float text_width(Face face, float size, std::string_view line) const;
    /// Where the text has to be broken so that its first part fits the width; the whole length if it fits.
    std::size_t break_at(Face face, float size, std::string_view text, float width) const;

    void push_clip(Rect rect);
    void pop_clip();
    bool is_visible(Rect rect) const { return m_clips.empty() || m_clips.back().overlaps(rect); }

    /// From here on things are drawn in front; begin_behind starts drawing behind them, end_layers joins
    /// both. For surfaces whose size is known only after their content. Layers nest.
    void begin_layers();
    void draw_behind();
    void end_layers();

    /// Tells Dear ImGui of something that can be acted upon, so that its test hooks see it.
    void register_item(NodeId id, Rect rect);

private:
    struct Fonts;
    float to_device(float length) const { return length * m_ratio; }

    std::unique_ptr<Fonts> m_fonts;
    std::vector<Rect> m_clips;
    std::size_t m_layer_depth = 0;
    float m_ratio = 1;
};

} // namespace easeback
