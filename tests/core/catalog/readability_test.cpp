// Every text must be readable at about twelve years of age: Flesch-Kincaid for English, Fernández-Huerta for
// Spanish.
#include "support/content.h"
#include "support/readability.h"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <functional>
#include <map>

using namespace easeback;
using namespace easeback::test;

namespace {

constexpr double highest_item_grade = 7.0;   // English, a whole lesson or exercise
constexpr double highest_mean_grade = 6.0;   // English, the mean of all of them
constexpr double lowest_item_index = 65.0;   // Spanish, a whole lesson or exercise
constexpr int long_string = 12;              // words from which a single text is measured alone
constexpr double highest_string_grade = 9.0; // English
constexpr double lowest_string_index = 55.0; // Spanish

struct Language {
    std::string code;
    int (*syllables)(std::string_view);
    double (*score)(const TextMeasure&);
    bool grade; // a higher score is harder
    double item_bound, string_bound;

    bool too_hard(double value, double bound) const { return grade ? value > bound : value < bound; }
};

const std::vector<Language>& measured() {
    static const std::vector<Language> all = {
        {"en", english_syllables, flesch_kincaid, true, highest_item_grade, highest_string_grade},
        {"es", spanish_syllables, fernandez_huerta, false, lowest_item_index, lowest_string_index}};
    return all;
}

std::vector<std::string> sorted_keys(const Strings& strings) {
    std::vector<std::string> keys;
    for (std::string_view key : strings.keys()) keys.emplace_back(key);
    std::sort(keys.begin(), keys.end());
    return keys;
}

// "lesson.walk_first" of "lesson.walk_first.body.0"; empty for what is neither lesson nor exercise.
std::string item_of(const std::string& key) {
    if (!key.starts_with("lesson.") && !key.starts_with("exercise.")) return {};
    return key.substr(0, key.find('.', key.find('.') + 1));
}

bool is_sentence(std::string_view text) { return text.ends_with('.') || text.ends_with('!') || text.ends_with('?'); }

// The whole text of each item. Titles and names are left out: they would flatter it with very short
// sentences.
std::map<std::string, TextMeasure> items(const Language& language, const Strings& strings) {
    std::map<std::string, TextMeasure> result;
    for (const std::string& key : sorted_keys(strings)) {
        std::string item = item_of(key);
        if (item.empty() || !is_sentence(strings.get(key))) continue;
        result[item] += measure(strings.get(key), language.syllables);
    }
    return result;
}

} // namespace

TEST_CASE("English syllables are counted as they are spoken", "[readability]") {
    const std::map<std::string, int> words = {{"back", 1},
                                              {"moves", 1},
                                              {"moved", 1},
                                              {"rested", 2},
                                              {"boxes", 2},
                                              {"muscle", 2},
                                              {"muscles", 2},
                                              {"people", 2},
                                              {"exercise", 3},
                                              {"gentle", 2},
                                              {"carefully", 3},
                                              {"movement", 2},
                                              {"doing", 2},
                                              {"lying", 2},
                                              {"doctor", 2},
                                              {"physio", 3},
                                              {"session", 2},
                                              {"special", 2},
                                              {"usual", 3},
                                              {"every", 2},
                                              {"breathe", 1},
                                              {"breathes", 1},
                                              {"ache", 1},
                                              {"aches", 1},
                                              {"easier", 3},
                                              {"tired", 1},
                                              {"the", 1},
                                              {"eye", 1},
                                              {"likely", 2},
                                              {"yoga", 2},
                                              {"numbness", 2},
                                              {"bladder", 2},
                                              {"emergency", 4},
                                              {"question", 2},
                                              {"position", 3},
                                              {"squeeze", 1},
                                              {"weakness", 2},
                                              {"stretches", 2},
                                              {"changes", 2},
                                              {"surgery", 3},
                                              {"physiotherapist", 6},
                                              {"pregnancy", 3},
                                              {"osteoporosis", 6},
                                              {"don't", 1},
                                              {"doesn't", 2},
                                              {"little", 2},
                                              {"tingling", 2},
                                              {"language", 2},
                                              {"video", 3},
                                              {"actual", 3},
                                              {"hamstring", 2},
                                              {"heart", 1},
                                              {"trained", 1},
                                              {"settled", 2},
                                              {"pulled", 1},
                                              {"curled", 1},
                                              {"spasm", 2},
                                              {"maybe", 2},
                                              {"earlier", 3},
                                              {"area", 3},
                                              {"idea", 3},
                                              {"real", 1},
                                              {"able", 2},
                                              {"unsure", 2}};
    for (const auto& [word, count] : words) {
        INFO(word);
        CHECK(english_syllables(word) == count);
    }
}

