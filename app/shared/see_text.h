#pragma once

#include "app/shell/screen.h"

namespace easeback {

/// "See: a doctor, a physiotherapist", of the ids of whom to see.
inline std::string see_text(const View& view, const std::vector<std::string>& see) {
    std::string words = std::string(view.text("result.see")) + ": ";
    for (std::size_t i = 0; i < see.size(); ++i) words += (i ? ", " : "") + std::string(view.text("see." + see[i]));
    return words;
}

} // namespace easeback
