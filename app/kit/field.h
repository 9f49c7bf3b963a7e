#pragma once

#include "app/kit/ui.h"

#include <string_view>

namespace easeback {

// What fields for text and numbers have in common.

/// The label above a field.
void draw_field_label(Ui& ui, std::string_view label);
/// The surface of a field.
void draw_field(Ui& ui, NodeId id, Rect rect);
/// The node of a field for text; the page itself shows what stands in it, in that style.
Node& field_node(Ui& ui, NodeId id, std::string_view label, Rect rect, std::string_view text, TextStyle style);

} // namespace easeback
