#include "core/l10n/strings.h"
#include "support/content.h"
#include "support/json.h"

#include <algorithm>
#include <catch_amalgamated.hpp>

using namespace easeback;
using namespace easeback::test;

namespace {

Strings loaded(std::string_view strings) {
    JsonDocument document = parsed(R"({"language": "en", "strings": )" + std::string(strings) + "}", "text.json");
    Strings words;
    Faults faults;
    words.load(document.root(), faults);
    INFO(listed(faults));
    REQUIRE(faults.empty());
    return words; // keeps its own copy of every text: the document ends here
}

Faults faults_of(std::string_view strings) {
    JsonDocument document = parsed(R"({"language": "en", "strings": )" + std::string(strings) + "}", "text.json");
    Strings words;
    Faults faults;
    words.load(document.root(), faults);
    return faults;
}

} // namespace

TEST_CASE("Nested keys are joined by dots", "[strings]") {
    Strings words = loaded(R"({"top": "a", "one": {"two": {"three": "b"}, "list": ["c", {"deep": "d"}, ["e"]]}})");
    CHECK(words.language() == "en");
    CHECK(words.get("top") == "a");
    CHECK(words.get("one.two.three") == "b");
    CHECK(words.get("one.list.0") == "c");
    CHECK(words.get("one.list.1.deep") == "d");
    CHECK(words.get("one.list.2.0") == "e");
    std::vector<std::string_view> keys = words.keys();
    std::sort(keys.begin(), keys.end());
    CHECK(keys == std::vector<std::string_view>{"one.list.0", "one.list.1.deep", "one.list.2.0", "one.two.three", "top"});
}

TEST_CASE("A key without a text shows itself", "[strings]") {
    Strings words = loaded(R"({"one": {"two": "b"}})");
    for (const char* key : {"", "one", "two", "one.two.three", "one.", ".two", "One.two", "one.two "}) {
        CHECK(words.get(key) == key);
        CHECK_FALSE(words.has(key));
    }
    CHECK(words.has("one.two"));
    CHECK(words.get("gap.here", {{"count", "3"}}) == "gap.here");
    CHECK(words.plural("gap.here", 2) == "gap.here.other");
    CHECK(words.list("gap.here").empty());
    CHECK(Strings().get("anything") == "anything");
}

TEST_CASE("A list goes as far as its numbers go", "[strings]") {
    Strings words = loaded(R"({"steps": ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"], "none": {"1": "x"}})");
    CHECK(words.list("steps").size() == 11);
    CHECK(words.list("steps")[10] == "k");
    CHECK(words.list("none").empty());
    CHECK(words.list("steps.0").empty());
}

TEST_CASE("Files of one language add up, and a text that is there twice is a fault", "[strings]") {
    JsonDocument first = parsed(R"({"language": "en", "strings": {"a": "1", "b": "2"}})");
    JsonDocument second = parsed(R"({"language": "en", "strings": {"b": "3", "c": "4"}})");
    Strings words;
    Faults faults;
    words.load(first.root(), faults);
    words.load(second.root(), faults);
    CHECK(faults.size() == 1);
    CHECK(has_fault(faults, ErrorCode::duplicate, "test /strings/b", "The text 'b' is there twice."));
    CHECK((words.get("a") == "1" && words.get("b") == "2" && words.get("c") == "4"));
}

TEST_CASE("Added texts take the place of those there", "[strings]") {
    Strings words = loaded(R"({"a": "1", "b": "2"})");
    JsonDocument more = parsed(R"({"b": "3", "c": "4"})");
    Faults faults;
    words.add(more.root(), faults);
    CHECK(faults.empty());
    CHECK((words.get("a") == "1" && words.get("b") == "3" && words.get("c") == "4"));
}

TEST_CASE("One and other are told apart, with the count filled in", "[strings]") {
    Strings words = loaded(R"({"days": {"one": "{count} day", "other": "{count} days"}})");
    CHECK(words.plural("days", 1) == "1 day");
    for (int count : {0, 2, 11, 21, 101, -1}) CHECK(words.plural("days", count) == std::to_string(count) + " days");
}

TEST_CASE("Placeholders are filled, and nothing else is touched", "[strings]") {
    CHECK(fill("{a} and {b}", {{"a", "1"}, {"b", "2"}}) == "1 and 2");
    CHECK(fill("{a}{a}", {{"a", "x"}}) == "xx");
    CHECK(fill("{ab} {a}", {{"a", "1"}, {"ab", "2"}}) == "2 1");
    CHECK(fill("{a} {unknown}", {{"a", "1"}}) == "1 {unknown}");
    CHECK(fill("{a}", {{"a", "{b}"}, {"b", "no"}}) == "{b}"); // what a person wrote is never filled again
    CHECK(fill("{a}", {{"a", ""}}).empty());
    CHECK(fill("", {{"a", "1"}}).empty());
    for (const char* text : {"{", "}", "{}", "{a", "a}", "{{", "{ a}", "{a }", "{A}", "x{", "{a b}", "{äö}"})
        CHECK(fill(text, {{"a", "1"}, {"", "2"}}) == (std::string(text) == "{}" ? "2" : text));
    CHECK(fill("{{a}}", {{"a", "1"}}) == "{1}");
    CHECK(fill("ä{a}ö", {{"a", "ü"}}) == "äüö");
    Strings words = loaded(R"({"range": "from {least} to {most}"})");
    CHECK(words.get("range", {{"least", "1"}, {"most", "9"}}) == "from 1 to 9");
    CHECK(words.get("range", {}) == "from {least} to {most}");
}

TEST_CASE("A value that is not text is a fault with its place", "[strings]") {
    Faults faults = faults_of(R"({"a": 5, "b": {"c": null, "d": "fine"}, "e": ["fine", true, 2.5]})");
    CHECK(faults.size() == 4);
    CHECK(has_fault(faults, ErrorCode::wrong_type, "text.json /strings/a", "Expected text, found number."));
    CHECK(has_fault(faults, ErrorCode::wrong_type, "text.json /strings/b/c", "Expected text, found null."));
    CHECK(has_fault(faults, ErrorCode::wrong_type, "text.json /strings/e/1", "Expected text, found true or false."));
    CHECK(has_fault(faults, ErrorCode::wrong_type, "text.json /strings/e/2", "Expected text, found number."));
}

TEST_CASE("Strings that are no object are a fault", "[strings]") {
    for (const char* strings : {"5", "null", "\"text\"", "[\"a\"]"})
        CHECK(has_fault(faults_of(strings), ErrorCode::wrong_type, "text.json /strings", "Expected an object"));
    JsonDocument document = parsed(R"({"language": "en"})", "text.json");
    Strings words;
    Faults faults;
    words.load(document.root(), faults);
    CHECK(has_fault(faults, ErrorCode::missing, "text.json", "Expected the key 'strings'"));
}

TEST_CASE("Every language that is offered has the same keys", "[strings][content]") {
    REQUIRE(languages().contains("en"));
    for (const auto& [code, words] : languages()) {
        CHECK(words.language() == code);
        if (!words.has("app.name")) continue; // not offered yet
        for (std::string_view key : english().keys()) {
            CAPTURE(code, key);
            CHECK(words.has(key));
        }
        for (std::string_view key : words.keys()) {
            CAPTURE(code, key);
            CHECK(english().has(key));
        }
    }
}
