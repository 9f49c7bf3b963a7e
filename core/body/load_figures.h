#pragma once

#include "core/body/figure.h"
#include "core/json/document.h"

namespace easeback {

/// Reads one file of figures and adds them to those that are there, which they may be like. Whether they move well is for
/// check_figure. Faults: ids that are used twice or unknown, and values out of their range.
void load_figures(JsonNode root, std::vector<Figure>& figures, Faults& faults);

} // namespace easeback
