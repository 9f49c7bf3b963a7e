#pragma once

#include "core/body/figure.h"

#include <string>
#include <vector>

namespace easeback {

/// Looks at every instant of the loop and tells, one sentence each, where a limb cannot reach, a joint bends
/// further than a healthy one does, a planted point slides more than 1 cm, something is below the floor, or the
/// motion jumps. Empty for a good figure. Limits: usual ranges of motion with some reserve.
std::vector<std::string> check_figure(const Figure& figure);

} // namespace easeback
