#include "app/features/goals/goal_text.h"

#include "core/base/utf8.h"
#include "core/record/event.h"

#include <algorithm>

namespace easeback {

std::string_view trimmed(std::string_view words) {
    constexpr std::string_view blanks = " \t\r\n";
    std::size_t first = words.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return words.substr(first, words.find_last_not_of(blanks) - first + 1);
}

bool fits_a_goal(std::string_view words) {
    words = trimmed(words);
    std::size_t characters = 0;
    for (std::size_t place = 0; place < words.size(); ++characters)
        place += std::max<std::size_t>(1, utf8_character_length(words.substr(place)));
    return characters > 0 && characters <= longest_goal_text;
}

} // namespace easeback
