#include "core/json/writer.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace easeback {

void JsonWriter::separate() {
    if (m_after_key) {
        m_after_key = false;
        return;
    }
    if (m_has_elements.empty()) return;
    if (m_has_elements.back()) m_text += ',';
    m_has_elements.back() = true;
}

JsonWriter& JsonWriter::begin_object() {
    separate();
    m_text += '{';
    m_has_elements.push_back(false);
    return *this;
}

JsonWriter& JsonWriter::end_object() {
    m_text += '}';
    m_has_elements.pop_back();
    return *this;
}

JsonWriter& JsonWriter::begin_array() {
    separate();
    m_text += '[';
    m_has_elements.push_back(false);
    return *this;
}

JsonWriter& JsonWriter::end_array() {
    m_text += ']';
    m_has_elements.pop_back();
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    separate();
    append_text(name);
    m_text += ':';
    m_after_key = true;
    return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
    separate();
    append_text(text);
    return *this;
}

JsonWriter& JsonWriter::value(double number) {
    separate();
    if (!std::isfinite(number)) {
        m_text += "null";
    } else if (number == std::floor(number) && std::fabs(number) < 1e15) {
        m_text += std::to_string(static_cast<long long>(number));
    } else {
        char buffer[40];
        bool large = std::fabs(number) >= 1e15;
        auto length = static_cast<std::size_t>(std::snprintf(buffer, sizeof buffer, large ? "%.17g" : "%.6f", number));
        std::string_view digits(buffer, length);
        if (!large) {
            while (digits.back() == '0') digits.remove_suffix(1);
            if (digits.back() == '.') digits.remove_suffix(1);
        }
        m_text += digits;
    }
    return *this;
}

JsonWriter& JsonWriter::value(std::uint64_t number) {
    separate();
    m_text += std::to_string(number);
    return *this;
}

JsonWriter& JsonWriter::value(bool truth) {
    separate();
    m_text += truth ? "true" : "false";
    return *this;
}

JsonWriter& JsonWriter::null() {
    separate();
    m_text += "null";
    return *this;
}

JsonWriter& JsonWriter::value(const std::vector<std::string>& texts) {
    begin_array();
    for (const std::string& text : texts) value(text);
    return end_array();
}

JsonWriter& JsonWriter::raw(std::string_view json) {
    separate();
    m_text += json;
    return *this;
}

void JsonWriter::append_text(std::string_view text) {
    constexpr char hex[] = "0123456789abcdef";
    constexpr std::string_view escaped = "\"\\\b\t\n\f\r", letters = "\"\\btnfr";
    m_text += '"';
    while (!text.empty()) {
        std::size_t length = utf8_character_length(text);
        if (length != 1) {
            m_text += length == 0 ? "\uFFFD" : text.substr(0, length);
            text.remove_prefix(std::max<std::size_t>(length, 1));
            continue;
        }
        char c = text.front();
        text.remove_prefix(1);
        auto byte = static_cast<unsigned char>(c);
        if (std::size_t place = escaped.find(c); place != std::string_view::npos) {
            m_text += '\\';
            m_text += letters[place];
        } else if (byte < 0x20) {
            m_text += "\\u00";
            m_text += hex[byte >> 4];
            m_text += hex[byte & 15];
        } else {
            m_text += c;
        }
    }
    m_text += '"';
}

} // namespace easeback
