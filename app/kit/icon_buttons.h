#pragma once

#include "app/kit/icons.h"

#include <string_view>

namespace easeback {

/// Whether a button leads to where one is.
enum class Current : std::uint8_t { no, yes };

/// A button that shows an icon alone; the name is for those who do not see it. True in the frame in which it was pressed.
bool icon_button(Ui& ui, std::string_view key, Icon icon, std::string_view name, Rect rect, Color color,
                 Current current = Current::no);

/// An entry of a list that leads somewhere: icon, label and an arrow, as wide as the column. True in the frame in which
/// it was pressed.
bool list_button(Ui& ui, std::string_view key, Icon icon, std::string_view label);

/// A button with an icon before its label, as wide as the column. True in the frame in which it was pressed.
bool button_with_icon(Ui& ui, std::string_view key, Icon icon, std::string_view label);

} // namespace easeback
