#include "core/figure/shapes.h"

#include <cmath>
#include <numbers>

namespace easeback {

namespace {

double direction(Metres from, Metres to) { return std::atan2(to.y - from.y, to.x - from.x) * 180 / std::numbers::pi; }

std::vector<Metres> disc(Metres center, double radius, int corners = 28) {
    std::vector<Metres> points;
    for (int i = 0; i < corners; ++i) points.push_back(center + towards(360.0 * i / corners, radius));
    return points;
}

class Drawing {
public:
    Drawing(const Figure& figure, const Skeleton& skeleton, const Pose& pose, std::vector<FigureShape>& shapes)
        : m_figure(figure), m_at(skeleton), m_pose(pose), m_shapes(shapes) {}

    void side_view() {
        arm(Joint::shoulder_far, true);
        leg(Joint::hip_far, true);
        trunk();
        head();
        leg(Joint::hip_near, false);
        arm(Joint::shoulder_near, false);
    }

    void front_view() {
        leg(Joint::hip_far, false);
        leg(Joint::hip_near, false);
        front_trunk();
        head();
        arm(Joint::shoulder_far, false);
        arm(Joint::shoulder_near, false);
    }

private:
    Metres point(Joint first, int offset) const {
        return m_at.points[static_cast<std::size_t>(first) + static_cast<std::size_t>(offset)];
    }

    void limb(Material material, bool far, Metres from, double from_radius, Metres to, double to_radius) {
        m_shapes.push_back({material, far, 0, capsule(from, from_radius, to, to_radius)});
    }

    void arm(Joint shoulder, bool far) {
        Metres elbow = point(shoulder, 1), wrist = point(shoulder, 2), fingers = point(shoulder, 3);
        Metres top = point(shoulder, 0), sleeve = top + (elbow - top) * 0.62;
        limb(Material::skin, far, wrist, 0.03, wrist + (fingers - wrist) * 0.8, 0.02);
        limb(Material::skin, far, elbow, 0.038, wrist, 0.029);
        limb(Material::skin, far, top, 0.046, elbow, 0.038);
        limb(Material::shirt, far, top, 0.056, sleeve, 0.05);
    }

    void leg(Joint hip, bool far) {
        Metres knee = point(hip, 1), ankle = point(hip, 2), toes = point(hip, 3);
        bool front = m_figure.view == FigureView::front;
        double foot = direction(ankle, toes);
        Metres sole = front ? Metres{} : towards(foot - 90, 0.035);
        Metres heel = ankle + towards(foot, front ? 0 : -body::heel * 0.6) + sole;
        Metres tip = front ? ankle + towards(foot, 0.05) : toes + towards(foot, -0.02) + sole;
        limb(Material::shoe, far, heel, 0.036, tip, front ? 0.04 : 0.026);
        limb(Material::trousers, far, knee, 0.06, ankle, 0.042);
        limb(Material::trousers, far, point(hip, 0), 0.086, knee, 0.062);
    }

    void trunk() {
        limb(Material::trousers, false, m_at[Joint::hip], 0.1, m_at[Joint::waist], 0.086);
        limb(Material::skin, false, m_at[Joint::chest], 0.048, m_at[Joint::head], 0.045);
        limb(Material::shirt, false, m_at[Joint::waist], 0.087, m_at[Joint::ribs], 0.092);
        limb(Material::shirt, false, m_at[Joint::ribs], 0.092, m_at[Joint::chest], 0.08);
    }

    void front_trunk() {
        Metres across_hips = towards(m_pose.pelvis + 90, 1), across_waist = towards(m_pose.lumbar + 90, 1);
        Metres across_ribs = towards(m_pose.thorax + 90, 1);
        Metres waist = m_at[Joint::waist], ribs = m_at[Joint::ribs], chest = m_at[Joint::chest], hip = m_at[Joint::hip];
        limb(Material::skin, false, chest, 0.05, m_at[Joint::head], 0.045);
        limb(Material::trousers, false, hip + across_hips * 0.075, 0.085, hip - across_hips * 0.075, 0.085);
        quad(Material::trousers, hip, across_hips, 0.155, waist, across_waist, 0.13);
        quad(Material::shirt, waist, across_waist, 0.132, ribs, across_ribs, 0.155);
        quad(Material::shirt, ribs, across_ribs, 0.155, chest, across_ribs, 0.185);
        limb(Material::shirt, false, chest + across_ribs * 0.135, 0.055, chest - across_ribs * 0.135, 0.055);
    }

    void quad(Material material, Metres low, Metres low_across, double low_half, Metres high, Metres high_across,
              double high_half) {
        m_shapes.push_back({material, false, 0,
                            {low + low_across * low_half, low - low_across * low_half, high - high_across * high_half,
                             high + high_across * high_half}});
    }

