#include "core/simulation/random.h"

namespace easeback {

std::uint64_t Random::next() {
    m_state += 0x9E3779B97F4A7C15u;
    std::uint64_t z = m_state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

int Random::below(int limit) { return static_cast<int>(next() % static_cast<std::uint64_t>(limit)); }

double Random::fraction() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

} // namespace easeback
