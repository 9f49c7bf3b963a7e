#include "core/json/pattern.h"
#include "core/json/reader.h"
#include "support/json.h"

#include <array>
#include <catch_amalgamated.hpp>

using namespace easeback;
using namespace easeback::test;

namespace {

constexpr std::array<std::string_view, 3> sides = {"left", "right", "both"};

// Reads one key with one accessor and returns the faults.
template <class Read>
Faults faults_of(std::string_view json, Read read) {
    JsonDocument document = parsed(json, "file.json");
    Faults faults;
    ObjectReader reader(document.root(), faults);
    read(reader);
    return faults;
}

} // namespace

TEST_CASE("Members of the expected type are read without a fault", "[json]") {
    JsonDocument document = parsed(R"({"text": "word", "number": 2.5, "whole": -3, "truth": true,
                                       "texts": ["a", "b"], "side": "both"})");
    Faults faults;
    ObjectReader reader(document.root(), faults);
    CHECK(reader.text("text") == "word");
    CHECK(reader.text_or("text", "other") == "word");
    CHECK(reader.text_or("absent", "other") == "other");
    CHECK(reader.number("number") == 2.5);
    CHECK(reader.number_or("absent", 4) == 4);
    CHECK(reader.whole("whole") == -3);
    CHECK(reader.whole_or("absent", 9) == 9);
    CHECK(reader.truth_or("truth", false));
    CHECK(reader.truth_or("absent", true));
    CHECK(reader.texts("texts") == std::vector<std::string>{"a", "b"});
    CHECK(reader.texts("absent").empty());
    CHECK(reader.choice("side", sides) == 2);
    CHECK(faults.empty());
}

TEST_CASE("A key that is missing is a fault at its object, with what was expected", "[json]") {
    const char* object = R"({"other": 1})";
    auto text = faults_of(object, [](ObjectReader& reader) { CHECK(reader.text("name").empty()); });
    CHECK(has_fault(text, ErrorCode::missing, "file.json", "Expected the key 'name' with text."));
    auto number = faults_of(object, [](ObjectReader& reader) { CHECK(reader.number("size") == 0); });
    CHECK(has_fault(number, ErrorCode::missing, "file.json", "Expected the key 'size' with a number."));
    auto whole = faults_of(object, [](ObjectReader& reader) { CHECK(reader.whole("count") == 0); });
    CHECK(has_fault(whole, ErrorCode::missing, "file.json", "Expected the key 'count' with a number."));
    auto side = faults_of(object, [](ObjectReader& reader) { CHECK(reader.choice("side", sides) == 0); });
    CHECK(has_fault(side, ErrorCode::missing, "file.json", "Expected the key 'side' with text."));
    for (const Faults& faults : {text, number, whole, side}) CHECK(faults.size() == 1);
}

TEST_CASE("A value of another type is a fault at the value, with what was expected and found", "[json]") {
    const char* object = R"({"a": [1], "b": "x", "c": {}, "d": null, "e": ["ok", 5, null], "f": "up"})";
    Faults faults = faults_of(object, [](ObjectReader& reader) {
        CHECK(reader.text("a").empty());
        CHECK(reader.number("b") == 0);
        CHECK(reader.whole_or("c", 4) == 0);
        CHECK(reader.truth_or("d", true));
        CHECK(reader.texts("e") == std::vector<std::string>{"ok"});
        CHECK(reader.texts("b").empty());
        CHECK(reader.choice("f", sides) == 0);
        CHECK(reader.choice("c", sides) == 0);
    });
    CHECK(has_fault(faults, ErrorCode::wrong_type, "file.json /a", "Expected text, found array."));
    CHECK(has_fault(faults, ErrorCode::wrong_type, "file.json /b", "Expected a number, found text."));
    CHECK(has_fault(faults, ErrorCode::wrong_type, "file.json /c", "Expected a number, found object."));
    CHECK(has_fault(faults, ErrorCode::wrong_type, "file.json /d", "Expected true or false, found null."));
    CHECK(has_fault(faults, ErrorCode::wrong_type, "file.json /e/1", "Expected text, found number."));
    CHECK(has_fault(faults, ErrorCode::wrong_type, "file.json /e/2", "Expected text, found null."));
    CHECK(has_fault(faults, ErrorCode::wrong_type, "file.json /b", "Expected a list of texts, found text."));
    CHECK(has_fault(faults, ErrorCode::unknown_value, "file.json /f", "Expected one of left, right, both; found \"up\"."));
    CHECK(has_fault(faults, ErrorCode::wrong_type, "file.json /c", "Expected text, found object."));
    CHECK(faults.size() == 9);
}

