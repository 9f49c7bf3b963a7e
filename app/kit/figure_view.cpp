#include "app/kit/figure_view.h"

#include <cmath>

namespace easeback {

namespace {

Color far_tone(Color color, const Theme& theme) { return painted_over(theme.background.faded(0.3f), color); }

Color color_of(const FigureShape& shape, const Theme& theme) {
    const FigureColors& colors = theme.figure;
    Color color = colors.prop;
    switch (shape.material) {
    case Material::skin: color = colors.skin; break;
    case Material::hair: color = colors.hair; break;
    case Material::shirt: color = colors.shirt; break;
    case Material::trousers: color = colors.trousers; break;
    case Material::shoe: color = colors.shoe; break;
    case Material::prop_soft: color = colors.prop_soft; break;
    case Material::prop_line: color = colors.prop_line; break;
    case Material::water: return colors.water.faded(0.35f);
    case Material::glow: return colors.glow.faded(0.22f);
    default: break;
    }
    return shape.far ? far_tone(color, theme) : color;
}

} // namespace

void figure_view(Ui& ui, std::string_view key, std::string_view name, const Figure& figure, double seconds,
                 std::uint32_t glow, float height) {
    constexpr float margin = 12;
    Rect rect = ui.take(height);
    ui.fill(rect, ui.theme().surface, metrics::radius);
    ui.stroke(rect, ui.theme().divider, metrics::radius, 1);
    Extent extent = extent_of(figure);
    auto wide = static_cast<float>(extent.high.x - extent.low.x), tall = static_cast<float>(extent.high.y - extent.low.y);
    float scale = std::min((rect.width - 2 * margin) / wide, (rect.height - 2 * margin) / tall);
    float left = rect.x + (rect.width - wide * scale) / 2;
    float bottom = rect.bottom() - margin;
    auto place = [&](Metres point) {
        return Point{left + static_cast<float>(point.x - extent.low.x) * scale,
                     bottom - static_cast<float>(point.y - extent.low.y) * scale};
    };
    ui.clipped(rect, [&] {
        Point floor = place({0, 0});
        ui.fill({rect.x + 1, floor.y, rect.width - 2, rect.bottom() - floor.y - 1}, ui.theme().figure.floor);
        std::vector<Point> points;
        for (const FigureShape& shape : shapes_at(figure, seconds, glow)) {
            points.clear();
            for (Metres point : shape.points) points.push_back(place(point));
            if (shape.thickness > 0) ui.line(points, color_of(shape, ui.theme()), static_cast<float>(shape.thickness) * scale);
            else ui.polygon(points, color_of(shape, ui.theme()));
        }
    });
    ui.node(ui.id(key), Role::image, name, rect);
    ui.space(metrics::gap);
}

} // namespace easeback
