#pragma once

#include "core/body/figure.h"

#include <vector>

namespace easeback {

/// What a shape is made of; the theme gives it its colour.
enum class Material : std::uint8_t {
    skin,
    skin_shadow,
    hair,
    shirt,
    trousers,
    shoe,
    prop,
    prop_soft,
    prop_line,
    water,
    glow,
};

/// A filled convex shape, or a line where `thickness` is above 0. Metres.
struct FigureShape {
    Material material = Material::prop;
    double dull = 0; ///< 0 to 1: how much duller it is drawn, as on the side away from the viewer
    double thickness = 0;
    std::vector<Metres> points;
};

/// Parts of the body that can glow to show where an exercise works; bits of `glow` below.
enum class GlowPart : std::uint8_t { low_back, upper_back, neck, shoulders, hips, belly, legs };
inline constexpr std::size_t glow_part_count = 7;

/// Everything to draw at an instant, from the back to the front.
std::vector<FigureShape> shapes_at(const Figure& figure, double seconds, std::uint32_t glow);

/// A limb: a rounded shape from one circle to another.
std::vector<Metres> capsule(Metres from, double from_radius, Metres to, double to_radius);

/// The props, for shapes_at: those behind the figure or those in front of it.
enum class PropLayer : std::uint8_t { behind, front };
void add_props(const Figure& figure, const Skeleton& skeleton, PropLayer layer, std::vector<FigureShape>& shapes);

} // namespace easeback
