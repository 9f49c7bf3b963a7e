#pragma once

#include "app/kit/canvas.h"
#include "app/semantics/tree.h"

#include <string>
#include <vector>

namespace easeback::test {

/// What every screen has to be, whatever it shows: each thing once and named, one title, controls that a finger
/// can hit and that do not lie on each other, and nothing beyond the sides. A sentence for each fault.
std::vector<std::string> screen_faults(const SemanticTree& tree, const Viewport& viewport);

/// Letters that are cut off, or lie on others, in the frame drawn last. Only where the window is tall enough to show
/// the whole screen; what is scrolled away is cut, and rightly so.
std::vector<std::string> drawing_faults(const SemanticTree& tree, const Viewport& viewport);

} // namespace easeback::test
