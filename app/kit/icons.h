#pragma once

#include "app/kit/ui.h"

#include <cstdint>

namespace easeback {

/// Small pictures that stand beside or above a word, never alone without a name in the semantic tree.
enum class Icon : std::uint8_t {
    none,
    today,
    progress,
    learn,
    exercises,
    more,
    danger,
    settings,
    check_in,
    report,
    print,
    copy,
    save,
    back,
    forward,
    close,
    goal,
    person,
    walk,
    lock,
    remove,
    tick,
    info,
    play,
    pause,
};

/// Side of an icon beside a label, CSS pixels before the text scale.
inline constexpr float icon_size = 24;

/// Draws an icon into a square with that top left corner, in content coordinates. The strokes are whole device pixels
/// wide, so that they are crisp at any size and ratio.
void draw_icon(Ui& ui, Icon icon, Point corner, float side, Color color);

/// A line over three points around a middle, such as a tick, in pixels that grow with the text.
void draw_mark(Ui& ui, Point center, const Point (&shape)[3], Color color);

} // namespace easeback
