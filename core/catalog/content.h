#pragma once

#include "core/body/figure.h"
#include "core/plan/plan_content.h"

#include <string_view>
#include <vector>

namespace easeback {

/// Everything the program knows that is not code: read once, never changed. It is made of the parts of the rooms, each of
/// which adds its own to what lies below it, so that a room is handed what it needs and sees no more. Words are kept
/// apart, in one Strings for each language.
struct Content : PlanContent {
    std::vector<Figure> figures; ///< by the id of their exercise

    /// The moving figure of an exercise, or null. Found by search: figures are looked up when shown, not in plans.
    const Figure* figure(std::string_view exercise) const { return find_figure(figures, exercise); }
};

} // namespace easeback
