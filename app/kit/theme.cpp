#include "app/kit/theme.h"

namespace easeback {

namespace {

constexpr Theme light{
    ThemeKind::light,
    Color::hex(0xF6F4EF),
    Color::hex(0xFFFFFF),
    Color::hex(0x1C2B33),
    Color::hex(0x4B5C66),
    Color::hex(0x76868F),
    Color::hex(0xDFDBD1),
    Color::hex(0x0B6660),
    Color::hex(0xFFFFFF),
    Color::hex(0xDCEDE9),
    Color::hex(0x0A3B38),
    Color::hex(0xB3261E),
    Color::hex(0xFFFFFF),
    Color::hex(0xFBE6E3),
    Color::hex(0xFCF0D6),
    Color::hex(0xDFF0E2),
    Color::hex(0x0B57D0),
    {Color::hex(0xE0AB83), Color::hex(0x4A3428), Color::hex(0x12857C), Color::hex(0x3D5169), Color::hex(0x2D353D),
     Color::hex(0xA08A68), Color::hex(0xE3D9C6), Color::hex(0xC2452D), Color::hex(0x4AA3D8), Color::hex(0xFF9D2E),
     Color::hex(0xEDE8DC)},
};

constexpr Theme dark{
    ThemeKind::dark,
    Color::hex(0x10191E),
    Color::hex(0x1A262C),
    Color::hex(0xECF2F2),
    Color::hex(0xB0C0C6),
    Color::hex(0x71848C),
    Color::hex(0x2C3A41),
    Color::hex(0x63CDBF),
    Color::hex(0x06231F),
    Color::hex(0x1D3F3C),
    Color::hex(0xDDF5F0),
    Color::hex(0xF2938A),
    Color::hex(0x3A0B07),
    Color::hex(0x46211E),
    Color::hex(0x3F341A),
    Color::hex(0x1E3B28),
    Color::hex(0x8AB8FF),
    {Color::hex(0xD9A27A), Color::hex(0x2A1D15), Color::hex(0x3FB5A8), Color::hex(0x5C7593), Color::hex(0x8C99A6),
     Color::hex(0x8F7B5C), Color::hex(0x4A4436), Color::hex(0xF2836B), Color::hex(0x4AA3D8), Color::hex(0xFFB454),
     Color::hex(0x243139)},
};

constexpr Theme high_contrast{
    ThemeKind::contrast,
    Color::hex(0x000000),
    Color::hex(0x000000),
    Color::hex(0xFFFFFF),
    Color::hex(0xFFFFFF),
    Color::hex(0xFFFFFF),
    Color::hex(0xFFFFFF),
    Color::hex(0xFFE14D),
    Color::hex(0x000000),
    Color::hex(0x1F1C00),
    Color::hex(0xFFFFFF),
    Color::hex(0xFF8A80),
    Color::hex(0x000000),
    Color::hex(0x2B0500),
    Color::hex(0x241B00),
    Color::hex(0x001F0A),
    Color::hex(0x5CE1FF),
    {Color::hex(0xFFFFFF), Color::hex(0x808080), Color::hex(0xFFE14D), Color::hex(0xBDBDBD), Color::hex(0x8A8A8A),
     Color::hex(0x6E6E6E), Color::hex(0x4D4D4D), Color::hex(0x5CE1FF), Color::hex(0x5CE1FF), Color::hex(0xFF8A80),
     Color::hex(0x1A1A1A)},
};

} // namespace

Theme theme_of(ThemeKind kind) {
    switch (kind) {
    case ThemeKind::dark: return dark;
    case ThemeKind::contrast: return high_contrast;
    default: return light;
    }
}

} // namespace easeback
