#include "support/readability.h"

#include <algorithm>
#include <cctype>

namespace easeback::test {

namespace {

bool is_letter(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0 || static_cast<signed char>(c) < 0;
}
bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

// Groups of vowels, less an e at the end that is not spoken.
int syllables_of(const std::string& word) {
    std::string lower;
    for (char c : word)
        if (std::isalpha(static_cast<unsigned char>(c)) != 0)
            lower += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    int count = 0;
    for (std::size_t i = 0; i < lower.size(); ++i)
        count += is_vowel(lower[i]) && (i == 0 || !is_vowel(lower[i - 1]));
    auto ends = [&](std::string_view end) { return lower.ends_with(end); };
    bool silent = ends("e") && !ends("le") && !ends("ee");
    silent |= ends("ed") && !ends("ted") && !ends("ded");
    silent |= ends("es") && !ends("ses") && !ends("xes") && !ends("zes") && !ends("ches") && !ends("shes") &&
              !ends("ges");
    return count > 1 && silent ? count - 1 : std::max(count, 1);
}

} // namespace

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    for (char c : text) {
        if (is_letter(c) || (c == '\'' && !word.empty())) {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    if (!word.empty()) words.push_back(std::move(word));
    return words;
}

std::vector<std::string> sentences_of(std::string_view text) {
    std::vector<std::string> sentences;
    std::size_t start = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool ends = std::string_view(".!?:;").find(text[i]) != std::string_view::npos;
        if (i + 1 < text.size() && !(ends && text[i + 1] == ' ')) continue;
        sentences.emplace_back(text.substr(start, i + 1 - start));
        start = i + 2;
    }
    return sentences;
}

double flesch_kincaid_grade(const std::vector<std::string>& sentences) {
    int words = 0, syllables = 0;
    for (const std::string& sentence : sentences)
        for (const std::string& word : words_of(sentence)) {
            ++words;
            syllables += syllables_of(word);
        }
    if (words == 0) return 0;
    return 0.39 * words / static_cast<double>(sentences.size()) + 11.8 * syllables / words - 15.59;
}

} // namespace easeback::test
