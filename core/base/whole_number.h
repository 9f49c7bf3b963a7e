#pragma once

#include <charconv>
#include <optional>
#include <string_view>

namespace easeback {

/// The number when the text is one in whole, such as "15"; nothing for "", "15a", " 15" or what does not fit.
template <class Number>
std::optional<Number> whole_number(std::string_view text) {
    Number number = 0;
    auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

} // namespace easeback
