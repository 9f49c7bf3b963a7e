#pragma once

#include <string>
#include <string_view>

namespace easeback::desk {

/// Does one piece of work. `verb` names it, `json` is its input. Answers {"ok": …}, or {"fault": {"place", "sentence"}}
/// where the verb is not known, the input cannot be read, or the work cannot be done. Keeps nothing between calls.
std::string answer(std::string_view verb, std::string_view json);

} // namespace easeback::desk
