#pragma once

#include <cstdint>
#include <string_view>

namespace easeback {

/// FNV-1a, 32 bits: the same on every machine, so ids and seeded choices made from it are too.
/// `seed` chains hashes of a path.
constexpr std::uint32_t hash32(std::string_view text, std::uint32_t seed = 2166136261u) {
    std::uint32_t hash = seed;
    for (char c : text) {
        hash ^= static_cast<std::uint8_t>(c);
        hash *= 16777619u;
    }
    return hash;
}

} // namespace easeback
