#pragma once

#include <cstdint>
#include <string_view>

namespace easeback {

/// An sRGB colour with opacity.
struct Color {
    std::uint8_t red = 0, green = 0, blue = 0, alpha = 255;

    /// From 0xRRGGBB.
    static constexpr Color hex(std::uint32_t rgb) {
        return {static_cast<std::uint8_t>(rgb >> 16 & 255), static_cast<std::uint8_t>(rgb >> 8 & 255),
                static_cast<std::uint8_t>(rgb & 255), 255};
    }
    /// The same colour, `opacity` from 0 to 1.
    constexpr Color faded(float opacity) const {
        return {red, green, blue, static_cast<std::uint8_t>(static_cast<float>(alpha) * opacity + 0.5f)};
    }
    bool operator==(const Color&) const = default;
};

/// From "#rrggbb"; black for anything else.
Color color_from_text(std::string_view text);

/// Contrast ratio of two opaque colours as WCAG 2 defines it, 1 to 21.
double contrast(Color a, Color b);

/// The opaque colour that results from painting `top` over `bottom`.
Color painted_over(Color top, Color bottom);

} // namespace easeback
