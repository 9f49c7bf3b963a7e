#include "app/shared/exercise_look.h"

#include "core/body/shapes.h"
#include "core/exercise/timeline.h"

namespace easeback {

std::uint32_t glow_of(const Exercise& exercise) {
    struct Entry {
        Region region;
        GlowPart part;
    };
    constexpr Entry entries[] = {{Region::low_back, GlowPart::low_back},     {Region::mid_back, GlowPart::upper_back},
                                 {Region::upper_back, GlowPart::upper_back}, {Region::neck, GlowPart::neck},
                                 {Region::shoulder, GlowPart::shoulders},    {Region::hip, GlowPart::hips},
                                 {Region::abdomen, GlowPart::belly},         {Region::leg, GlowPart::legs}};
    std::uint32_t glow = 0;
    for (Entry entry : entries)
        if (exercise.regions & bit(entry.region)) glow |= 1u << static_cast<unsigned>(entry.part);
    return glow;
}

double still_of(const Figure* figure) { return figure ? hold_of(*figure).from : 0; }

} // namespace easeback
