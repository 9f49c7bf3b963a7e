#pragma once

#include "app/semantics/geometry.h"

#include <vector>

namespace easeback::test {

/// The ink of one letter, as the last frame drew it, and the part of the window that it may fill. CSS pixels.
struct DrawnLetter {
    Rect ink, clip;
};

/// Every letter of the last frame, in the order of drawing.
std::vector<DrawnLetter> drawn_letters(float pixel_ratio);

/// Letters of which something is cut off.
std::vector<DrawnLetter> cut_letters(const std::vector<DrawnLetter>& letters);
/// Letters that lie on another.
std::vector<DrawnLetter> covered_letters(std::vector<DrawnLetter> letters);

} // namespace easeback::test
