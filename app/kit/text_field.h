#pragma once

#include "app/kit/ui.h"

#include <optional>
#include <string>
#include <string_view>

namespace easeback {

/// A field for words of one's own, with its label above. The new text when it was changed. The page itself shows what
/// stands in it.
std::optional<std::string> text_field(Ui& ui, std::string_view key, std::string_view label, std::string_view text);

} // namespace easeback
