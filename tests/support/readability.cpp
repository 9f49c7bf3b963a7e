#include "support/readability.h"

#include <algorithm>
#include <map>

namespace easeback::test {

namespace {

bool is_vowel(char letter) { return std::string_view("aeiouy").find(letter) != std::string_view::npos; }

// Whether the word ends with the suffix and has letters before it.
bool ends(std::string_view word, std::string_view suffix) { return word.size() > suffix.size() && word.ends_with(suffix); }

std::string lower(std::string_view word) {
    std::string out;
    for (char c : word)
        if (c != '\'') out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return out;
}

const std::map<std::string, int, std::less<>>& irregular() {
    static const std::map<std::string, int, std::less<>> words = {
        {"aches", 1},    {"anyone", 3},       {"maybe", 2},       {"spasm", 2},     {"layer", 2},     {"layers", 2},
        {"area", 3},     {"areas", 3},        {"being", 2},       {"create", 2},    {"diet", 2},      {"every", 2},
        {"everyone", 3}, {"everything", 3},   {"everyday", 3},    {"fluid", 2},     {"half-way", 2},  {"idea", 3},
        {"ideas", 3},    {"osteoporosis", 6}, {"quiet", 2},       {"recipe", 3},    {"rhythm", 2},    {"science", 2},
        {"usual", 3},    {"usually", 4},      {"wednesday", 2},   {"easeback", 2},  {"aerobic", 3},   {"aerobics", 3},
        {"pilates", 3},  {"doesnt", 2},       {"isnt", 2},        {"didnt", 2},     {"couldnt", 2},   {"wouldnt", 2},
        {"hasnt", 2},    {"wasnt", 2},        {"webassembly", 5}, {"something", 2}, {"sometimes", 2}, {"somewhere", 2},
        {"someone", 2},  {"somebody", 3},     {"psoriasis", 4},   {"react", 2},
    };
    return words;
}

// A silent e in front of an ending that begins with a consonant: care-ful, move-ment, like-ly.
bool has_inner_silent_e(std::string_view word) {
    for (std::string_view ending : {"ful", "fully", "less", "ly", "ment", "ments", "ness", "thing", "times", "body"}) {
        if (!ends(word, ending)) continue;
        std::string_view stem = word.substr(0, word.size() - ending.size());
        if (stem.size() > 2 && stem.back() == 'e' && !is_vowel(stem[stem.size() - 2])) return true;
    }
    return false;
}

bool has_final_silent_e(std::string_view word) {
    auto before = [&](std::size_t back) { return word.size() > back ? word[word.size() - 1 - back] : ' '; };
    if (ends(word, "e")) return !is_vowel(before(1)) && !(before(1) == 'l' && !is_vowel(before(2)));
    if (ends(word, "es")) {
        if (before(2) == 'l' && !is_vowel(before(3))) return false;
        bool hissing =
            std::string_view("sxzcg").find(before(2)) != std::string_view::npos || ends(word, "shes") || ends(word, "ches");
        return !is_vowel(before(2)) && !hissing;
    }
    bool sounded_l = before(2) == 'l' && !is_vowel(before(3)) && before(3) != 'l' && before(3) != 'r';
    if (ends(word, "ed")) return !is_vowel(before(2)) && before(2) != 't' && before(2) != 'd' && !sounded_l;
    return false;
}

// Vowels that stand together and are spoken apart.
int split_vowels(std::string_view word) {
    int count = 0;
    for (std::size_t i = 0; i + 1 < word.size(); ++i) {
        std::string_view pair = word.substr(i, 2);
        char before = i > 0 ? word[i - 1] : ' ';
        char after = i + 2 < word.size() ? word[i + 2] : ' ';
        bool soft = std::string_view("tscgx").find(before) != std::string_view::npos;
        if (pair == "ia" && !soft) ++count;
        if (pair == "io" && !(soft && (after == 'n' || after == 'u'))) ++count;
        if (pair == "iu") ++count;
        if (pair == "ua" && before != 'q' && before != 'g') ++count;
        if (pair == "eo" && word.substr(i + 2, 2) != "pl") ++count;
    }
    if (word.size() > 4 && (ends(word, "ier") || ends(word, "iest"))) ++count;
    if (ends(word, "ing") && is_vowel(word[word.size() - 4])) ++count;
    return count;
}

// Spanish letters folded to one char each: accented a, e, o to the plain vowel, accented i and u to I and U,
// which never join; u with two dots to W, which is sounded; n with a tilde to n.
std::string fold_spanish(std::string_view word) {
    static const std::map<std::string, char, std::less<>> folded = {{"á", 'a'}, {"é", 'e'}, {"ó", 'o'}, {"í", 'I'}, {"ú", 'U'},
                                                                    {"ü", 'W'}, {"ñ", 'n'}, {"Á", 'a'}, {"É", 'e'}, {"Ó", 'o'},
                                                                    {"Í", 'I'}, {"Ú", 'U'}, {"Ñ", 'n'}};
    std::string out;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (i + 1 < word.size()) {
            auto found = folded.find(word.substr(i, 2));
            if (found != folded.end()) {
                out += found->second;
                ++i;
                continue;
            }
        }
        char c = word[i];
        out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return out;
}

bool is_word_char(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '\'' ||
           (static_cast<unsigned char>(c) >= 0x80);
}

// Marks of more than one byte that are no letters.
std::string without_marks(std::string_view text) {
    std::string out(text);
    for (std::string_view mark : {"“", "”", "‘", "«", "»", "¿", "¡", "–", "—", "•"})
        for (std::size_t at; (at = out.find(mark)) != std::string::npos;) out.replace(at, mark.size(), " ");
    for (std::size_t at; (at = out.find("…")) != std::string::npos;) out.replace(at, 3, ".");
    for (std::size_t at; (at = out.find("’")) != std::string::npos;) out.replace(at, 3, "'");
    for (std::size_t open; (open = out.find('{')) != std::string::npos;) {
        std::size_t close = out.find('}', open);
        out.replace(open, close == std::string::npos ? std::string::npos : close - open + 1, "seven");
    }
    return out;
}

} // namespace

TextMeasure& TextMeasure::operator+=(const TextMeasure& other) {
    words += other.words;
    sentences += other.sentences;
    syllables += other.syllables;
    return *this;
}

int english_syllables(std::string_view raw) {
    std::string word = lower(raw);
    if (auto found = irregular().find(word); found != irregular().end()) return found->second;
    int count = 0;
    bool inside = false;
    for (char c : word) {
        bool vowel = is_vowel(c);
        if (vowel && !inside) ++count;
        inside = vowel;
    }
    count += split_vowels(word);
    if (count > 1 && has_final_silent_e(word)) --count;
    if (count > 1 && has_inner_silent_e(word)) --count;
    return std::max(1, count);
}

int spanish_syllables(std::string_view raw) {
    std::string word = fold_spanish(raw);
    int count = 0;
    bool joins = false;      // the letter before is a vowel that the next one may join
    bool has_strong = false; // the syllable has its a, e or o
    for (std::size_t i = 0; i < word.size(); ++i) {
        char c = word[i];
        char before = i > 0 ? word[i - 1] : ' ';
        char next = i + 1 < word.size() ? word[i + 1] : ' ';
        bool silent_u = c == 'u' && (before == 'q' || (before == 'g' && (next == 'e' || next == 'i' || next == 'I')));
        if (silent_u) continue;
        bool strong = c == 'a' || c == 'e' || c == 'o';
        bool accented = c == 'I' || c == 'U';
        bool weak = c == 'i' || c == 'u' || c == 'W' || (c == 'y' && i + 1 == word.size());
        if (!strong && !accented && !weak) {
            joins = false;
            continue;
        }
        if (!joins || accented || (strong && has_strong)) {
            ++count;
            has_strong = false;
        }
        has_strong = has_strong || strong;
        joins = !accented;
    }
    return std::max(1, count);
}

std::vector<std::string> words_of(std::string_view raw) {
    std::vector<std::string> words;
    std::string word;
    for (char c : without_marks(raw) + " ") {
        if (is_word_char(c) && !(c == '\'' && word.empty())) {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
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

TextMeasure measure(std::string_view raw, int (*syllables)(std::string_view)) {
    TextMeasure total;
    for (const std::string& word : words_of(raw)) {
        bool is_number = std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
        ++total.words;
        total.syllables += is_number ? static_cast<int>(word.size()) : syllables(word);
    }
    std::string text = without_marks(raw);
    bool open = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool ends_here = text[i] == '.' || text[i] == '!' || text[i] == '?';
        if (ends_here && open && (i + 1 == text.size() || !is_word_char(text[i + 1]))) {
            ++total.sentences;
            open = false;
        }
        open = open || is_word_char(text[i]);
    }
    if (open) ++total.sentences;
    return total;
}

TextMeasure measure(const std::vector<std::string>& texts, int (*syllables)(std::string_view)) {
    TextMeasure total;
    for (const std::string& text : texts) total += measure(text, syllables);
    return total;
}

double flesch_kincaid(const TextMeasure& text) {
    return 0.39 * text.words / text.sentences + 11.8 * text.syllables / text.words - 15.59;
}

double fernandez_huerta(const TextMeasure& text) {
    return 206.84 - 60.0 * text.syllables / text.words - 1.02 * text.words / text.sentences;
}

} // namespace easeback::test
