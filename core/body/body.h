#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace easeback {

/// A place or a length in metres, x to the right, y upwards, the floor at y = 0.
struct Metres {
    double x = 0, y = 0;
    Metres operator+(Metres other) const { return {x + other.x, y + other.y}; }
    Metres operator-(Metres other) const { return {x - other.x, y - other.y}; }
    Metres operator*(double factor) const { return {x * factor, y * factor}; }
    bool operator==(const Metres&) const = default;
};

/// Length of the line from the origin.
double length(Metres line);
/// The point at `distance` in a direction; degrees, 0 to the right, 90 upwards.
Metres towards(double degrees, double distance);
/// The direction in which a line goes, degrees.
double direction_of(Metres line);
/// Sine and cosine of degrees.
double sine(double degrees);
double cosine(double degrees);

/// Sizes of the figure, metres: an adult of 1.70 m.
namespace body {
inline constexpr double shank = 0.41, thigh = 0.42;
inline constexpr double pelvis = 0.12, lumbar = 0.18, thorax = 0.21; ///< hip to waist to ribs to shoulder line
inline constexpr double neck = 0.20;                                 ///< shoulder line to the middle of the head
inline constexpr double upper_arm = 0.29, forearm = 0.25, hand = 0.12;
inline constexpr double foot = 0.17, heel = 0.06;                ///< ankle forwards to the toes, backwards to the heel
inline constexpr double ankle_height = 0.07;                     ///< of the ankle over the sole
inline constexpr double half_hips = 0.09, half_shoulders = 0.17; ///< seen from the front
inline constexpr double head_radius = 0.105;
inline constexpr double toes_to_viewer = 73; ///< degrees by which a foot seen from the front points out of the picture
} // namespace body

/// The joints and end points. "Near" is the side towards the viewer, the figure's right when seen from the front.
enum class Joint : std::uint8_t {
    hip,
    waist,
    ribs,
    chest,
    head,
    shoulder_near,
    elbow_near,
    wrist_near,
    fingers_near,
    shoulder_far,
    elbow_far,
    wrist_far,
    fingers_far,
    hip_near,
    knee_near,
    ankle_near,
    toes_near,
    hip_far,
    knee_far,
    ankle_far,
    toes_far,
};
inline constexpr std::array<std::string_view, 21> joint_names = {
    "hip",        "waist",        "ribs",         "chest",     "head",      "shoulder_near", "elbow_near",
    "wrist_near", "fingers_near", "shoulder_far", "elbow_far", "wrist_far", "fingers_far",   "hip_near",
    "knee_near",  "ankle_near",   "toes_near",    "hip_far",   "knee_far",  "ankle_far",     "toes_far"};

/// Where every joint is.
struct Skeleton {
    std::array<Metres, joint_names.size()> points;

    Metres operator[](Joint joint) const { return points[static_cast<std::size_t>(joint)]; }
    Metres& operator[](Joint joint) { return points[static_cast<std::size_t>(joint)]; }
};

} // namespace easeback
