#include "app/kit/trend.h"

namespace easeback {

void trend(Ui& ui, std::string_view key, std::string_view name, std::span<const int> numbers, int most) {
    constexpr float margin = 16, dot = 5;
    const Theme& theme = ui.theme();
    Rect rect = ui.take(ui.scaled(110));
    ui.fill(rect, theme.surface, metrics::radius);
    ui.stroke(rect, theme.divider, metrics::radius, 1);
    Rect inner = rect.inset(margin);
    ui.fill({inner.x, inner.bottom(), inner.width, 1}, theme.divider);
    std::vector<Point> points;
    float step = numbers.size() > 1 ? inner.width / static_cast<float>(numbers.size() - 1) : 0;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        float part = static_cast<float>(numbers[i]) / static_cast<float>(most);
        points.push_back({inner.x + step * static_cast<float>(i), inner.bottom() - part * inner.height});
    }
    if (points.size() > 1) ui.line(points, theme.primary, 3);
    for (Point point : points) ui.circle(point, dot, theme.primary);
    ui.node(ui.id(key), Role::image, name, rect);
    ui.space(metrics::gap);
}

} // namespace easeback
