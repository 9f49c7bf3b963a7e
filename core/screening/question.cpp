#include "core/screening/question.h"

namespace easeback {

int Question::option_index(std::string_view option_id) const {
    for (std::size_t i = 0; i < options.size(); ++i)
        if (options[i].id == option_id) return static_cast<int>(i);
    return -1;
}

} // namespace easeback
