#pragma once

#include "core/body/pose.h"

#include <string>
#include <vector>

namespace easeback {

/// Things around the figure.
enum class PropKind : std::uint8_t {
    mat,
    pillow,
    chair,
    table,
    wall,
    doorway,
    step,
    ball,
    band,
    stick,
    weight,
    towel,
    bike,
    water,
    bed,
    machine,
    leg_press,
};
inline constexpr std::array<std::string_view, 17> prop_names = {"mat",  "pillow", "chair", "table",   "wall",     "doorway",
                                                                "step", "ball",   "band",  "stick",   "weight",   "towel",
                                                                "bike", "water",  "bed",   "machine", "leg_press"};

/// A thing at a place, or held.
struct Prop {
    PropKind kind = PropKind::mat;
    Metres at;         ///< left lower corner for what stands or lies, the fixed end for a band or towel
    Metres size;       ///< width and height; 0 for the usual
    double facing = 1; ///< 1 or -1: to which side a chair's seat points
    bool held = false; ///< in the hands, or from `at` to the hands
};

/// A posture at a time of the loop.
struct FigureKey {
    double at = 0; ///< seconds from the start of the loop
    Pose pose;
};

/// How it goes from key to key: `eased` rests at each, `flowing` passes through them in an even cycle.
enum class Motion : std::uint8_t { eased, flowing };
inline constexpr std::array<std::string_view, 2> motion_names = {"eased", "flowing"};

/// A moving figure: a loop of postures. One for each exercise, by the exercise's id.
struct Figure {
    std::string id;
    FigureView view = FigureView::side;
    Root root = Root::hip;
    Motion motion = Motion::eased;
    double seconds = 4; ///< length of the loop
    std::vector<FigureKey> keys;
    std::vector<Joint> planted; ///< joints that stay where they are
    std::vector<Prop> props;
    double breathe_in_until = 0; ///< seconds; breathing in before, out after. 0 for no breathing cue
};

/// The figure of that id, or null.
const Figure* find_figure(const std::vector<Figure>& figures, std::string_view id);

/// The posture at a time; the loop repeats.
Pose pose_at(const Figure& figure, double seconds);
/// The joints at a time.
Skeleton skeleton_at(const Figure& figure, double seconds);

/// The least box that holds the figure and its props at every instant, metres.
struct Extent {
    Metres low, high;
};
Extent extent_of(const Figure& figure);

} // namespace easeback
