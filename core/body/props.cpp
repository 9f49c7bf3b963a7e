#include "core/body/shapes.h"

#include <algorithm>

namespace easeback {

namespace {

struct Painter {
    std::vector<FigureShape>& shapes;

    void bar(Material material, Metres from, Metres to, double radius) {
        shapes.push_back({material, 0, 0, capsule(from, radius, to, radius)});
    }
    void box(Material material, Metres low, Metres size) {
        shapes.push_back(
            {material, 0, 0, {low, {low.x + size.x, low.y}, {low.x + size.x, low.y + size.y}, {low.x, low.y + size.y}}});
    }
    void rounded(Material material, Metres low, Metres size) {
        double radius = std::min(size.x, size.y) / 2;
        Metres from, to;
        if (size.x >= size.y) {
            from = {low.x + radius, low.y + radius};
            to = {low.x + size.x - radius, low.y + radius};
        } else {
            from = {low.x + radius, low.y + radius};
            to = {low.x + radius, low.y + size.y - radius};
        }
        bar(material, from, to, radius);
    }
    void disc(Material material, Metres center, double radius) { bar(material, center, center + Metres{1e-4, 0}, radius); }
    void line(Material material, std::vector<Metres> points, double thickness) {
        shapes.push_back({material, 0, thickness, std::move(points)});
    }
};

Metres size_or(const Prop& prop, double width, double height) {
    return {prop.size.x > 0 ? prop.size.x : width, prop.size.y > 0 ? prop.size.y : height};
}

// A seat with four legs, seen from the side; the backrest is behind whoever sits facing `facing`.
void chair(const Prop& prop, Painter& paint) {
    Metres size = size_or(prop, 0.45, 0.45);
    double back = prop.facing > 0 ? prop.at.x : prop.at.x + size.x - 0.05;
    paint.box(Material::prop, {prop.at.x + 0.02, prop.at.y}, {0.04, size.y});
    paint.box(Material::prop, {prop.at.x + size.x - 0.06, prop.at.y}, {0.04, size.y});
    paint.rounded(Material::prop, {back, prop.at.y + size.y}, {0.05, 0.45});
    paint.rounded(Material::prop_soft, {prop.at.x, prop.at.y + size.y - 0.06}, {size.x, 0.06});
}

void table(const Prop& prop, Painter& paint) {
    Metres size = size_or(prop, 0.7, 0.9);
    paint.box(Material::prop, {prop.at.x + 0.06, prop.at.y}, {0.05, size.y});
    paint.box(Material::prop, {prop.at.x + size.x - 0.11, prop.at.y}, {0.05, size.y});
    paint.rounded(Material::prop_soft, {prop.at.x, prop.at.y + size.y - 0.05}, {size.x, 0.05});
}

void bike(const Prop& prop, const Skeleton& at, Painter& paint) {
    Metres size = size_or(prop, 1.0, 0.9);
    Metres crank{prop.at.x + size.x * 0.45, prop.at.y + 0.3}, wheel{prop.at.x + size.x * 0.8, prop.at.y + 0.3};
    paint.disc(Material::prop_soft, wheel, 0.22);
    paint.line(Material::prop, {crank, {at[Joint::hip].x, at[Joint::hip].y - 0.12}}, 0.05);
    paint.line(Material::prop, {wheel, crank}, 0.04);
    paint.line(Material::prop, {wheel, {prop.at.x + size.x * 0.72, prop.at.y + size.y}}, 0.04);
    paint.line(Material::prop, {{prop.at.x, prop.at.y + 0.02}, {prop.at.x + size.x, prop.at.y + 0.02}}, 0.04);
    paint.rounded(Material::prop, {at[Joint::hip].x - 0.12, at[Joint::hip].y - 0.14}, {0.24, 0.05});
    paint.line(Material::prop_line, {at[Joint::ankle_far], crank, at[Joint::ankle_near]}, 0.025);
}

// A seat with a reclined back, which whoever sits in it leans on, and a plate at the feet that runs on a rail.
void leg_press(const Prop& prop, const Skeleton& at, Painter& paint) {
    Metres hip = at[Joint::hip], along = (at[Joint::chest] - hip) * 1.96, back{-along.y * 0.14, along.x * 0.14};
    Metres ankle = at[Joint::ankle_near], foot = at[Joint::toes_near] - ankle;
    Metres plate = ankle + Metres{foot.y, -foot.x} * 0.53;
    paint.rounded(Material::prop, prop.at, {prop.size.x, 0.07});
    paint.bar(Material::prop, {hip.x - 0.06, prop.at.y + 0.05}, hip + back, 0.03);
    paint.bar(Material::prop, {plate.x + 0.03, prop.at.y + 0.05}, plate, 0.03);
    paint.bar(Material::prop_soft, hip + back, hip + back + along * 0.7, 0.035);
    paint.bar(Material::prop_soft, hip + Metres{-0.05, -0.13}, hip + Metres{0.16, -0.11}, 0.035);
    paint.bar(Material::prop, plate - foot * 0.8, plate + foot * 1.3, 0.02);
}

void behind(const Prop& prop, const Skeleton& at, Painter& paint) {
    switch (prop.kind) {
    case PropKind::mat: {
        Metres size = size_or(prop, 2.0, 0.03);
        paint.rounded(Material::prop_soft, {prop.at.x, prop.at.y - size.y}, size);
        break;
    }
    case PropKind::pillow: paint.rounded(Material::prop_soft, prop.at, size_or(prop, 0.36, 0.12)); break;
    case PropKind::chair: chair(prop, paint); break;
    case PropKind::table: table(prop, paint); break;
    case PropKind::wall: paint.box(Material::prop_soft, prop.at, size_or(prop, 0.1, 2.0)); break;
    case PropKind::doorway: paint.box(Material::prop_soft, prop.at, size_or(prop, 0.12, 2.05)); break;
    case PropKind::step: paint.box(Material::prop, prop.at, size_or(prop, 0.5, 0.16)); break;
    case PropKind::bed: {
        Metres size = size_or(prop, 2.1, 0.45);
        paint.box(Material::prop, {prop.at.x + 0.05, prop.at.y}, {size.x - 0.1, size.y * 0.5});
        paint.rounded(Material::prop_soft, {prop.at.x, prop.at.y + size.y * 0.45}, {size.x, size.y * 0.55});
        break;
    }
    case PropKind::ball:
        if (!prop.held) paint.disc(Material::prop, prop.at + size_or(prop, 0.6, 0.6) * 0.5, size_or(prop, 0.6, 0.6).x / 2);
        break;
    case PropKind::bike: bike(prop, at, paint); break;
    case PropKind::leg_press: leg_press(prop, at, paint); break;
    case PropKind::machine: {
        Metres size = size_or(prop, 0.25, 1.6);
        paint.box(Material::prop, prop.at, {size.x, size.y});
        paint.line(Material::prop_line, {{prop.at.x + size.x / 2, prop.at.y + size.y * 0.65}, at[Joint::wrist_near]}, 0.012);
        break;
    }
    default: break;
    }
}

void in_front(const Prop& prop, const Skeleton& at, Painter& paint) {
    Metres hands = (at[Joint::wrist_near] + at[Joint::wrist_far]) * 0.5;
    switch (prop.kind) {
    case PropKind::band:
    case PropKind::towel: {
        Metres fixed = prop.held ? at[Joint::wrist_far] : prop.at;
        paint.line(Material::prop_line, {fixed, at[Joint::wrist_near]}, prop.kind == PropKind::band ? 0.016 : 0.03);
        break;
    }
    case PropKind::stick: {
        Metres low = at[Joint::hip] + towards(180, 0.12), high = at[Joint::head] + towards(180, 0.12);
        if (prop.held) {
            Metres half = towards(0, 0.5);
            low = hands - half;
            high = hands + half;
        }
        paint.line(Material::prop_line, {low, high}, 0.022);
        break;
    }
    case PropKind::weight: {
        Metres hand = prop.held ? at[Joint::fingers_near] : prop.at;
        paint.rounded(Material::prop_line, {hand.x - 0.09, hand.y - 0.05}, {0.18, 0.1});
        break;
    }
    case PropKind::ball:
        if (prop.held) paint.disc(Material::prop, hands, size_or(prop, 0.2, 0.2).x / 2);
        break;
    case PropKind::water: {
        Metres size = size_or(prop, 3.0, 1.1);
        paint.box(Material::water, prop.at, size);
        break;
    }
    default: break;
    }
}

} // namespace

void add_props(const Figure& figure, const Skeleton& skeleton, PropLayer layer, std::vector<FigureShape>& shapes) {
    Painter paint{shapes};
    for (const Prop& prop : figure.props) {
        if (layer == PropLayer::behind) behind(prop, skeleton, paint);
        else in_front(prop, skeleton, paint);
    }
}

} // namespace easeback
