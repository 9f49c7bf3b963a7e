#include "app/kit/icons.h"

#include <cmath>
#include <numbers>

namespace easeback {

namespace {

// Strokes on a grid of 24, in half units: an operation, then its numbers.
enum Operation : std::uint8_t {
    end = 249,
    line,   // count of points, x and y of each
    loop,   // the same, closed
    circle, // middle, radius
    dot,    // the same, filled
    arc,    // middle, radius, from and to in steps of 15 degrees clockwise from the right
    box,    // corner, width, height, radius of the corners
};

// clang-format off
constexpr std::uint8_t strokes[] = {
    // none
    end,
    // today: a calendar
    box, 7, 10, 34, 32, 5, line, 2, 7, 19, 41, 19, line, 2, 16, 5, 16, 12, line, 2, 32, 5, 32, 12, dot, 24, 30, 4, end,
    // progress: a line that rises
    line, 4, 5, 36, 17, 24, 27, 31, 42, 13, line, 3, 32, 13, 42, 13, 42, 23, end,
    // learn: an open book
    line, 6, 24, 13, 19, 9, 6, 9, 6, 36, 19, 36, 24, 40, line, 6, 24, 13, 29, 9, 42, 9, 42, 36, 29, 36, 24, 40,
    line, 2, 24, 13, 24, 40, end,
    // exercises: somebody with raised arms
    circle, 24, 9, 4, line, 3, 9, 13, 24, 20, 39, 13, line, 2, 24, 20, 24, 30, line, 3, 15, 43, 24, 30, 33, 43, end,
    // more
    dot, 10, 24, 3, dot, 24, 24, 3, dot, 38, 24, 3, end,
    // danger
    loop, 3, 24, 7, 43, 40, 5, 40, line, 2, 24, 19, 24, 28, dot, 24, 34, 2, end,
    // settings: sliders
    line, 2, 6, 12, 26, 12, circle, 30, 12, 4, line, 2, 34, 12, 42, 12, line, 2, 6, 24, 13, 24, circle, 17, 24, 4,
    line, 2, 21, 24, 42, 24, line, 2, 6, 36, 26, 36, circle, 30, 36, 4, line, 2, 34, 36, 42, 36, end,
    // check_in: a pulse
    line, 6, 4, 26, 14, 26, 20, 12, 28, 38, 33, 26, 44, 26, end,
    // report: a written page
    loop, 5, 10, 5, 29, 5, 38, 14, 38, 43, 10, 43, line, 2, 17, 21, 31, 21, line, 2, 17, 28, 31, 28,
    line, 2, 17, 35, 25, 35, end,
    // print
    line, 4, 14, 16, 14, 6, 34, 6, 34, 16, line, 10, 14, 34, 9, 34, 6, 31, 6, 19, 9, 16, 39, 16, 42, 19, 42, 31, 39, 34, 34, 34,
    loop, 4, 14, 28, 34, 28, 34, 42, 14, 42, end,
    // copy
    box, 16, 16, 26, 26, 4, line, 6, 10, 32, 6, 29, 6, 9, 9, 6, 29, 6, 32, 10, end,
    // save: an arrow into a tray
    line, 2, 24, 6, 24, 30, line, 3, 14, 21, 24, 31, 34, 21, line, 4, 6, 32, 6, 41, 42, 41, 42, 32, end,
    // back
    line, 3, 30, 9, 15, 24, 30, 39, end,
    // forward
    line, 3, 18, 9, 33, 24, 18, 39, end,
    // close
    line, 2, 11, 11, 37, 37, line, 2, 37, 11, 11, 37, end,
    // goal: a flag
    line, 2, 11, 5, 11, 43, line, 5, 11, 8, 39, 8, 32, 17, 39, 26, 11, 26, end,
    // person
    circle, 24, 15, 8, arc, 24, 45, 17, 12, 24, end,
    // walk
    circle, 27, 8, 4, line, 2, 26, 16, 23, 29, line, 3, 26, 17, 17, 21, 13, 28, line, 3, 26, 17, 32, 24, 39, 25,
    line, 3, 23, 29, 31, 34, 33, 44, line, 3, 23, 29, 19, 37, 11, 43, end,
    // lock
    box, 9, 21, 30, 22, 4, arc, 24, 18, 9, 12, 24, line, 2, 15, 18, 15, 21, line, 2, 33, 18, 33, 21, dot, 24, 31, 3, end,
    // remove: a bin
    line, 2, 7, 12, 41, 12, line, 4, 18, 12, 18, 6, 30, 6, 30, 12, line, 4, 11, 12, 14, 43, 34, 43, 37, 12, end,
    // tick
    line, 3, 9, 25, 20, 36, 40, 13, end,
    // info
    circle, 24, 24, 18, line, 2, 24, 23, 24, 33, dot, 24, 16, 2, end,
    // play
    loop, 3, 15, 8, 39, 24, 15, 40, end,
    // pause
    line, 2, 17, 9, 17, 39, line, 2, 31, 9, 31, 39, end,
};
// clang-format on

const std::uint8_t* strokes_of(Icon icon) {
    const std::uint8_t* at = strokes;
    for (auto left = static_cast<int>(icon); left > 0; ++at)
        if (*at == end) --left;
    return at;
}

// Draws strokes from the grid onto the screen.
class Pen {
public:
    Pen(Ui& ui, Point corner, float side, Color color)
        : m_ui(ui)
        , m_corner(corner)
        , m_unit(side / 48)
        , m_color(color) {
        float ratio = ui.viewport().pixel_ratio;
        m_thickness = std::max(1.0f, std::round(side / 12 * ratio)) / ratio;
    }

