#include "core/body/shapes.h"

#include <cmath>
#include <numbers>

namespace easeback {

namespace {

std::vector<Metres> disc(Metres center, double radius, int corners = 28) {
    std::vector<Metres> points;
    for (int i = 0; i < corners; ++i) points.push_back(center + towards(360.0 * i / corners, radius));
    return points;
}

class Drawing {
public:
    Drawing(const Figure& figure, const Skeleton& skeleton, const Pose& pose, std::vector<FigureShape>& shapes)
        : m_figure(figure)
        , m_at(skeleton)
        , m_pose(pose)
        , m_shapes(shapes) {}

    void side_view() {
        arm(m_pose.arm_far, Joint::shoulder_far, 1);
        leg(m_pose.leg_far, Joint::hip_far, 1);
        trunk();
        head(90 - m_pose.look);
        leg(m_pose.leg_near, Joint::hip_near, 0);
        arm(m_pose.arm_near, Joint::shoulder_near, 0);
    }

    void front_view() {
        limbs(Kind::arm, false);
        limbs(Kind::leg, false);
        front_trunk();
        limbs(Kind::leg, true);
        head(m_pose.look);
        limbs(Kind::arm, true);
    }

private:
    enum class Kind : std::uint8_t { arm, leg };

    // Of both arms or legs those that are nearer to the viewer than the trunk, or those that are not; the nearest last.
    void limbs(Kind kind, bool over_trunk) {
        bool legs = kind == Kind::leg;
        double turned = sine(legs ? m_pose.hips_turn : m_pose.shoulders_turn);
        for (double order : {-1.0, 1.0}) {
            double side = turned < 0 ? -order : order, away = -side * turned;
            bool near = side > 0;
            const Limb& on_near = legs ? m_pose.leg_near : m_pose.arm_near;
            const Limb& posture = near ? on_near : legs ? m_pose.leg_far : m_pose.arm_far;
            double out = sine(posture.upper_depth);
            if (legs) {
                bool over = out * body::thigh / 2 - away * body::half_hips > 0.04;
                if (over != over_trunk) continue;
                leg(posture, near ? Joint::hip_near : Joint::hip_far, std::fmax(0.0, 2 * away - 1));
            } else {
                bool over = out * body::upper_arm - away * body::half_shoulders > -0.1;
                if (over != over_trunk) continue;
                arm(posture, near ? Joint::shoulder_near : Joint::shoulder_far, std::fmax(0.0, away));
            }
        }
    }

    // How much duller the lower part of a limb is when it goes back from the joint above it.
    static double behind_joint(const Limb& limb) {
        return 0.8 * std::fmin(1.0, std::fmax(0.0, sine(limb.upper_depth) - sine(limb.lower_depth)));
    }

    // Whether the lower part covers the upper one: it comes farther out of the picture, or is folded back before it.
    static bool lower_over_upper(const Limb& limb, Metres upper, Metres lower) {
        double out = sine(limb.upper_depth), beyond = sine(limb.lower_depth);
        bool folded = upper.x * lower.x + upper.y * lower.y < 0;
        return folded ? out + beyond > 0.5 : beyond > 0.25 && beyond > out;
    }

    Metres point(Joint first, int offset) const {
        return m_at.points[static_cast<std::size_t>(first) + static_cast<std::size_t>(offset)];
    }

    void limb(Material material, double dull, Metres from, double from_radius, Metres to, double to_radius) {
        m_shapes.push_back({material, dull, 0, capsule(from, from_radius, to, to_radius)});
    }

    void arm(const Limb& posture, Joint shoulder, double dull) {
        Metres elbow = point(shoulder, 1), wrist = point(shoulder, 2), fingers = point(shoulder, 3);
        Metres top = point(shoulder, 0), sleeve = top + (elbow - top) * 0.62;
        double lower_dull = std::fmax(dull, behind_joint(posture));
        bool upper_first = lower_over_upper(posture, elbow - top, wrist - elbow);
        for (bool upper : {upper_first, !upper_first}) {
            if (upper) {
                limb(Material::skin, dull, top, 0.046, elbow, 0.038);
                limb(Material::shirt, dull, top, 0.056, sleeve, 0.05);
            } else {
                limb(Material::skin, lower_dull, wrist, 0.03, wrist + (fingers - wrist) * 0.8, 0.02);
                limb(Material::skin, lower_dull, elbow, 0.038, wrist, 0.029);
            }
        }
    }

    void leg(const Limb& posture, Joint hip, double dull) {
        Metres knee = point(hip, 1), ankle = point(hip, 2), toes = point(hip, 3);
        bool front = m_figure.view == FigureView::front;
        double foot = direction_of(toes - ankle);
        // How much of the foot's length is seen beyond that of a foot that points to the viewer.
        double least = cosine(body::toes_to_viewer);
        double flat = front ? std::fmax(0.0, (cosine(posture.end_depth) - least) / (1 - least)) : 1;
        Metres sole = front ? Metres{} : towards(foot - 90, 0.035);
        Metres heel = ankle - towards(foot, body::heel * 0.6 * flat) + sole;
        Metres tip = toes - towards(foot, 0.02 * flat) + sole;
        // A thigh that comes out of the picture ends in the round of the knee.
        double knee_radius = 0.062 + 0.014 * std::fmax(0.0, sine(posture.upper_depth));
        bool upper_first = lower_over_upper(posture, knee - point(hip, 0), ankle - knee);
        for (bool upper : {upper_first, !upper_first}) {
            if (upper) limb(Material::trousers, dull, point(hip, 0), 0.086, knee, knee_radius);
            else {
                limb(Material::shoe, dull, heel, 0.036, tip, 0.04 - 0.014 * flat);
                limb(Material::trousers, std::fmax(dull, behind_joint(posture)), knee, 0.06, ankle, 0.042);
            }
        }
    }

