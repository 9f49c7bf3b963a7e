#pragma once

#include <string>
#include <string_view>

namespace easeback {

/// The words of a goal without spaces around them.
std::string_view trimmed(std::string_view words);
/// Whether the words can be a goal's: neither empty nor longer than the record takes.
bool fits_a_goal(std::string_view words);

} // namespace easeback
