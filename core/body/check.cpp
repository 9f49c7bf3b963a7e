#include "core/body/check.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace easeback {

namespace {

constexpr double farthest_slide = 0.01; // metres
constexpr double deepest = 0.02;        // metres below the floor, for what is soft
constexpr double fastest = 3.0;         // metres a second
constexpr double samples_a_second = 30;

struct Range {
    std::string_view name;
    double least, most; // degrees
};
constexpr Range waist_range{"the waist", -40, 50}, ribs_range{"the upper back", -35, 45}, neck_range{"the neck", -65, 65};
constexpr Range elbow_range{"an elbow", -8, 155}, knee_range{"a knee", -8, 160};
constexpr Range hip_range{"a hip", -35, 135}, shoulder_range{"a shoulder", -75, 190};

constexpr double most_trunk_turn = 60, most_neck_turn = 85;

// The turn from one direction to another, -180 to 180.
double turn(double from, double to) {
    double angle = std::fmod(to - from, 360);
    if (angle > 180) angle -= 360;
    if (angle < -180) angle += 360;
    return angle;
}

bool comes_out(const Limb& limb) { return limb.upper_depth != 0 || limb.lower_depth != 0; }

// The angle between the two parts of a limb in space.
double bend(const Limb& limb, double upper, double lower) {
    double along = cosine(limb.upper_depth) * cosine(limb.lower_depth) * cosine(lower - upper);
    double same = along + sine(limb.upper_depth) * sine(limb.lower_depth);
    return std::acos(std::clamp(same, -1.0, 1.0)) * 180 / std::numbers::pi;
}

class Checker {
public:
    explicit Checker(const Figure& figure)
        : m_figure(figure) {}

    std::vector<std::string> run() {
        int samples = std::max(2, static_cast<int>(m_figure.seconds * samples_a_second));
        m_first = m_before = skeleton_at(m_figure, 0);
        for (int i = 0; i < samples; ++i) look(m_figure.seconds * i / samples);
        return std::move(m_faults);
    }

private:
    // Each kind of fault is told once, at its first instant.
    void fault(std::string what, double time) {
        for (const std::string& known : m_told)
            if (known == what) return;
        m_told.push_back(what);
        long tenths = std::lround(time * 10);
        m_faults.push_back("Figure '" + m_figure.id + "': " + what + " at " + std::to_string(tenths / 10) + "." +
                           std::to_string(tenths % 10) + " s.");
    }

    void within(const Range& range, double angle, double time) {
        if (angle >= range.least && angle <= range.most) return;
        for (const std::string& known : m_told)
            if (known == range.name) return;
        m_told.emplace_back(range.name);
        fault(std::string(range.name) + " bends to " + std::to_string(std::lround(angle)) + " degrees", time);
    }

    void look(double time) {
        bool reached = true;
        Pose pose = pose_at(m_figure, time);
        Skeleton now = solve(pose, m_figure.view, m_figure.root, &reached);
        if (!reached) fault("a limb is too short or too long for its target", time);
        for (Joint joint : m_figure.planted)
            if (length(now[joint] - m_first[joint]) > farthest_slide)
                fault(std::string(joint_names[static_cast<std::size_t>(joint)]) + " slides although it is planted", time);
        for (std::size_t i = 0; i < now.points.size(); ++i) {
            if (now.points[i].y < -deepest) fault(std::string(joint_names[i]) + " is below the floor", time);
            if (length(now.points[i] - m_before.points[i]) * samples_a_second > fastest)
                fault(std::string(joint_names[i]) + " moves too fast", time);
        }
        if (now[Joint::head].y < body::head_radius - 0.04) fault("the head is in the floor", time);
        m_before = now;
        look_at_trunk(pose, time);
        look_at_limbs(now, pose, time);
    }

    void look_at_trunk(const Pose& pose, double time) {
        // Bending forward turns the trunk clockwise when the figure faces right.
        within(waist_range, turn(pose.lumbar, pose.pelvis), time);
        within(ribs_range, turn(pose.thorax, pose.lumbar), time);
        within(neck_range, turn(pose.head, pose.thorax), time);
        if (std::abs(pose.shoulders_turn - pose.hips_turn) > most_trunk_turn) fault("the trunk turns too far", time);
        if (std::abs(pose.look - pose.shoulders_turn) > most_neck_turn) fault("the neck turns too far", time);
    }

    void look_at_limbs(const Skeleton& now, const Pose& pose, double time) {
        struct Side {
            Joint shoulder, hip;
            const Limb &arm, &leg;
        };
        for (const Side& side : {Side{Joint::shoulder_near, Joint::hip_near, pose.arm_near, pose.leg_near},
                                 Side{Joint::shoulder_far, Joint::hip_far, pose.arm_far, pose.leg_far}}) {
            auto point = [&](Joint first, int offset) {
                return now.points[static_cast<std::size_t>(first) + static_cast<std::size_t>(offset)];
            };
            double upper_arm = direction_of(point(side.shoulder, 1) - point(side.shoulder, 0));
            double forearm = direction_of(point(side.shoulder, 2) - point(side.shoulder, 1));
            double thigh = direction_of(point(side.hip, 1) - point(side.hip, 0));
            double shank = direction_of(point(side.hip, 2) - point(side.hip, 1));
            // Of a limb that comes out of the picture, only how far the joint is bent is known, not to which side.
            bool front = m_figure.view == FigureView::front;
            if (front || comes_out(side.arm))
                within({elbow_range.name, 0, elbow_range.most}, bend(side.arm, upper_arm, forearm), time);
            else within(elbow_range, turn(upper_arm, forearm), time);
            if (front || comes_out(side.leg)) within({knee_range.name, 0, knee_range.most}, bend(side.leg, thigh, shank), time);
            else within(knee_range, turn(shank, thigh), time);
            if (front) continue;
            within(hip_range, turn(pose.pelvis + 180, thigh), time);
            double lifted = turn(pose.thorax + 180, upper_arm);
            // Arms overhead pass behind the straight line a little.
            within(shoulder_range, lifted < -100 ? lifted + 360 : lifted, time);
        }
    }

    const Figure& m_figure;
    Skeleton m_first, m_before;
    std::vector<std::string> m_faults, m_told;
};

} // namespace

std::vector<std::string> check_figure(const Figure& figure) { return Checker(figure).run(); }

} // namespace easeback
