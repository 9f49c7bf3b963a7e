#include "app/kit/body_map.h"

#include "app/kit/body_shape.h"

#include <algorithm>

namespace easeback {

namespace {

constexpr float largest_scale = 1.3f, corner = 9, gap_between = 1.5f;

// Where the body stands on the screen.
struct Placed {
    Point middle; // of its top edge
    float scale = 1;

    Point at(float x, float y) const { return {middle.x + x * scale, middle.y + y * scale}; }
    Rect at(Rect rect) const {
        Point from = at(rect.x, rect.y);
        return {from.x, from.y, rect.width * scale, rect.height * scale};
    }
};

// Slice by slice, since only convex shapes can be filled. Slices overlap a little so that no seam shows.
void fill_bands(Ui& ui, const Placed& body, const std::vector<BodySlice>& bands, Color color) {
    constexpr float overlap = 1;
    for (std::size_t i = 0; i + 1 < bands.size(); ++i) {
        const BodySlice &high = bands[i], &low = bands[i + 1];
        float more = i + 2 < bands.size() ? overlap : 0;
        const Point corners[] = {body.at(high.left, high.y), body.at(high.right, high.y),
                                 body.at(low.right, low.y) + Point{0, more}, body.at(low.left, low.y) + Point{0, more}};
        ui.polygon(corners, color);
    }
}

void stroke_bands(Ui& ui, const Placed& body, const std::vector<BodySlice>& bands, Color color, float thickness) {
    std::vector<Point> edge;
    for (const BodySlice& band : bands) edge.push_back(body.at(band.right, band.y));
    for (auto band = bands.rbegin(); band != bands.rend(); ++band) edge.push_back(body.at(band->left, band->y));
    edge.push_back(edge.front());
    ui.line(edge, color, thickness);
}

void draw_silhouette(Ui& ui, const Placed& body) {
    Color color = ui.theme().divider;
    for (Outline part : body_parts()) {
        float top = part.front().y, bottom = part.back().y;
        fill_bands(ui, body, rounded(part, top, bottom, 0, 3), color);
    }
    constexpr BodySlice head[] = {{2, -19, 19}, {20, -18.5f, 18.5f}, {34, -16.5f, 16.5f}, {52, -14, 14}};
    fill_bands(ui, body, rounded(head, 2, 52, 0, 18), color);
}

void draw_tick(Ui& ui, Point center) {
    const Point tick[] = {{center.x - 6, center.y}, {center.x - 1.5f, center.y + 5}, {center.x + 6, center.y - 5}};
    ui.circle(center, 10, ui.theme().primary);
    ui.line(tick, ui.theme().on_primary, 2.5f);
}

void draw_part(Ui& ui, const Placed& body, const BodyRegion& region, Outline outline, bool chosen, NodeId id) {
    const Theme& theme = ui.theme();
    std::vector<BodySlice> bands = rounded(outline, region.top, region.bottom, gap_between, corner);
    // One opaque colour: where slices overlap, a transparent one would show twice.
    fill_bands(ui, body, bands,
               painted_over(theme.text.faded(ui.feedback_strength(id)), chosen ? theme.primary_soft : theme.surface));
    stroke_bands(ui, body, bands, chosen ? theme.primary : theme.edge, chosen ? 2.5f : 1.5f);
    if (!chosen) return;
    // What is chosen is told by more than its colour.
    const BodySlice& middle = bands[std::min(bands.size() / 2, std::size_t{50})];
    draw_tick(ui, body.at((middle.left + middle.right) / 2, middle.y));
}

// True in the frame in which it was pressed.
bool draw_region(Ui& ui, const Placed& body, const BodyRegion& region, const BodyPlace& place) {
    NodeId id = ui.id(region.place);
    draw_part(ui, body, region, region.outline, place.chosen, id);
    if (!region.other.empty()) draw_part(ui, body, region, region.other, place.chosen, id);
    Rect target = body.at(region.target);
    ui.focus_ring(id, target.inset(3), metrics::radius);
    ui.interactive(id, Role::checkbox, place.name, target).checked = place.chosen;
    return ui.activated(id);
}

// A line of words below each other or beside each other, never on each other.
void draw_sides(Ui& ui, std::string_view left, std::string_view right) {
    ui.columns(2, ui.width() / 2 - 4, 4, [&](int side) {
        std::string_view word = side == 0 ? left : right;
        const TextLines& lines = ui.measure(word, TextStyle::small, ui.width());
        Rect rect = ui.take(lines.height());
        ui.draw_text(lines, {rect.x, rect.y}, ui.theme().quiet_text, Ui::Align::center, rect.width);
        ui.node(ui.id(side == 0 ? "left" : "right"), Role::paragraph, word, rect);
    });
}

std::optional<std::size_t> draw_view(Ui& ui, BodyView view, const BodyMapWords& words, std::span<const BodyPlace> places) {
    std::optional<std::size_t> pressed;
    std::string_view name = view == BodyView::back ? words.back : words.front;
    const TextLines& caption = ui.measure(name, TextStyle::strong, ui.width());
    Rect caption_rect = ui.take(caption.height());
    ui.draw_text(caption, {caption_rect.x, caption_rect.y}, ui.theme().text, Ui::Align::center, caption_rect.width);
    // From behind the person's left is at the left, from the front at the right.
    draw_sides(ui, view == BodyView::back ? words.left : words.right, view == BodyView::back ? words.right : words.left);
    ui.space(metrics::gap / 2);
    float scale = std::clamp(ui.width() / body_width, 1.0f, largest_scale);
    Rect rect = ui.take(body_height * scale);
    Placed body{{rect.x + rect.width / 2, rect.y}, scale};
    draw_silhouette(ui, body);
    for (const BodyRegion& region : body_regions()) {
        if (region.view != view) continue;
        for (std::size_t i = 0; i < places.size(); ++i)
            if (places[i].id == region.place && draw_region(ui, body, region, places[i])) pressed = i;
    }
    return pressed;
}

} // namespace

bool is_on_body_map(std::string_view id) {
    std::span<const BodyRegion> regions = body_regions();
    return std::any_of(regions.begin(), regions.end(), [&](const BodyRegion& region) { return region.place == id; });
}

std::optional<std::size_t> body_map(Ui& ui, std::string_view key, const BodyMapWords& words, std::span<const BodyPlace> places) {
    std::optional<std::size_t> pressed;
    ui.scope(key, [&] {
        ui.columns(2, std::max(ui.scaled(body_width), body_width), metrics::gap, [&](int column) {
            BodyView view = column == 0 ? BodyView::back : BodyView::front;
            ui.group(column == 0 ? "back" : "front", Role::group, column == 0 ? words.back : words.front, [&] {
                if (auto index = draw_view(ui, view, words, places)) pressed = index;
            });
        });
    });
    ui.space(metrics::gap);
    return pressed;
}

} // namespace easeback
