#include "core/body/pose.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace easeback {

namespace {

constexpr double degree = std::numbers::pi / 180;

struct Bones {
    double upper, lower, end;
};
constexpr Bones arm_bones{body::upper_arm, body::forearm, body::hand};
constexpr Bones leg_bones{body::thigh, body::shank, body::foot};

struct LimbPoints {
    Metres middle, end, tip;
};

// What is seen of the bones.
Bones seen(const Bones& bones, const Limb& limb) {
    return {bones.upper * cosine(limb.upper_depth), bones.lower * cosine(limb.lower_depth), bones.end * cosine(limb.end_depth)};
}

LimbPoints solve_limb(const Limb& limb, Metres from, const Bones& whole, bool& reached) {
    Bones bones = seen(whole, limb);
    if (limb.mode == Limb::Mode::directions) {
        Metres middle = from + towards(limb.upper, bones.upper);
        Metres end = middle + towards(limb.lower, bones.lower);
        return {middle, end, end + towards(limb.end, bones.end)};
    }
    Metres line = limb.target - from;
    double distance = length(line);
    double longest = bones.upper + bones.lower, shortest = std::abs(bones.upper - bones.lower);
    constexpr double slack = 0.005;
    if (distance > longest + slack || distance < shortest - slack) reached = false;
    double used = std::clamp(distance, shortest + 1e-6, longest - 1e-6);
    double ratio = (bones.upper * bones.upper + used * used - bones.lower * bones.lower) / (2 * bones.upper * used);
    double corner = std::acos(std::clamp(ratio, -1.0, 1.0)) / degree;
    double along = direction_of(line);
    Metres middle = from + towards(along + limb.bend * corner, bones.upper);
    Metres end = from + towards(along, used);
    return {middle, end, end + towards(limb.end, bones.end)};
}

Metres hip_from_root(const Pose& pose, Root root) {
    Bones leg = seen(leg_bones, pose.leg_near);
    switch (root) {
    case Root::knee: return pose.root - towards(pose.leg_near.upper, leg.upper);
    case Root::ankle: return pose.root - towards(pose.leg_near.lower, leg.lower) - towards(pose.leg_near.upper, leg.upper);
    case Root::chest:
        return pose.root - towards(pose.thorax, body::thorax) - towards(pose.lumbar, body::lumbar) -
               towards(pose.pelvis, body::pelvis);
    default: return pose.root;
    }
}

} // namespace

double length(Metres line) { return std::hypot(line.x, line.y); }

double direction_of(Metres line) { return std::atan2(line.y, line.x) / degree; }

double sine(double degrees) { return std::sin(degrees * degree); }

double cosine(double degrees) { return std::cos(degrees * degree); }

Metres towards(double degrees, double distance) { return {cosine(degrees) * distance, sine(degrees) * distance}; }

Skeleton solve(const Pose& pose, FigureView view, Root root, bool* reached) {
    Skeleton skeleton;
    bool all_reached = true, front = view == FigureView::front;
    double half_hips = body::half_hips * cosine(pose.hips_turn);
    double half_shoulders = body::half_shoulders * cosine(pose.shoulders_turn);
    Metres hip = hip_from_root(pose, root);
    // Seen from the front the root is the near knee or ankle of a hip that is off the middle.
    if (front && (root == Root::knee || root == Root::ankle)) hip = hip - towards(pose.pelvis + 90, half_hips);
    skeleton[Joint::hip] = hip;
    skeleton[Joint::waist] = hip + towards(pose.pelvis, body::pelvis);
    skeleton[Joint::ribs] = skeleton[Joint::waist] + towards(pose.lumbar, body::lumbar);
    skeleton[Joint::chest] = skeleton[Joint::ribs] + towards(pose.thorax, body::thorax);
    skeleton[Joint::head] = skeleton[Joint::chest] + towards(pose.head, body::neck);

    Metres hips = front ? towards(pose.pelvis + 90, half_hips) : Metres{};
    Metres shoulders = front ? towards(pose.thorax + 90, half_shoulders) : Metres{};
    struct Side {
        const Limb &arm, &leg;
        double sign;
        Joint shoulder, hip;
    };
    const Side sides[] = {{pose.arm_near, pose.leg_near, 1, Joint::shoulder_near, Joint::hip_near},
                          {pose.arm_far, pose.leg_far, -1, Joint::shoulder_far, Joint::hip_far}};
    auto place = [&](Joint first, Metres from, const LimbPoints& points) {
        auto index = static_cast<std::size_t>(first);
        skeleton.points[index] = from;
        skeleton.points[index + 1] = points.middle;
        skeleton.points[index + 2] = points.end;
        skeleton.points[index + 3] = points.tip;
    };
    for (const Side& side : sides) {
        Metres shoulder = skeleton[Joint::chest] + shoulders * side.sign;
        place(side.shoulder, shoulder, solve_limb(side.arm, shoulder, arm_bones, all_reached));
        Metres socket = hip + hips * side.sign;
        place(side.hip, socket, solve_limb(side.leg, socket, leg_bones, all_reached));
    }
    if (reached) *reached = all_reached;
    return skeleton;
}

Pose between(const Pose& a, const Pose& b, double fraction) {
    Pose pose = a;
    each_number([&](double& number, double next) { number += (next - number) * fraction; }, pose, b);
    return pose;
}

} // namespace easeback
