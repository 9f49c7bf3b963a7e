#include "core/base/color.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace easeback {

namespace {

double linear(std::uint8_t channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Color color) { return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue); }

std::uint8_t mixed(std::uint8_t top, std::uint8_t bottom, int alpha) {
    return static_cast<std::uint8_t>((top * alpha + bottom * (255 - alpha) + 127) / 255);
}

} // namespace

Color color_from_text(std::string_view text) {
    std::uint32_t rgb = 0;
    if (text.starts_with('#')) std::from_chars(text.data() + 1, text.data() + text.size(), rgb, 16);
    return Color::hex(rgb);
}

double contrast(Color a, Color b) {
    double lighter = std::max(luminance(a), luminance(b));
    double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

Color painted_over(Color top, Color bottom) {
    return {mixed(top.red, bottom.red, top.alpha), mixed(top.green, bottom.green, top.alpha),
            mixed(top.blue, bottom.blue, top.alpha), 255};
}

} // namespace easeback
