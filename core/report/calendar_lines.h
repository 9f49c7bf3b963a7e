#pragma once

#include <string>
#include <string_view>

namespace easeback {

/// Writes the content lines of RFC 5545: folded after at most 75 bytes without cutting a character, ended by CR LF.
class CalendarLines {
public:
    /// A value that is not text, such as a date or a rule: written as it is.
    CalendarLines& line(std::string_view name, std::string_view value) {
        return fold(std::string(name) + ":" + std::string(value));
    }
    /// A text: what has a meaning of its own there is escaped.
    CalendarLines& text(std::string_view name, std::string_view value);

    std::string take() { return std::move(m_text); }

private:
    CalendarLines& fold(std::string_view content);

    std::string m_text;
};

} // namespace easeback
