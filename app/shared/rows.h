#pragma once

#include "app/kit/widgets_list.h"
#include "app/shell/screen.h"

namespace easeback {

/// A row that leads to a page of the app; its target is filled in.
void route_row(const View& view, std::string_view key, Route route, LinkRow row);

/// A row with the picture of an exercise that leads to its page. `note` is what matters about it where it stands.
void exercise_row(const View& view, std::string_view key, const Exercise& exercise, std::string_view note);

} // namespace easeback
