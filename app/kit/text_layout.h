#pragma once

#include "app/kit/canvas.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace easeback {

/// The type scale. Sizes before the person's text scale.
enum class TextStyle : std::uint8_t { display, title, heading, body, strong, label, small, caption };

struct TextMetrics {
    Face face;
    float size;        ///< CSS pixels
    float line_height; ///< as a multiple of the size
};

TextMetrics metrics_of(TextStyle style);

/// A text broken into lines for a width. The lines point into `text`.
struct TextLines {
    std::string text;
    Face face = Face::regular;
    float size = 0;                                         ///< CSS pixels, the text scale applied
    float line_height = 0;                                  ///< CSS pixels
    float width = 0;                                        ///< of the longest line
    std::vector<std::pair<std::size_t, std::size_t>> lines; ///< begin and length
    std::uint64_t last_used = 0;

    float height() const { return line_height * static_cast<float>(lines.size()); }
    bool breaks_a_word() const;
    std::string_view line(std::size_t i) const { return std::string_view(text).substr(lines[i].first, lines[i].second); }
};

/// Breaks texts into lines and remembers the results, so that a text is measured once and not in every
/// frame.
class TextLayout {
public:
    explicit TextLayout(const Canvas& canvas)
        : m_canvas(canvas) {}

    /// Text and pixel scale for all that follows; forgets everything when they change.
    void set_scale(float text_scale, float pixel_ratio);
    float text_scale() const { return m_text_scale; }

    /// The text in lines of at most `width` CSS pixels. A style steps down in size, as far as body text,
    /// where a single word would not fit the width.
    const TextLines& lay_out(std::string_view text, TextStyle style, float width);

    /// Forgets texts not used for a while. Called once a frame.
    void end_frame();
    std::size_t remembered() const { return m_cache.size(); }
    /// The texts used since the last end_frame in which a word was too long for a line and had to be broken.
    std::vector<std::string_view> broken() const;

private:
    TextLines break_lines(std::string_view text, TextStyle style, float width) const;
    float longest_word(Face face, float size, std::string_view text) const;

    const Canvas& m_canvas;
    std::unordered_map<std::uint64_t, TextLines> m_cache;
    float m_text_scale = 1;
    float m_pixel_ratio = 1;
    std::uint64_t m_frame = 0;
};

} // namespace easeback
