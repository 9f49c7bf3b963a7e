#pragma once

#include <string>
#include <string_view>

namespace easeback {

/// The text without case and accents, for searching: "Cóncavo" and "concavo" fold to the same. Latin letters up to
/// U+00FF are folded, combining accents are dropped, everything else stays.
std::string folded(std::string_view text);

/// Whether every word of `words` (folded, parted by spaces) is somewhere in `text` (folded). No words are in any text.
bool has_all_words(std::string_view text, std::string_view words);

/// The text with a capital first letter, as far as it is a Latin one.
std::string capitalized(std::string_view text);

} // namespace easeback
