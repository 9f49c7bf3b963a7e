#include "core/l10n/fold.h"
#include "support/content.h"

#include <catch_amalgamated.hpp>

using namespace easeback;
using namespace easeback::test;

TEST_CASE("Folding takes away case and accents and nothing else", "[fold]") {
    const char* pairs[][2] = {{"Cat and COW", "cat and cow"},
                              {"Respiración", "respiracion"},
                              {"ÁÉÍÓÚÜÑ ¿áéíóúüñ?", "aeiouun ¿aeiouun?"},
                              {"e\xCC\x81tape", "etape"},
                              {"日本 😀", "日本 😀"},
                              {"", ""},
                              {"10 × 2", "10 * 2"},
                              {"Ωmega", "Ωmega"},
                              {"\xC3", "\xC3"}};
    for (const auto& [text, expected] : pairs) CHECK(folded(text) == expected);
}

TEST_CASE("Folding twice is folding once, for every text there is", "[fold]") {
    for (const auto& [language, strings] : languages())
        for (std::string_view key : strings.keys()) {
            std::string once = folded(strings.get(key));
            if (folded(once) != once) FAIL_CHECK(language << " " << key);
        }
}

TEST_CASE("All words must be there, in any order", "[fold]") {
    CHECK(has_all_words("the low back rests", "back low"));
    CHECK(has_all_words("the low back rests", "  low  "));
    CHECK(has_all_words("anything", ""));
    CHECK_FALSE(has_all_words("the low back rests", "low knee"));
    CHECK_FALSE(has_all_words("", "a"));
}

TEST_CASE("The first letter becomes a capital, with its accent", "[fold]") {
    CHECK(capitalized("on your back") == "On your back");
    CHECK(capitalized("éste") == "Éste");
    CHECK(capitalized("Éste") == "Éste");
    CHECK(capitalized("10 times") == "10 times");
    CHECK(capitalized("÷") == "÷");
    CHECK(capitalized("").empty());
}