    void trunk() {
        limb(Material::trousers, 0, m_at[Joint::hip], 0.1, m_at[Joint::waist], 0.086);
        limb(Material::skin, 0, m_at[Joint::chest], 0.048, m_at[Joint::head], 0.045);
        limb(Material::shirt, 0, m_at[Joint::waist], 0.087, m_at[Joint::ribs], 0.092);
        limb(Material::shirt, 0, m_at[Joint::ribs], 0.092, m_at[Joint::chest], 0.08);
    }

    void front_trunk() {
        Metres across_hips = towards(m_pose.pelvis + 90, 1), across_waist = towards(m_pose.lumbar + 90, 1);
        Metres across_ribs = towards(m_pose.thorax + 90, 1);
        Metres waist = m_at[Joint::waist], ribs = m_at[Joint::ribs], chest = m_at[Joint::chest], hip = m_at[Joint::hip];
        // The trunk is broader from the front than from the side, where it is as in the side view.
        double hips = m_pose.hips_turn, shoulders = m_pose.shoulders_turn, middle = (hips + shoulders) / 2;
        auto half = [](double turn, double front, double side) { return std::hypot(front * cosine(turn), side * sine(turn)); };
        double waist_half = half(middle, 0.13, 0.086), ribs_half = half(shoulders, 0.155, 0.092);
        Metres hip_end = across_hips * (0.075 * cosine(hips)), shoulder_end = across_ribs * (0.135 * cosine(shoulders));
        double hip_radius = half(hips, 0.085, 0.1), shoulder_radius = half(shoulders, 0.055, 0.08);
        limb(Material::skin, 0, chest, 0.05, m_at[Joint::head], 0.045);
        limb(Material::trousers, 0, hip + hip_end, hip_radius, hip - hip_end, hip_radius);
        quad(Material::trousers, hip, across_hips, half(hips, 0.155, 0.1), waist, across_waist, waist_half);
        quad(Material::shirt, waist, across_waist, waist_half + 0.002, ribs, across_ribs, ribs_half);
        quad(Material::shirt, ribs, across_ribs, ribs_half, chest, across_ribs, half(shoulders, 0.185, 0.08));
        limb(Material::shirt, 0, chest + shoulder_end, shoulder_radius, chest - shoulder_end, shoulder_radius);
    }

    void quad(Material material, Metres low, Metres low_across, double low_half, Metres high, Metres high_across,
              double high_half) {
        m_shapes.push_back({material,
                            0,
                            0,
                            {low + low_across * low_half, low - low_across * low_half, high - high_across * high_half,
                             high + high_across * high_half}});
    }

    // `turn`: 0 for a face towards the viewer, 90 for one that looks to the right of the upright figure, -90 left.
    void head(double turn) {
        Metres center = m_at[Joint::head], crown = towards(m_pose.head, 1);
        Metres face = towards(m_pose.head - 90, turn < 0 ? -1 : 1);
        double aside = std::abs(sine(turn)), ahead = cosine(turn);
        auto at = [&](double forwards, double upwards) { return center + face * forwards + crown * upwards; };
        auto ball = [&](Material material, Metres middle, double radius) {
            m_shapes.push_back({material, 0, 0, disc(middle, radius)});
        };
        ball(Material::hair, at(-0.02 * aside, 0.022 - 0.004 * aside), body::head_radius);
        ball(Material::skin, at(0.018 * aside, -0.012), body::head_radius * (0.9 - 0.02 * aside));
        if (aside < 0.02) return;
        limb(Material::skin, 0, at(0.09 * aside, 0), 0.018, at(0.118 * aside, -0.018), 0.014);
        // The hair at the back of the head and the ear come round with the turn.
        double back = 0.05 + 0.06 * (1 - aside), ear = 0.017 * std::fmin(1.0, 1.5 * aside);
        limb(Material::hair, 0, at(-back, 0.03), 0.05 * aside, at(-back - 0.005 * aside, -0.03), 0.035 * aside);
        limb(Material::skin, 0, at(0.026 * aside - back, 0.004), ear, at(0.03 * aside - back, -0.024), ear * 0.7);
        // The nose stands out against the cheek behind it until it stands out against what is behind the head.
        double shadow = 0.009 * std::fmin(1.0, 3 * aside) * std::fmin(1.0, 1.6 * ahead * ahead);
        limb(Material::skin_shadow, 0, at(0.094 * aside, 0.008), shadow * 0.5, at(0.106 * aside, -0.022), shadow);
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
        for (int i = discs; i > 0; --i) shapes.push_back({Material::glow, 0, 0, disc(center, radius * 1.25 * i / discs, 28)});
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
    double along = direction_of(to - from);
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
