#include "core/report/calendar_lines.h"

namespace easeback {

namespace {

constexpr std::size_t longest_line = 75; // bytes, without the line end

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

} // namespace

CalendarLines& CalendarLines::text(std::string_view name, std::string_view value) {
    std::string escaped;
    for (char c : value) {
        if (c == '\\' || c == ';' || c == ',') escaped += '\\';
        if (c == '\n') escaped += "\\n";
        else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f) escaped += c;
    }
    return line(name, escaped);
}

CalendarLines& CalendarLines::fold(std::string_view content) {
    std::size_t room = longest_line;
    while (content.size() > room) {
        std::size_t end = room;
        while (end > 1 && !begins_character(content[end])) --end;
        m_text += std::string(content.substr(0, end)) + "\r\n ";
        content.remove_prefix(end);
        room = longest_line - 1; // the blank that begins a folded line
    }
    m_text += std::string(content) + "\r\n";
    return *this;
}

} // namespace easeback
