#pragma once

#include "app/semantics/geometry.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace easeback {

enum class BodyView : std::uint8_t { back, front };

/// How far an outline reaches at one height. x counts from the middle of the body.
struct BodySlice {
    float y = 0, left = 0, right = 0;
};
using Outline = std::span<const BodySlice>;

/// Size of the body in units of its own; one is at least one CSS pixel.
inline constexpr float body_width = 138, body_height = 410;

/// One region of the map in one of its views.
struct BodyRegion {
    std::string_view place;
    BodyView view = BodyView::back;
    Rect target;     ///< what can be pressed, at least 44 by 44; targets of a view do not overlap
    Outline outline; ///< drawn between `top` and `bottom`
    float top = 0, bottom = 0;
    Outline other; ///< of a region in two parts, or empty
};

/// In the order of reading: each view from the head down.
std::span<const BodyRegion> body_regions();

/// The body itself: everything that is not its head.
std::span<const Outline> body_parts();

/// The outline at one height, smooth between its bands.
BodySlice band_at(Outline outline, float y);

/// The edge of an outline between two heights, drawn in by `inset`, with round corners.
std::vector<BodySlice> rounded(Outline outline, float top, float bottom, float inset, float radius);

} // namespace easeback
