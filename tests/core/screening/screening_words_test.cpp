#include "support/content.h"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <set>
#include <string>
#include <vector>

using namespace easeback;
using namespace easeback::test;

namespace {

constexpr std::string_view files_of_screening[] = {"questions.json", "rules.json"};

Strings words_of(std::string_view language) {
    Strings strings;
    Faults faults;
    for (std::string_view file : files_of_screening) {
        JsonNode root = content_files().find("text/" + std::string(language) + "/" + std::string(file));
        REQUIRE(root.exists());
        strings.load(root, faults);
    }
    REQUIRE(faults.empty());
    return strings;
}

std::set<std::string> key_set(const Strings& strings) {
    std::set<std::string> keys;
    for (std::string_view key : strings.keys()) keys.emplace(key);
    return keys;
}

std::set<std::string> placeholders(std::string_view text) {
    std::set<std::string> found;
    for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1))
        found.emplace(text.substr(open, text.find('}', open) - open + 1));
    return found;
}

// The most words between two ends of a sentence.
int longest_sentence(std::string_view text) {
    int words = 0, longest = 0;
    bool in_word = false;
    for (char c : text) {
        bool blank = c == ' ', end = c == '.' || c == '?' || c == '!' || c == ':';
        if (!blank && !end && !in_word) longest = std::max(longest, ++words);
        in_word = !blank && !end;
        if (end) words = 0;
    }
    return longest;
}

} // namespace

TEST_CASE("The words of the screening are the same in every language, key by key", "[words]") {
    Strings base = words_of("en"), spanish = words_of("es");
    CHECK(key_set(base) == key_set(spanish));
    for (const std::string& key : key_set(base)) {
        INFO(key);
        CHECK(placeholders(base.get(key)) == placeholders(spanish.get(key)));
        // Left over from copying.
        if (base.get(key).size() > 12) CHECK(base.get(key) != spanish.get(key));
    }
}

TEST_CASE("Sentences of the screening are short", "[words]") {
    for (std::string_view language : {"en", "es"}) {
        Strings strings = words_of(language);
        double words = 0, texts = 0;
        for (std::string_view key : strings.keys()) {
            if (!key.starts_with("question.") && !key.starts_with("rule.")) continue;
            int longest = longest_sentence(strings.get(key));
            INFO(key << ": " << strings.get(key));
            CHECK(longest <= 23);
            words += longest;
            ++texts;
        }
        CHECK(words / texts < 13);
    }
}
