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
    lying_back, lying_side, lying_front, hands_and_knees, kneeling, sitting, standing, walking, water,
};
inline constexpr std::array<std::string_view, 9> position_names = {
    "lying_back", "lying_side", "lying_front", "hands_and_knees", "kneeling",
    "sitting",    "standing",   "walking",     "water"};

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
    Position position = Position::lying_back;
    Phase first_phase = Phase::settle; ///< not planned before this phase
    Phase last_phase = Phase::keep;    ///< not planned after this phase
    int priority = 0;                  ///< higher is planned first within its slot
    bool both_sides = false;           ///< the dose is done on each side
    PrecautionSet contraindications = 0;
    std::vector<Dose> levels; ///< from the easiest, at least one
    std::vector<std::string> sources;
};

} // namespace easeback