TEST_CASE("A number that is not whole, or does not fit, is not taken for a whole one", "[json]") {
    for (const char* number : {"1.5", "-0.001", "1e300", "-1e300", "3000000000", "1e18"}) {
        Faults faults =
            faults_of("{\"n\": " + std::string(number) + "}", [](ObjectReader& reader) { CHECK(reader.whole("n") == 0); });
        CAPTURE(number);
        CHECK(has_fault(faults, ErrorCode::out_of_range, "file.json /n", "Expected a whole number, found "));
    }
    CHECK(faults_of(R"({"n": 2.0})", [](ObjectReader& reader) { CHECK(reader.whole("n") == 2); }).empty());
}

TEST_CASE("What is not an object reads as one with every key missing", "[json]") {
    for (const char* json : {"[]", "3", "null", "\"text\"", "true"}) {
        Faults faults = faults_of(json, [](ObjectReader& reader) { CHECK(reader.text("id").empty()); });
        CHECK(has_fault(faults, ErrorCode::missing, "file.json", "Expected the key 'id' with text."));
    }
}

TEST_CASE("The forms of text that schemas name match what they say", "[json]") {
    struct Form {
        const char* pattern;
        std::vector<std::string> fitting, unfit;
    };
    const std::vector<Form> forms = {
        {"^[a-z][a-z0-9_]*$",
         {"a", "bird_dog", "l5_s1", "z9"},
         {"", "_a", "9a", "A", "birdDog", "bird-dog", "bird.dog", "a b", " a", "a\n", "é", "añ"}},
        {"^[a-z][a-z0-9_.]*$", {"a", "screen.title", "a.0.b_c", "a."}, {"", ".a", "0.a", "a-b", "A.b", "a b"}},
        {"^\\d{4}-\\d{2}-\\d{2}$",
         {"2026-11-21", "2028-02-29"},
         {"", "2026-11-31", "2027-02-29", "2026-13-01", "2026-1-1", "20261121", "2026-11-21Z"}},
        {"^[a-z]{2}$", {"en", "es"}, {"", "e", "eng", "EN", "e1", "en\n"}},
        {"^#[0-9a-fA-F]{6}$", {"#1b2a33", "#FFFFFF", "#abcDEF"}, {"", "1b2a33", "#fff", "#1b2a333", "#1b2a3g", "##1b2a3"}},
        {"^[a-z0-9_-]{1,40}\\.(svg|png|webp)$",
         {"logo.svg", "our-logo_2.png", "a.webp"},
         {"", ".svg", "logo", "logo.gif", "Logo.svg", "../logo.svg", "a/b.svg", "a.b.svg", "logo.svg ",
          std::string(41, 'a') + ".svg"}},
        {"^[A-Z]{2}$", {"ES", "GB"}, {"", "E", "ESP", "es", "E1"}},
    };
    for (const Form& form : forms) {
        CAPTURE(form.pattern);
        for (const std::string& text : form.fitting) CHECK(matches_pattern(text, form.pattern));
        for (const std::string& text : form.unfit) {
            CAPTURE(text);
            CHECK_FALSE(matches_pattern(text, form.pattern));
        }
        CHECK(describe_pattern(form.pattern) != describe_pattern("^unheard of$"));
    }
}

TEST_CASE("A form that is not known never matches", "[json]") {
    for (const char* pattern : {"", ".*", "^.*$", "^[a-z]+$", "[a-z][a-z0-9_]*"}) {
        for (const char* text : {"", "a", "2026-11-21", "anything"}) CHECK_FALSE(matches_pattern(text, pattern));
        CHECK(describe_pattern(pattern) == "a form this program does not know");
    }
}