    void add(float x, float y) { m_points.push_back(m_corner + Point{x * m_unit, y * m_unit}); }

    // `from` and `to` in steps of 15 degrees.
    void add_arc(float x, float y, float radius, int from, int to) {
        for (int step = from; step <= to; ++step) {
            float angle = static_cast<float>(step) * std::numbers::pi_v<float> / 12;
            add(x + radius * std::cos(angle), y + radius * std::sin(angle));
        }
    }

    void draw(bool closed) {
        if (closed) m_points.push_back(m_points.front());
        m_ui.line(m_points, m_color, m_thickness);
        // Round ends and corners.
        if (m_points.size() < 12)
            for (Point point : m_points) m_ui.circle(point, m_thickness / 2, m_color);
        m_points.clear();
    }

    void fill_dot(float x, float y, float radius) {
        m_ui.circle(m_corner + Point{x * m_unit, y * m_unit}, radius * m_unit, m_color);
    }

private:
    Ui& m_ui;
    Point m_corner;
    float m_unit, m_thickness;
    Color m_color;
    std::vector<Point> m_points;
};

} // namespace

void draw_icon(Ui& ui, Icon icon, Point corner, float side, Color color) {
    Pen pen(ui, corner, side, color);
    const std::uint8_t* at = strokes_of(icon);
    auto next = [&at] { return static_cast<float>(*at++); };
    while (*at != end) {
        switch (std::uint8_t operation = *at++) {
        case line:
        case loop:
            for (int count = *at++; count > 0; --count) {
                float x = next();
                pen.add(x, next());
            }
            pen.draw(operation == loop);
            break;
        case box: {
            float x = next(), y = next(), right = x + next(), bottom = y + next(), radius = next();
            pen.add_arc(right - radius, bottom - radius, radius, 0, 6);
            pen.add_arc(x + radius, bottom - radius, radius, 6, 12);
            pen.add_arc(x + radius, y + radius, radius, 12, 18);
            pen.add_arc(right - radius, y + radius, radius, 18, 24);
            pen.draw(true);
            break;
        }
        case dot: {
            float x = next(), y = next();
            pen.fill_dot(x, y, next());
            break;
        }
        default: { // circle and arc
            float x = next(), y = next(), radius = next();
            int from = operation == arc ? *at++ : 0, to = operation == arc ? *at++ : 23;
            pen.add_arc(x, y, radius, from, to);
            pen.draw(operation == circle);
        }
        }
    }
}

void draw_mark(Ui& ui, Point center, const Point (&shape)[3], Color color) {
    float scale = ui.scaled(1);
    Point points[3];
    for (int i = 0; i < 3; ++i) points[i] = {center.x + shape[i].x * scale, center.y + shape[i].y * scale};
    ui.line(points, color, 2.5f * scale);
}

} // namespace easeback
