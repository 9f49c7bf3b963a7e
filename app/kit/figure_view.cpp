#include "app/kit/figure_view.h"

#include <algorithm>
#include <cmath>

namespace easeback {

namespace {

Color duller(Color color, double dull, const Theme& theme) {
    return painted_over(theme.background.faded(0.3f * static_cast<float>(dull)), color);
}

Color color_of(const FigureShape& shape, const Theme& theme) {
    const FigureColors& colors = theme.figure;
    Color color = colors.prop;
    switch (shape.material) {
    case Material::skin: color = colors.skin; break;
    case Material::skin_shadow: color = painted_over(colors.hair.faded(0.25f), colors.skin); break;
    case Material::hair: color = colors.hair; break;
    case Material::shirt: color = colors.shirt; break;
    case Material::trousers: color = colors.trousers; break;
    case Material::shoe: color = colors.shoe; break;
    case Material::prop_soft: color = colors.prop_soft; break;
    case Material::prop_line: color = colors.prop_line; break;
    case Material::water: return colors.water.faded(0.35f);
    case Material::glow: return colors.glow.faded(0.075f);
    default: break;
    }
    return shape.dull > 0 ? duller(color, shape.dull, theme) : color;
}

// Where the figure's metres fall on the screen.
struct Placing {
    Metres low;
    float left = 0, bottom = 0, scale = 1;

    Point of(Metres point) const {
        return {left + static_cast<float>(point.x - low.x) * scale, bottom - static_cast<float>(point.y - low.y) * scale};
    }
};

Placing placed_in(Rect rect, const Extent& extent, float margin) {
    auto wide = static_cast<float>(extent.high.x - extent.low.x), tall = static_cast<float>(extent.high.y - extent.low.y);
    float scale = std::min((rect.width - 2 * margin) / wide, (rect.height - 2 * margin) / tall);
    return {extent.low, rect.x + (rect.width - wide * scale) / 2, rect.bottom() - margin, scale};
}

void draw_shapes(Ui& ui, const std::vector<FigureShape>& shapes, const Placing& placing) {
    std::vector<Point> points;
    for (const FigureShape& shape : shapes) {
        points.clear();
        for (Metres point : shape.points) points.push_back(placing.of(point));
        if (shape.thickness > 0)
            ui.line(points, color_of(shape, ui.theme()), static_cast<float>(shape.thickness) * placing.scale);
        else ui.polygon(points, color_of(shape, ui.theme()));
    }
}

Extent extent_of_shapes(const std::vector<FigureShape>& shapes) {
    Extent extent{{1e9, 1e9}, {-1e9, -1e9}};
    for (const FigureShape& shape : shapes) {
        if (shape.material == Material::water || shape.material == Material::prop_soft) continue;
        for (Metres point : shape.points) {
            extent.low = {std::min(extent.low.x, point.x), std::min(extent.low.y, point.y)};
            extent.high = {std::max(extent.high.x, point.x), std::max(extent.high.y, point.y)};
        }
    }
    return extent;
}

} // namespace

void figure_view(Ui& ui, std::string_view key, std::string_view name, const Figure& figure, const Extent& extent, double seconds,
                 std::uint32_t glow, float most_height) {
    constexpr float margin = 12, least_height = 140;
    // Someone who lies needs less height than someone who stands.
    auto aspect = static_cast<float>((extent.high.y - extent.low.y) / (extent.high.x - extent.low.x));
    Rect rect = ui.take(std::clamp(ui.width() * aspect + 2 * margin, least_height, std::max(least_height, most_height)));
    Placing placing = placed_in(rect, extent, margin);
    ui.fill(rect, ui.theme().figure.floor, metrics::radius);
    Rect above = rect;
    above.height = placing.of({0, 0}).y - rect.y;
    ui.clipped(above, [&] { ui.fill(rect, ui.theme().surface, metrics::radius); });
    ui.clipped(rect, [&] { draw_shapes(ui, shapes_at(figure, seconds, glow), placing); });
    ui.stroke(rect, ui.theme().divider, metrics::radius, 1);
    ui.node(ui.id(key), Role::image, name, rect);
    ui.space(metrics::gap);
}

void figure_picture(Ui& ui, Rect rect, const Figure& figure, double seconds) {
    constexpr float margin = 6;
    std::vector<FigureShape> shapes = shapes_at(figure, seconds, 0);
    Extent extent = extent_of_shapes(shapes);
    Placing placing = placed_in(rect, extent, margin);
    auto tall = static_cast<float>(extent.high.y - extent.low.y) * placing.scale;
    placing.bottom = rect.y + (rect.height + tall) / 2;
    ui.clipped(rect, [&] { draw_shapes(ui, shapes, placing); });
}

} // namespace easeback
