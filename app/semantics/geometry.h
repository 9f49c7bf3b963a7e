#pragma once

#include <algorithm>

namespace easeback {

/// Lengths and places in CSS pixels, y downwards.
struct Point {
    float x = 0, y = 0;
    Point operator+(Point other) const { return {x + other.x, y + other.y}; }
    Point operator-(Point other) const { return {x - other.x, y - other.y}; }
    bool operator==(const Point&) const = default;
};

struct Rect {
    float x = 0, y = 0, width = 0, height = 0;

    float right() const { return x + width; }
    float bottom() const { return y + height; }
    Point center() const { return {x + width / 2, y + height / 2}; }
    bool contains(Point point) const { return point.x >= x && point.y >= y && point.x <= right() && point.y <= bottom(); }
    bool overlaps(Rect other) const { return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom(); }
    Rect moved(Point by) const { return {x + by.x, y + by.y, width, height}; }
    Rect inset(float by) const { return {x + by, y + by, width - 2 * by, height - 2 * by}; }
    bool operator==(const Rect&) const = default;
};

} // namespace easeback
