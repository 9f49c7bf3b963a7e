#pragma once

#include "core/body/body.h"

namespace easeback {

/// From where the figure is seen. From the side it faces to the right.
enum class FigureView : std::uint8_t { side, front };
inline constexpr std::array<std::string_view, 2> figure_view_names = {"side", "front"};

/// The point that is given; everything else follows from it, so it never slides.
enum class Root : std::uint8_t { hip, knee, ankle, chest };
inline constexpr std::array<std::string_view, 4> root_names = {"hip", "knee", "ankle", "chest"};

/// An arm or a leg, given by directions or by where it reaches.
struct Limb {
    enum class Mode : std::uint8_t { directions, reach } mode = Mode::directions;
    double upper = -90, lower = -90; ///< degrees: shoulder to elbow to wrist, or hip to knee to ankle
    Metres target;                   ///< of the wrist or ankle
    double bend = 1;                 ///< side to which the middle joint points when reaching: 1 left of the line, -1 right
    double end = 0;                  ///< direction of the hand or foot, degrees
    /// Degrees by which the upper part, the lower part and the hand or foot point out of the picture, towards the
    /// viewer; negative away from the viewer. Their seen length is the cosine of it. -80 to 80.
    double upper_depth = 0, lower_depth = 0, end_depth = 0;

    bool operator==(const Limb&) const = default;
};

/// One posture. Directions in degrees, 0 to the right, 90 upwards.
struct Pose {
    Metres root;
    double pelvis = 90, lumbar = 90, thorax = 90, head = 90;
    /// Degrees by which hips, shoulders and face are turned: seen from the front towards the figure's left, which is
    /// the right of the picture; seen from the side the face turns towards the viewer. -90 to 90.
    double hips_turn = 0, shoulders_turn = 0, look = 0;
    Limb arm_near, arm_far, leg_near, leg_far;

    bool operator==(const Pose&) const = default;
};

/// Calls `visit` with every number of a limb, or with the same number of several limbs at once.
template <class Visit, class... Limbs>
void each_number_of_limb(Visit& visit, Limbs&... limbs) {
    visit(limbs.upper...), visit(limbs.lower...), visit(limbs.target.x...), visit(limbs.target.y...), visit(limbs.end...);
    visit(limbs.upper_depth...), visit(limbs.lower_depth...), visit(limbs.end_depth...);
}

/// The same for postures.
template <class Visit, class... Poses>
void each_number(Visit visit, Poses&... poses) {
    visit(poses.root.x...), visit(poses.root.y...);
    visit(poses.pelvis...), visit(poses.lumbar...), visit(poses.thorax...), visit(poses.head...);
    visit(poses.hips_turn...), visit(poses.shoulders_turn...), visit(poses.look...);
    each_number_of_limb(visit, poses.arm_near...), each_number_of_limb(visit, poses.arm_far...);
    each_number_of_limb(visit, poses.leg_near...), each_number_of_limb(visit, poses.leg_far...);
}

/// The joints of a posture. `reached` becomes false when a limb is too short for its target.
Skeleton solve(const Pose& pose, FigureView view, Root root, bool* reached = nullptr);

/// The posture between two others, `fraction` from 0 to 1. Both must give each limb in the same way.
Pose between(const Pose& a, const Pose& b, double fraction);

} // namespace easeback
