#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace easeback::test {

/// The words of a text: runs of letters, digits and apostrophes. A placeholder counts as the word "seven".
std::vector<std::string> words_of(std::string_view text);
/// The sentences of a text, split after . ! ? : and ; where a space follows.
std::vector<std::string> sentences_of(std::string_view text);

/// How long and heavy a text is.
struct TextMeasure {
    int words = 0;
    int sentences = 0;
    int syllables = 0;

    TextMeasure& operator+=(const TextMeasure& other);
};

/// Syllables of an English word: groups of vowels, less the silent e (also in -ed, -es and before -ly, -ment
/// and the like), more the vowels that stand apart ("physio", "doing"). Words that follow no rule are in a
/// list.
int english_syllables(std::string_view word);

/// Syllables of a Spanish word by the rules of spelling: a, e, o and accented i, u each make a syllable; i, u
/// and a final y join the vowel beside them; the u of qu, gue and gui is silent.
int spanish_syllables(std::string_view word);

/// Measures a text. A sentence ends at . ! ? or … before a space or the end; text without such an end, such
/// as a title, is one sentence. A number is one word with a syllable for each digit; a placeholder is a word
/// of two.
TextMeasure measure(std::string_view text, int (*syllables)(std::string_view));
/// Measures texts, each of which begins a new sentence.
TextMeasure measure(const std::vector<std::string>& texts, int (*syllables)(std::string_view));

/// Flesch-Kincaid grade (Kincaid 1975): the years of school needed for an English text.
double flesch_kincaid(const TextMeasure& measure);
/// Fernández-Huerta index (1959) for Spanish: 100 very easy, 65 plain, 30 hard.
double fernandez_huerta(const TextMeasure& measure);

} // namespace easeback::test
