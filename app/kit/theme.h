#pragma once

#include "core/base/color.h"

#include <cstdint>
#include <string_view>

namespace easeback {

enum class ThemeKind : std::uint8_t { light, dark, contrast };

/// Colours of the moving figure and what is around it. They carry no meaning of their own.
struct FigureColors {
    Color skin, hair, shirt, trousers, shoe, prop, prop_soft, prop_line, water, glow, floor;
};

/// Colours by what they are for. Text roles reach 4.5:1 on the surfaces they are used on, edges and
/// marks 3:1.
struct Theme {
    ThemeKind kind = ThemeKind::light;
    Color background;   ///< behind everything
    Color surface;      ///< of cards and bars
    Color text;         ///< on background and surface
    Color quiet_text;   ///< less important text, on background and surface
    Color edge;         ///< of controls that can be acted upon
    Color divider;      ///< between things; carries no meaning
    Color primary;      ///< fill of the main action; marks
    Color on_primary;   ///< text on primary
    Color primary_soft; ///< fill of what is chosen
    Color on_soft;      ///< text on the soft fills
    Color danger;       ///< fill of an emergency action; marks of danger
    Color on_danger;    ///< text on danger
    Color danger_soft;  ///< behind a warning
    Color caution_soft; ///< behind something to mind
    Color good_soft;    ///< behind good news
    Color focus;        ///< ring around what has the focus
    FigureColors figure;
};

Theme theme_of(ThemeKind kind);

/// Sizes in CSS pixels before the text scale is applied.
namespace metrics {
inline constexpr float target = 48;      ///< least height of anything that can be pressed
inline constexpr float gap = 12;         ///< between neighbours
inline constexpr float wide_gap = 24;    ///< between sections
inline constexpr float page_margin = 16; ///< at the sides of a narrow screen
inline constexpr float card_padding = 16;
inline constexpr float radius = 12;       ///< of corners
inline constexpr float column = 640;      ///< widest text column
inline constexpr float wide_screen = 900; ///< from this width the navigation stands at the side
inline constexpr float side_bar = 224;
inline constexpr float bar = 60; ///< height of the top and bottom bars
} // namespace metrics

} // namespace easeback
