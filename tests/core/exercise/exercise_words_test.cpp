#include "support/content.h"
#include "support/readability.h"

#include <catch_amalgamated.hpp>
#include <string>

using namespace easeback;
using namespace easeback::test;

namespace {

double grade_of(const std::vector<std::string>& sentences) { return flesch_kincaid(measure(sentences, english_syllables)); }

constexpr double highest_grade = 6;
constexpr std::size_t most_words_in_a_sentence = 20;
constexpr std::string_view single_parts[] = {"purpose", "setup", "breathing", "feel"};

// Every sentence of an exercise but its name and its cue, which are no sentences.
std::vector<std::string> sentences_of_exercise(const Strings& strings, const std::string& key) {
    std::vector<std::string> all;
    auto add = [&](std::string_view text) {
        for (std::string& sentence : sentences_of(text)) all.push_back(std::move(sentence));
    };
    for (std::string_view part : single_parts) add(strings.get(key + std::string(part)));
    for (std::string_view text : strings.list(key + "steps")) add(text);
    for (std::string_view text : strings.list(key + "mistakes")) add(text);
    return all;
}

bool is_written(const Strings& strings, const std::string& key) { return strings.has(key + "name"); }

} // namespace

TEST_CASE("the reading grade tells plain from learned English") {
    CHECK(words_of("Don't hold, breathe.") == std::vector<std::string>{"Don't", "hold", "breathe"});
    CHECK(sentences_of("Sit tall. Rest; stop if it hurts.").size() == 3);
    CHECK(grade_of(sentences_of("Sit on the chair. Put your feet on the floor.")) < 2);
    CHECK(grade_of(sentences_of("Facilitate lumbopelvic stabilisation utilising appropriate musculature.")) > 12);
}

TEST_CASE("an exercise that is written in a language is written whole") {
    for (const auto& [code, strings] : languages())
        for (const Exercise& exercise : content().exercises) {
            std::string key = "exercise." + exercise.id + ".";
            if (!is_written(strings, key)) continue;
            INFO(code << " " << exercise.id);
            for (std::string_view part : single_parts) CHECK(strings.has(key + std::string(part)));
            std::size_t steps = strings.list(key + "steps").size(), mistakes = strings.list(key + "mistakes").size();
            CHECK((steps >= 2 && steps <= 5));
            CHECK((mistakes >= 2 && mistakes <= 3));
            std::size_t cue = words_of(strings.get(key + "cue")).size();
            CHECK((strings.has(key + "cue") && cue >= 3 && cue <= 8));
        }
}

TEST_CASE("languages tell the same exercise in the same steps") {
    for (const auto& [code, strings] : languages())
        for (const Exercise& exercise : content().exercises) {
            std::string key = "exercise." + exercise.id + ".";
            if (!is_written(strings, key)) continue;
            INFO(code << " " << exercise.id);
            CHECK(strings.list(key + "steps").size() == english().list(key + "steps").size());
            CHECK(strings.list(key + "mistakes").size() == english().list(key + "mistakes").size());
        }
}

TEST_CASE("exercises are told in short sentences") {
    for (const auto& [code, strings] : languages())
        for (const Exercise& exercise : content().exercises) {
            std::string key = "exercise." + exercise.id + ".";
            if (!is_written(strings, key)) continue;
            for (const std::string& sentence : sentences_of_exercise(strings, key)) {
                INFO(code << " " << exercise.id << ": " << sentence);
                CHECK(words_of(sentence).size() <= most_words_in_a_sentence);
            }
        }
}

TEST_CASE("exercises are told in English that a twelve-year-old reads") {
    for (const Exercise& exercise : content().exercises) {
        INFO(exercise.id);
        CHECK(grade_of(sentences_of_exercise(english(), "exercise." + exercise.id + ".")) <= highest_grade);
    }
}
