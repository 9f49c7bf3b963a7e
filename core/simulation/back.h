#pragma once

#include "core/record/event.h"
#include "core/simulation/random.h"

namespace easeback {

/// How a virtual back behaves. Pain is on the numeric rating scale, 0 to 10.
struct BackTraits {
    double start = 5;        ///< pain at the beginning
    double usual = 1;        ///< pain it heals towards
    double healing = 0.05;   ///< share of the way there, each day
    double swing = 0.5;      ///< points up or down from day to day
    double flare_chance = 0; ///< a day
    double flare_size = 3;   ///< points at most
    double strain = 1;       ///< points that effort adds at most
    double strain_lasts = 0; ///< share of sessions whose strain is still there the next day
};

/// A back that does not exist: it hurts, heals, swings, flares, and answers to effort.
class VirtualBack {
public:
    VirtualBack(const BackTraits& traits, Random& random)
        : m_traits(traits)
        , m_random(&random)
        , m_level(traits.start) {}

    /// A night passes.
    void sleep();
    /// A flare-up that nobody planned.
    void flare(double points) { m_flare += points; }
    bool flares() const { return m_flare > 1; }

    PainScore at_rest() const { return felt(m_level + m_flare + m_after + m_today); }
    /// The highest pain during something; it may leave something for the next morning.
    PainScore during_effort();

private:
    static PainScore felt(double pain);

    BackTraits m_traits;
    Random* m_random;
    double m_level;     // what heals
    double m_flare = 0; // what a flare-up adds
    double m_after = 0; // what effort left behind
    double m_today = 0; // the day's swing
};

} // namespace easeback
