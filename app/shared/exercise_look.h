#pragma once

#include "core/catalog/content.h"

#include <cstdint>

namespace easeback {

/// Bits of GlowPart: where the exercise works.
std::uint32_t glow_of(const Exercise& exercise);

/// The time of its loop at which a figure that stands still shows the most: the middle of its effort.
double still_of(const Figure* figure);

} // namespace easeback
