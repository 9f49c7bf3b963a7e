#include "app/kit/chart.h"

#include "app/kit/widgets.h"

#include <cmath>

namespace easeback {

namespace {

constexpr std::size_t longest_gap = 3; ///< columns without a value that a line still bridges
constexpr std::size_t most_dots = 31;
constexpr float label_gap = 6;

// Draws one chart into a rectangle.
class Painter {
public:
    Painter(Ui& ui, const Chart& shown, Rect rect)
        : m_ui(ui)
        , m_chart(shown)
        , m_plot(rect)
        , m_theme(ui.theme()) {
        const TextLines& top = label(number(m_chart.most));
        m_plot.x += top.width + label_gap;
        m_plot.width -= top.width + label_gap;
        // Half a letter above the scale, and room for the newest value.
        m_plot.y += top.height();
        m_plot.height -= 2 * top.height() + label_gap;
        m_step = m_plot.width / static_cast<float>(m_chart.columns.size());
    }

    void draw() {
        draw_marks();
        draw_scale();
        if (m_chart.kind == ChartKind::line) draw_line();
        else draw_bars();
        draw_names();
    }

private:
    static std::string number(double value) { return std::to_string(static_cast<int>(std::lround(value))); }
    const TextLines& label(std::string_view text) { return m_ui.measure(text, TextStyle::caption, m_ui.width()); }
    float x(std::size_t column) const { return m_plot.x + (static_cast<float>(column) + 0.5f) * m_step; }
    float y(double value) const {
        return m_plot.bottom() - m_plot.height * static_cast<float>(std::min(value, m_chart.most) / m_chart.most);
    }

    // A strip that can be seen in every theme, above a softer field.
    void draw_marks() {
        for (ChartMark mark : m_chart.marks) {
            float left = m_plot.x + static_cast<float>(mark.first) * m_step;
            float right = m_plot.x + static_cast<float>(mark.last + 1) * m_step;
            m_ui.fill({left, m_plot.y, right - left, m_plot.height}, m_theme.caution_soft, 4);
            m_ui.fill({left, m_plot.y, right - left, 4}, m_theme.quiet_text, 2);
        }
    }

    void draw_scale() {
        for (double value : {0.0, m_chart.most / 2, m_chart.most}) {
            m_ui.fill({m_plot.x, y(value), m_plot.width, 1}, value > 0 ? m_theme.divider : m_theme.edge);
            if (value != std::floor(value)) continue;
            const TextLines& text = label(number(value));
            m_ui.draw_text(text, {m_plot.x - label_gap - text.width, y(value) - text.height() / 2}, m_theme.quiet_text);
        }
    }

    void draw_line() {
        std::vector<Point> points;
        std::size_t last = m_chart.columns.size();
        auto flush = [&] {
            if (points.size() > 1) m_ui.line(points, m_theme.primary, 2.5f);
            points.clear();
        };
        for (std::size_t i = 0; i < m_chart.columns.size(); ++i) {
            if (!m_chart.columns[i].value) continue;
            if (last < i && i - last > longest_gap + 1) flush();
            points.push_back({x(i), y(*m_chart.columns[i].value)});
            last = i;
        }
        flush();
        for (std::size_t i = 0; i < m_chart.columns.size(); ++i)
            if (m_chart.columns[i].value && (i == last || m_chart.columns.size() <= most_dots))
                draw_dot({x(i), y(*m_chart.columns[i].value)}, i == last);
        if (last < m_chart.columns.size()) draw_newest(last, 9);
    }

    void draw_dot(Point place, bool newest) {
        m_ui.circle(place, newest ? 6.5f : 4, m_theme.surface);
        m_ui.circle(place, newest ? 5 : 3, m_theme.primary);
    }

    void draw_bars() {
        float width = std::min(m_step * 0.7f, 28.0f);
        std::size_t last = m_chart.columns.size();
        for (std::size_t i = 0; i < m_chart.columns.size(); ++i) {
            double value = m_chart.columns[i].value.value_or(0);
            if (value <= 0) continue;
            float top = std::min(y(value), m_plot.bottom() - 3);
            m_ui.fill({x(i) - width / 2, top, width, m_plot.bottom() - top}, m_theme.primary, std::min(4.0f, width / 3));
            last = i;
        }
        if (last < m_chart.columns.size()) draw_newest(last, 0);
    }

