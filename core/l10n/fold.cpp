#include "core/l10n/fold.h"

#include <algorithm>

namespace easeback {

namespace {

// U+00C0 to U+00FF as one letter each.
constexpr std::string_view latin = "aaaaaaaceeeeiiiidnooooo*ouuuuyts"
                                   "aaaaaaaceeeeiiiidnooooo/ouuuuyty";
static_assert(latin.size() == 64);

unsigned byte(std::string_view text, std::size_t place) {
    return place < text.size() ? static_cast<unsigned char>(text[place]) : 0;
}

// Combining accents, U+0300 to U+036F.
bool is_accent(unsigned lead, unsigned next) { return lead == 0xCC || (lead == 0xCD && next <= 0xAF); }

} // namespace

std::string folded(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned lead = byte(text, i), next = byte(text, i + 1);
        if (lead >= 'A' && lead <= 'Z') out += static_cast<char>(lead - 'A' + 'a');
        else if (lead == 0xC3 && next >= 0x80) out += latin[next - 0x80];
        else if (next < 0x80 || !is_accent(lead, next)) {
            out += text[i];
            continue;
        }
        i += lead >= 0x80;
    }
    return out;
}

bool has_all_words(std::string_view text, std::string_view words) {
    while (!words.empty()) {
        std::size_t end = std::min(words.find(' '), words.size());
        if (text.find(words.substr(0, end)) == std::string_view::npos) return false;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return true;
}

std::string capitalized(std::string_view text) {
    std::string out(text);
    unsigned lead = byte(text, 0), next = byte(text, 1);
    // ÷ and ÿ have no capital there.
    std::size_t letter = lead == 0xC3 && next >= 0xA0 && next != 0xB7 && next != 0xBF ? 1 : 0;
    if (letter == 1 || (lead >= 'a' && lead <= 'z')) out[letter] = static_cast<char>(byte(text, letter) - 0x20);
    return out;
}

} // namespace easeback
