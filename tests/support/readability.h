#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace easeback::test {

/// The words of a text: runs of letters and apostrophes.
std::vector<std::string> words_of(std::string_view text);
/// The sentences of a text, split after . ! ? : and ; where a space follows.
std::vector<std::string> sentences_of(std::string_view text);
/// The school grade that reads English sentences with ease, by the formula of Flesch and Kincaid (1975).
/// Syllables are counted by rule, which is right for nearly all plain words.
double flesch_kincaid_grade(const std::vector<std::string>& sentences);

} // namespace easeback::test