    // The newest value stands above its mark, within the chart.
    void draw_newest(std::size_t column, float distance) {
        double value = *m_chart.columns[column].value;
        const TextLines& text = m_ui.measure(m_chart.columns[column].words, TextStyle::caption, m_plot.width);
        float left = std::clamp(x(column) - text.width / 2, m_plot.x, std::max(m_plot.x, m_plot.right() - text.width));
        float top = std::max(y(value) - distance - text.height(), m_plot.y - text.height());
        // No line of the scale crosses the letters.
        m_ui.fill({left - 2, top + 2, text.width + 4, text.height() - 4}, m_theme.surface);
        m_ui.draw_text(text, {left, top}, m_theme.text);
    }

    // The first and the last column, and one between them where it fits.
    void draw_names() {
        std::size_t count = m_chart.columns.size();
        const TextLines& first = label(m_chart.columns.front().name);
        const TextLines& last = label(m_chart.columns.back().name);
        float top = m_plot.bottom() + label_gap, from = m_plot.x + first.width, to = m_plot.right() - last.width;
        m_ui.draw_text(first, {m_plot.x, top}, m_theme.quiet_text);
        if (count < 2 || to < from + label_gap) return;
        m_ui.draw_text(last, {to, top}, m_theme.quiet_text);
        const TextLines& middle = label(m_chart.columns[count / 2].name);
        float left = x(count / 2) - middle.width / 2;
        if (left > from + 3 * label_gap && left + middle.width < to - 3 * label_gap)
            m_ui.draw_text(middle, {left, top}, m_theme.quiet_text);
    }

