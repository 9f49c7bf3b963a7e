#pragma once

#include "core/content/content.h"
#include "core/json/document.h"

namespace easeback {

/// Reads one file of figures into the content. Whether they move well is for check_figure.
void load_figures(JsonNode root, Content& content, Faults& faults);

} // namespace easeback
