#pragma once

#include "core/plan/plan.h"

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace easeback {

struct Content;

/// A rule that must hold on every day of every virtual person, and how often it did not.
struct Invariant {
    std::string id;
    std::uint64_t checked = 0;
    std::uint64_t broken = 0;
    std::string first_break; ///< person, kind and day of the first break
};

/// What happened to the virtual people, for looking at.
struct SimulationCounts {
    std::uint64_t person_days = 0, sessions = 0, flare_ups = 0;
    std::uint64_t steps_forward = 0, steps_back = 0, stops = 0;
    std::uint64_t days_without_plan = 0; ///< though one was permitted
    std::array<std::uint64_t, 5> phase_days{};
};

struct SimulationResult {
    SimulationCounts counts;
    std::vector<Invariant> invariants;

    bool broken() const;
    /// Adds what other people went through.
    void add(const SimulationResult& other);
};

/// The people to simulate: `people` of them, counted from `first`. Each is decided by the seed and their number alone,
/// so that the work can be shared out.
struct SimulationOrder {
    int first = 0;
    int people = 100;
    int days = 30;
    std::uint64_t seed = 1;
};

/// What makes the day's plan; tests put a faulty one here to see that the invariants notice (simulation_test.cpp).
using Planner = std::function<DayPlan(const Diary&)>;

/// Lets the virtual people live through their days and checks every invariant every day.
SimulationResult simulate(const Content& content, const SimulationOrder& order, const Planner& planner);
SimulationResult simulate(const Content& content, const SimulationOrder& order);

} // namespace easeback