TEST_CASE("Spanish syllables are counted by the rules of spelling", "[readability]") {
    const std::map<std::string, int> words = {
        {"espalda", 3}, {"dolor", 2},    {"días", 2},      {"caminar", 3}, {"columna", 3},      {"quieto", 2},
        {"guía", 2},    {"guerra", 2},   {"pingüino", 3},  {"médico", 3},  {"bueno", 2},        {"aéreo", 4},
        {"ahora", 3},   {"muy", 1},      {"ley", 1},       {"ayuda", 3},   {"fisioterapia", 5}, {"respiración", 4},
        {"país", 2},    {"ciudad", 2},   {"cuidado", 3},   {"rehúye", 3},  {"continúa", 4},     {"paseo", 3},
        {"suelo", 2},   {"aguanta", 3},  {"siguiente", 3}, {"sueño", 2},   {"niño", 2},         {"baúl", 2},
        {"buey", 1},    {"paranoia", 4}, {"oía", 3},       {"viuda", 2},   {"limpiáis", 2},     {"tía", 2},
        {"leído", 3},   {"a", 1},        {"ejercicio", 4}};
    for (const auto& [word, count] : words) {
        INFO(word);
        CHECK(spanish_syllables(word) == count);
    }
}

TEST_CASE("Sentences and words are counted", "[readability]") {
    TextMeasure two = measure("Stop here. Do it 10 times!", english_syllables);
    CHECK(two.words == 6);
    CHECK(two.sentences == 2);
    CHECK(measure("¿Duele? Para…", spanish_syllables).sentences == 2);
    CHECK(measure("A title", english_syllables).sentences == 1);
    CHECK(measure("It took 2.5 {unit}.", english_syllables).sentences == 1);
    // The formulas against values worked out by hand.
    CHECK(flesch_kincaid({100, 10, 150}) == Catch::Approx(0.39 * 10 + 11.8 * 1.5 - 15.59));
    CHECK(fernandez_huerta({100, 10, 200}) == Catch::Approx(206.84 - 120 - 10.2));
    // A hard text fails both bounds.
    CHECK(flesch_kincaid(measure("Progressive neurological deterioration necessitates immediate multidisciplinary evaluation.",
                                 english_syllables)) > highest_item_grade);
    CHECK(fernandez_huerta(measure("El deterioro neurológico progresivo necesita una evaluación multidisciplinaria inmediata.",
                                   spanish_syllables)) < lowest_item_index);
}

TEST_CASE("Every lesson and exercise is easy to read", "[readability]") {
    for (const Language& language : measured()) {
        auto found = languages().find(language.code);
        if (found == languages().end()) continue;
        double sum = 0;
        std::map<std::string, TextMeasure> all = items(language, found->second);
        REQUIRE(all.size() > 50);
        for (const auto& [item, text] : all) {
            double value = language.score(text);
            sum += value;
            INFO(language.code << " " << item << ": " << value);
            CHECK_FALSE(language.too_hard(value, language.item_bound));
        }
        double mean = sum / static_cast<double>(all.size());
        INFO(language.code << " mean " << mean);
        if (language.grade) CHECK(mean <= highest_mean_grade);
    }
}

TEST_CASE("No single text is far too hard", "[readability]") {
    for (const Language& language : measured()) {
        auto found = languages().find(language.code);
        if (found == languages().end()) continue;
        int looked_at = 0;
        for (const std::string& key : sorted_keys(found->second)) {
            TextMeasure text = measure(found->second.get(key), language.syllables);
            if (text.words < long_string) continue;
            ++looked_at;
            double value = language.score(text);
            INFO(language.code << " " << key << ": " << value << "\n" << found->second.get(key));
            CHECK_FALSE(language.too_hard(value, language.string_bound));
        }
        CHECK(looked_at > 50);
    }
}