    Ui& m_ui;
    const Chart& m_chart;
    Rect m_plot;
    const Theme& m_theme;
    float m_step = 1;
};

// A calendar of weeks, the initials of the days above it.
void draw_days(Ui& ui, const Chart& chart) {
    constexpr std::size_t in_a_row = 7;
    const Theme& theme = ui.theme();
    float step = ui.width() / in_a_row, side = std::min(step - 6, ui.scaled(34));
    auto first = static_cast<std::size_t>(chart.first_weekday);
    float initials = 0;
    Rect top = ui.take(0);
    for (std::size_t i = 0; i < in_a_row && i < chart.columns.size(); ++i) {
        const TextLines& text = ui.measure(chart.weekdays[(first + i) % in_a_row], TextStyle::caption, step);
        ui.draw_text(text, {top.x + step * static_cast<float>(i), top.y}, theme.quiet_text, Ui::Align::center, step);
        initials = text.height();
    }
    std::size_t rows = (chart.columns.size() + in_a_row - 1) / in_a_row;
    ui.space(initials + (side + label_gap) * static_cast<float>(rows) + label_gap);
    for (std::size_t i = 0; i < chart.columns.size(); ++i) {
        Point center{top.x + step * (static_cast<float>(i % in_a_row) + 0.5f),
                     top.y + initials + label_gap + (side + label_gap) * static_cast<float>(i / in_a_row) + side / 2};
        Rect cell{center.x - side / 2, center.y - side / 2, side, side};
        bool done = chart.columns[i].value.value_or(0) > 0, newest = i + 1 == chart.columns.size();
        if (done) {
            ui.fill(cell, theme.primary, side / 2);
            const Point tick[] = {{center.x - side * 0.2f, center.y + side * 0.02f},
                                  {center.x - side * 0.05f, center.y + side * 0.17f},
                                  {center.x + side * 0.22f, center.y - side * 0.15f}};
            ui.line(tick, theme.on_primary, side / 12);
        } else {
            ui.stroke(cell, newest ? theme.primary : theme.divider, side / 2, newest ? 2 : 1.5f);
        }
    }
}

void draw_legend(Ui& ui, const Chart& chart) {
    if (chart.marks.empty()) return;
    float indent = ui.scaled(24);
    const TextLines& text = ui.measure(chart.mark_name, TextStyle::caption, ui.width() - indent);
    Rect row = ui.take(text.height());
    Rect sample{row.x, row.y + text.line_height / 2 - 6, indent - 8, 12};
    ui.fill(sample, ui.theme().caution_soft, 3);
    ui.fill({sample.x, sample.y, sample.width, 4}, ui.theme().quiet_text, 2);
    ui.draw_text(text, {row.x + indent, row.y}, ui.theme().quiet_text);
}

} // namespace

bool Chart::empty() const {
    for (const ChartColumn& column : columns)
        if (column.value.value_or(-1) >= (kind == ChartKind::line ? 0 : 1e-9)) return false;
    return true;
}

void chart(Ui& ui, std::string_view key, const Chart& shown) {
    const TextLines& summary = ui.measure(shown.summary, TextStyle::body, ui.width());
    Rect all = ui.take(summary.height());
    ui.draw_text(summary, {all.x, all.y}, ui.theme().text);
    ui.space(metrics::gap);
    if (shown.kind == ChartKind::days) draw_days(ui, shown);
    else Painter(ui, shown, ui.take(ui.scaled(168))).draw();
    draw_legend(ui, shown);
    all.height = ui.cursor() - all.y;
    ui.node(ui.id(key), Role::image, shown.summary, all);
    ui.space(metrics::gap / 2);
}

std::optional<bool> chart_table(Ui& ui, std::string_view key, std::string_view label, const Chart& shown, bool open) {
    std::optional<bool> changed = expander(ui, key, label, open);
    if (!open) return changed;
    ui.group(std::string(key) + "_list", Role::list, label, [&] {
        for (const ChartColumn& column : shown.columns) {
            if (!column.value) continue;
            const TextLines& words = ui.measure(column.words, TextStyle::body, ui.width() / 2);
            const TextLines& name = ui.measure(column.name, TextStyle::body, ui.width() - words.width - metrics::gap);
            Rect row = ui.take(std::max(name.height(), words.height()) + 12);
            ui.draw_text(name, {row.x, row.y + 6}, ui.theme().text);
            ui.draw_text(words, {row.right() - words.width, row.y + 6}, ui.theme().text);
            ui.fill({row.x, row.bottom() - 1, row.width, 1}, ui.theme().divider);
            ui.node(ui.id(column.name), Role::list_item, column.name + ": " + column.words, row);
        }
    });
    return changed;
}

double chart_top(double value, double least) {
    for (double top = least;; top *= 10)
        for (double step : {1.0, 2.0, 5.0})
            if (top * step >= value) return top * step;
}

std::optional<int> segments(Ui& ui, std::string_view key, std::string_view name, const std::vector<std::string_view>& options,
                            int chosen) {
    std::optional<int> changed;
    constexpr float side = 8;
    const Theme& theme = ui.theme();
    auto count = static_cast<int>(options.size());
    float least = 0, height = ui.scaled(metrics::target);
    for (std::string_view option : options)
        least = std::max(least, ui.measure(option, TextStyle::label, ui.width()).width + 2 * side);
    ui.group(key, Role::group, name, [&] {
        ui.columns(count, std::min(least, ui.width()), metrics::gap / 2, [&](int i) {
            NodeId id = ui.id(std::to_string(i));
            std::string_view option = options[static_cast<std::size_t>(i)];
            const TextLines& lines = ui.measure(option, TextStyle::label, ui.width() - 2 * side);
            Rect rect = ui.take(std::max(height, lines.height() + 2 * side));
            bool here = i == chosen;
            ui.fill(rect, here ? theme.primary : theme.surface, metrics::radius);
            ui.stroke(rect, here ? theme.primary : theme.edge, metrics::radius, 1.5f);
            Color ink = here ? theme.on_primary : theme.text;
            ui.feedback(id, rect, metrics::radius, ink);
            ui.draw_text(lines, {rect.x + side, rect.y + (rect.height - lines.height()) / 2}, ink, Ui::Align::center,
                         rect.width - 2 * side);
            ui.focus_ring(id, rect, metrics::radius);
            Node& node = ui.interactive(id, Role::button, option, rect);
            node.is_toggle = true;
            node.pressed = here;
            if (ui.activated(id) && !here) changed = i;
        });
    });
    ui.space(metrics::gap);
    return changed;
}

} // namespace easeback
