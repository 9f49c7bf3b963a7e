#pragma once

#include "app/screens/screen.h"

namespace easeback {

/// The page of one exercise: the one the route names.
void draw_exercise(const View& view);

/// A row that leads to the page of an exercise.
void draw_exercise_row(const View& view, const Exercise& exercise, std::string_view key);

} // namespace easeback