    void head() {
        Metres center = m_at[Joint::head];
        bool front = m_figure.view == FigureView::front;
        double up = m_pose.head;
        Metres face = towards(up - 90, 1), crown = towards(up, 1);
        Metres hair = front ? center + crown * 0.022 : center + crown * 0.018 - face * 0.02;
        m_shapes.push_back({Material::hair, false, 0, disc(hair, body::head_radius)});
        Metres skin = front ? center - crown * 0.012 : center + face * 0.018 - crown * 0.012;
        m_shapes.push_back({Material::skin, false, 0, disc(skin, body::head_radius * (front ? 0.9 : 0.88))});
        if (front) return;
        limb(Material::skin, false, center + face * 0.09, 0.018, center + face * 0.118 - crown * 0.018, 0.014);
        limb(Material::hair, false, center - face * 0.05 + crown * 0.03, 0.05, center - face * 0.055 - crown * 0.03, 0.035);
    }

    const Figure& m_figure;
    const Skeleton& m_at;
    const Pose& m_pose;
    std::vector<FigureShape>& m_shapes;
};

void add_glow(const Skeleton& at, FigureView view, const Pose& pose, std::uint32_t parts, std::vector<FigureShape>& shapes) {
    auto middle = [&](Joint a, Joint b) { return (at[a] + at[b]) * 0.5; };
    // Seen from the side the back is behind the line of the trunk and the belly before it.
    Metres back = view == FigureView::side ? towards(pose.lumbar + 90, 0.06) : Metres{};
    auto spot = [&](Metres center, double radius) {
        // Many faint discs on each other, so that the light has no edge.
        constexpr int discs = 10;
        for (int i = discs; i > 0; --i) shapes.push_back({Material::glow, false, 0, disc(center, radius * 1.25 * i / discs, 28)});
    };
    auto has = [&](GlowPart part) { return (parts >> static_cast<unsigned>(part) & 1) != 0; };
    if (has(GlowPart::low_back)) spot(middle(Joint::hip, Joint::ribs) + back, 0.14);
    if (has(GlowPart::upper_back)) spot(middle(Joint::ribs, Joint::chest) + back, 0.14);
    if (has(GlowPart::neck)) spot(middle(Joint::chest, Joint::head), 0.1);
    if (has(GlowPart::shoulders)) {
        spot(at[Joint::shoulder_near], 0.1);
        if (view == FigureView::front) spot(at[Joint::shoulder_far], 0.1);
    }
    if (has(GlowPart::hips)) {
        spot(at[Joint::hip_near] + (view == FigureView::side ? towards(pose.pelvis + 90, 0.05) : Metres{}), 0.13);
        if (view == FigureView::front) spot(at[Joint::hip_far], 0.13);
    }
    if (has(GlowPart::belly)) spot(middle(Joint::waist, Joint::ribs) - back, 0.13);
    if (has(GlowPart::legs)) {
        spot(middle(Joint::hip_near, Joint::knee_near), 0.13);
        if (view == FigureView::front) spot(middle(Joint::hip_far, Joint::knee_far), 0.13);
    }
}

} // namespace

std::vector<Metres> capsule(Metres from, double from_radius, Metres to, double to_radius) {
    double distance = length(to - from);
    double along = direction(from, to);
    // Where the common tangents touch both circles.
    double ratio = distance > 1e-9 ? (from_radius - to_radius) / distance : 0;
    double lean = std::acos(std::fmax(-1.0, std::fmin(1.0, ratio))) * 180 / std::numbers::pi;
    constexpr int corners = 10;
    std::vector<Metres> points;
    for (int i = 0; i <= corners; ++i) {
        double angle = along + lean + (360 - 2 * lean) * i / corners;
        points.push_back(from + towards(angle, from_radius));
    }
    for (int i = 0; i <= corners; ++i) {
        double angle = along - lean + 2 * lean * i / corners;
        points.push_back(to + towards(angle, to_radius));
    }
    return points;
}

std::vector<FigureShape> shapes_at(const Figure& figure, double seconds, std::uint32_t glow) {
    std::vector<FigureShape> shapes;
    Pose pose = pose_at(figure, seconds);
    Skeleton skeleton = solve(pose, figure.view, figure.root);
    add_props(figure, skeleton, PropLayer::behind, shapes);
    Drawing drawing(figure, skeleton, pose, shapes);
    if (figure.view == FigureView::side) drawing.side_view();
    else drawing.front_view();
    add_glow(skeleton, figure.view, pose, glow, shapes);
    add_props(figure, skeleton, PropLayer::front, shapes);
    return shapes;
}

} // namespace easeback
