#pragma once

#include <cstdint>

namespace easeback {

/// A small generator with a known sequence (SplitMix64): the same seed gives the same virtual people on
/// every machine.
class Random {
public:
    explicit Random(std::uint64_t seed)
        : m_state(seed) {}

    std::uint64_t next();
    /// From 0 up to but not including `limit`, which is at least 1.
    int below(int limit);
    /// From 0 up to but not including 1.
    double fraction();
    bool chance(double probability) { return fraction() < probability; }

private:
    std::uint64_t m_state;
};

} // namespace easeback
