#include "app/kit/text_layout.h"

#include "core/base/hash.h"

#include <algorithm>
#include <cmath>

namespace easeback {

namespace {

constexpr std::uint64_t frames_to_remember = 600;
constexpr float smallest_step_down = 16;

std::uint64_t key_of(std::string_view text, TextStyle style, float width) {
    std::uint64_t key = hash32(text);
    key = key << 32 | hash32(text, 0x9E3779B9u ^ static_cast<std::uint32_t>(width * 8));
    return key * 31 + static_cast<std::uint64_t>(style);
}

std::string_view trim_end(std::string_view text) {
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

} // namespace

TextMetrics metrics_of(TextStyle style) {
    switch (style) {
    case TextStyle::display: return {Face::bold, 30, 1.2f};
    case TextStyle::title: return {Face::bold, 24, 1.25f};
    case TextStyle::heading: return {Face::bold, 19, 1.3f};
    case TextStyle::strong: return {Face::bold, 17, 1.45f};
    case TextStyle::label: return {Face::bold, 17, 1.25f};
    case TextStyle::small: return {Face::regular, 15, 1.4f};
    case TextStyle::caption: return {Face::regular, 12.5f, 1.3f};
    default: return {Face::regular, 17, 1.45f};
    }
}

bool TextLines::breaks_a_word() const {
    auto inside_word = [&](const auto& line) {
        return line.first > 0 && text[line.first - 1] != ' ' && text[line.first - 1] != '\n';
    };
    return std::any_of(lines.begin(), lines.end(), inside_word);
}

void TextLayout::set_scale(float text_scale, float pixel_ratio) {
    if (text_scale == m_text_scale && pixel_ratio == m_pixel_ratio) return;
    m_text_scale = text_scale;
    m_pixel_ratio = pixel_ratio;
    m_cache.clear();
}

const TextLines& TextLayout::lay_out(std::string_view text, TextStyle style, float width) {
    width = std::max(1.0f, std::floor(width));
    std::uint64_t key = key_of(text, style, width);
    auto found = m_cache.find(key);
    // Two texts may share a key; the text itself decides.
    if (found == m_cache.end() || found->second.text != text) {
        TextLines lines = break_lines(text, style, width);
        found = m_cache.insert_or_assign(key, std::move(lines)).first;
    }
    found->second.last_used = m_frame;
    return found->second;
}

float TextLayout::longest_word(Face face, float size, std::string_view text) const {
    float longest = 0;
    while (!text.empty()) {
        std::size_t end = std::min(text.find(' '), text.size());
        longest = std::max(longest, m_canvas.text_width(face, size, text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return longest;
}

TextLines TextLayout::break_lines(std::string_view text, TextStyle style, float width) const {
    TextMetrics metrics = metrics_of(style);
    TextLines result;
    result.text = text;
    result.face = metrics.face;
    result.size = metrics.size * m_text_scale;
    float least = std::min(result.size, smallest_step_down * std::min(m_text_scale, 1.25f));
    while (result.size > least && longest_word(result.face, result.size, text) > width) result.size -= 1;
    result.line_height = std::round(result.size * metrics.line_height);
    std::size_t begin = 0;
    while (begin <= text.size()) {
        std::size_t paragraph_end = std::min(text.find('\n', begin), text.size());
        std::string_view rest = text.substr(begin, paragraph_end - begin);
        std::size_t length = m_canvas.break_at(result.face, result.size, rest, width);
        // A sign within a word or a number, as in "6.5", is no place to break where there is a space before it.
        if (length < rest.size() && rest[length - 1] != ' ' && rest[length] != ' ')
            if (std::size_t space = rest.rfind(' ', length - 1); space != std::string_view::npos) length = space + 1;
        std::string_view line = trim_end(rest.substr(0, length));
        result.lines.emplace_back(begin, line.size());
        result.width = std::max(result.width, m_canvas.text_width(result.face, result.size, line));
        begin += length;
        while (begin < paragraph_end && text[begin] == ' ') ++begin;
        if (begin == paragraph_end) {
            if (paragraph_end == text.size()) break;
            ++begin;
        }
    }
    return result;
}

std::vector<std::string_view> TextLayout::broken() const {
    std::vector<std::string_view> texts;
    for (const auto& [key, lines] : m_cache)
        if (lines.last_used + 1 >= m_frame && lines.breaks_a_word()) texts.push_back(lines.text);
    return texts;
}

void TextLayout::end_frame() {
    ++m_frame;
    if (m_frame % frames_to_remember != 0) return;
    std::erase_if(m_cache, [&](const auto& entry) { return entry.second.last_used + frames_to_remember < m_frame; });
}

} // namespace easeback
