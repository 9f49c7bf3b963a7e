#pragma once

#include "core/screening/triage.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace easeback {

/// The place of an exercise in a session. A session runs in this order: calm the back, then move it,
/// then wake the muscles, then load them, then let go.
enum class Slot : std::uint8_t { settle, mobilise, activate, load, relax };
inline constexpr std::array<std::string_view, 5> slot_names = {"settle", "mobilise", "activate", "load", "relax"};

/// The body position an exercise asks for.
enum class Position : std::uint8_t {
    lying_back,
    lying_side,
    lying_front,
    hands_and_knees,
    kneeling,
    sitting,
    standing,
    walking,
    water,
};
inline constexpr std::array<std::string_view, 9> position_names = {
    "lying_back", "lying_side", "lying_front", "hands_and_knees", "kneeling", "sitting", "standing", "walking", "water"};

/// What an exercise is for; a week holds some of each.
enum class ExerciseKind : std::uint8_t { rest, breathing, walking, aerobic, mobility, stretch, core, strength, balance };
inline constexpr std::array<std::string_view, 9> kind_names = {"rest",    "breathing", "walking",  "aerobic", "mobility",
                                                               "stretch", "core",      "strength", "balance"};

/// Where an exercise works.
enum class Region : std::uint8_t { low_back, mid_back, upper_back, neck, shoulder, hip, abdomen, leg, whole };
inline constexpr std::array<std::string_view, 9> region_names = {"low_back", "mid_back", "upper_back", "neck", "shoulder",
                                                                 "hip",      "abdomen",  "leg",        "whole"};

/// What has to be at hand.
enum class Equipment : std::uint8_t { wall, chair, step, cushion, band, ball, weight, machine, bike, pool };
inline constexpr std::array<std::string_view, 10> equipment_names = {"wall", "chair",  "step",    "cushion", "band",
                                                                     "ball", "weight", "machine", "bike",    "pool"};

/// What an exercise does to protect the back (the selection criteria of article_worries); a week covers each.
enum class Criterion : std::uint8_t { gluteal, flexibility, stability, evenness, muscle_length, weak_muscles, supported };
inline constexpr std::array<std::string_view, 7> criterion_names = {"gluteal",       "flexibility",  "stability", "evenness",
                                                                    "muscle_length", "weak_muscles", "supported"};

/// A set of one of the enumerations above; bit n is its member n.
using SmallSet = std::uint32_t;
template <class Member>
constexpr SmallSet bit(Member member) {
    return SmallSet{1} << static_cast<unsigned>(member);
}

/// How much an exercise asks of the spine, each 0 none, 1 small, 2 moderate, 3 large or to the end of the range.
struct Grades {
    int flexion = 0, extension = 0, rotation = 0;
    int impact = 0; ///< jolts, as in running and jumping
    int load = 0;   ///< weight or effort carried through the trunk
    bool operator==(const Grades&) const = default;
};
inline constexpr std::array<std::string_view, 5> grade_names = {"flexion", "extension", "rotation", "impact", "load"};

/// Phases of recovery, in order.
enum class Phase : std::uint8_t { settle, restore, build, return_, keep };
inline constexpr std::array<std::string_view, 5> phase_names = {"settle", "restore", "build", "return", "keep"};

/// How much of one exercise. What an exercise does not use is 0.
struct Dose {
    int sets = 1;
    int repetitions = 0;  ///< in each set, on each side where sides alternate
    int hold_seconds = 0; ///< of each repetition
    int rest_seconds = 0; ///< between sets
    int minutes = 0;      ///< for what is done by the clock, such as walking

    /// Time the dose takes, getting into position included.
    int seconds(bool both_sides) const;
    bool operator==(const Dose&) const = default;
};

/// An exercise. Its words are in the language files under "exercise.<id>".
struct Exercise {
    std::string id;
    Slot slot = Slot::settle;
    ExerciseKind kind = ExerciseKind::mobility;
    Position position = Position::lying_back;
    Phase first_phase = Phase::settle; ///< not planned before this phase
    Phase last_phase = Phase::keep;    ///< not planned after this phase
    int priority = 0;                  ///< higher is planned first within its slot
    bool both_sides = false;           ///< the dose is done on each side
    SmallSet regions = 0;              ///< of Region
    SmallSet equipment = 0;            ///< of Equipment; all of it is needed
    SmallSet criteria = 0;             ///< of Criterion
    Grades grades;
    std::vector<std::string> easier, harder; ///< neighbours on the ladder, the nearest first
    PrecautionSet contraindications = 0;
    std::vector<Dose> levels; ///< from the easiest, at least one
    std::vector<std::string> sources;
};

} // namespace easeback
