#pragma once

#include "core/base/hash.h"

#include <string>
#include <string_view>

namespace easeback {

/// A UUID of version 8 (RFC 9562) that follows from the name alone: the same each time, and telling nothing of it.
inline std::string uuid_of(std::string_view name) {
    constexpr std::string_view hexadecimal = "0123456789abcdef";
    std::string digits;
    for (std::uint32_t part = 0; part < 4; ++part) {
        std::uint32_t hash = hash32(name, hash32(std::string(1, static_cast<char>('a' + part))));
        for (int shift = 28; shift >= 0; shift -= 4) digits += hexadecimal[(hash >> shift) & 15];
    }
    digits[12] = '8';
    digits[16] = "89ab"[hash32(name) & 3];
    for (std::size_t place : {8u, 13u, 18u, 23u}) digits.insert(place, "-");
    return digits;
}

} // namespace easeback
