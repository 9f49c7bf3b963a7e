#include "core/simulation/back.h"

#include <algorithm>
#include <cmath>

namespace easeback {

namespace {
constexpr double flare_left_after_a_night = 0.75;
constexpr double strain_left_after_a_night = 0.4;
} // namespace

PainScore VirtualBack::felt(double pain) { return static_cast<PainScore>(std::lround(std::clamp(pain, 0.0, 10.0))); }

void VirtualBack::sleep() {
    m_level += (m_traits.usual - m_level) * m_traits.healing;
    m_flare *= flare_left_after_a_night;
    m_after *= strain_left_after_a_night;
    m_today = m_traits.swing * (2 * m_random->fraction() - 1);
    if (m_random->chance(m_traits.flare_chance)) m_flare += 1 + (m_traits.flare_size - 1) * m_random->fraction();
}

PainScore VirtualBack::during_effort() {
    double strain = m_traits.strain * m_random->fraction();
    PainScore during = felt(m_level + m_flare + m_after + m_today + strain);
    if (m_random->chance(m_traits.strain_lasts)) m_after += 2 * strain;
    return during;
}

} // namespace easeback
