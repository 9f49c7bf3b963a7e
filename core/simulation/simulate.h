#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace easeback {

struct Content;

/// A rule that must hold on every day of every virtual person, and how often it did not.
struct Invariant {
    std::string id;
    std::uint64_t checked = 0;
    std::uint64_t broken = 0;
    std::string first_break; ///< person and day of the first break
};

struct SimulationResult {
    std::uint64_t person_days = 0;
    std::uint64_t sessions = 0;
    std::vector<Invariant> invariants;
};

/// Lets `people` virtual people live through `days` days each and checks every invariant every day.
SimulationResult simulate(const Content& content, int people, int days, std::uint64_t seed);

} // namespace easeback
