#include "core/base/utf8.h"
#include "core/json/writer.h"
#include "core/simulation/random.h"
#include "support/json.h"

#include <bit>
#include <catch_amalgamated.hpp>
#include <cmath>
#include <limits>

using namespace easeback;
using namespace easeback::test;

namespace {

template <class Value>
std::string written(const Value& value) {
    JsonWriter out;
    out.value(value);
    return out.take();
}

std::string read_back(std::string_view json) { return std::string(parsed(json).root().text().value()); }

} // namespace

TEST_CASE("Objects and lists are written with their commas, however they nest", "[json]") {
    JsonWriter out;
    out.begin_object().member("a", 1).key("b").begin_array().value(1).begin_object().end_object();
    out.begin_array().end_array().value("x").null().value(true).end_array();
    out.key("c").begin_object().member("d", false).member("e", std::string("f")).end_object();
    out.key("g").raw("[1,2]").member("h", 2).end_object();
    CHECK(out.text() == R"({"a":1,"b":[1,{},[],"x",null,true],"c":{"d":false,"e":"f"},"g":[1,2],"h":2})");
    CHECK(parsed(out.text()).root().dump() == out.text());
}

TEST_CASE("Every control character, quote and backslash comes back as it was", "[json]") {
    for (int code = 0; code < 0x80; ++code) {
        std::string text = "a" + std::string(1, static_cast<char>(code)) + "b";
        CAPTURE(code);
        CHECK(read_back(written(text)) == text);
        JsonWriter out;
        out.begin_object().member(text, text).end_object();
        JsonDocument document = parsed(out.text());
        CHECK(document.root()[text].text() == text);
        CHECK(out.text().find('\n') == std::string::npos);
    }
}

TEST_CASE("Text in any script comes back as it was", "[json]") {
    for (const char* text : {"", "plain", "ñandú", "Größe", "→ 😀 \xF4\x8F\xBF\xBF", "ひざ", "العربية", "\\u0041", "\\\"", "\\\\",
                             "\"quoted\"", "</script>", "\xE2\x80\xA8\xE2\x80\xA9", "\x7F", "\xEF\xBB\xBF"})
        CHECK(read_back(written(text)) == text);
}

TEST_CASE("Every character of Unicode has its length and comes back as it was", "[json]") {
    int wrong = 0;
    std::string all;
    for (unsigned code = 1; code <= 0x10FFFF; ++code) {
        if (code >= 0xD800 && code <= 0xDFFF) continue;
        std::string character;
        auto put = [&](unsigned byte) { character += static_cast<char>(byte); };
        if (code < 0x80) {
            put(code);
        } else if (code < 0x800) {
            put(0xC0 | code >> 6), put(0x80 | (code & 63));
        } else if (code < 0x10000) {
            put(0xE0 | code >> 12), put(0x80 | (code >> 6 & 63)), put(0x80 | (code & 63));
        } else {
            put(0xF0 | code >> 18), put(0x80 | (code >> 12 & 63)), put(0x80 | (code >> 6 & 63)), put(0x80 | (code & 63));
        }
        wrong += utf8_character_length(character) != character.size();
        wrong += utf8_character_length(character + "x") != character.size();
        if (character.size() > 1)
            wrong += utf8_character_length(std::string_view(character).substr(0, character.size() - 1)) != 0;
        all += character;
    }
    CHECK(wrong == 0);
    CHECK((read_back(written(all)) == all));
}

TEST_CASE("Bytes that are not text are replaced, so that what was written can be read", "[json]") {
    CHECK(read_back(written("a\xFFz")) == "a\uFFFDz");
    CHECK(read_back(written("cut \xE2\x82")) == "cut \uFFFD\uFFFD");
    CHECK(read_back(written("\xED\xA0\x80")) == "\uFFFD\uFFFD\uFFFD");
    CHECK(read_back(written("\xC3\xA9\xC3")) == "é\uFFFD");
    int unreadable = 0;
    for (unsigned first = 0; first < 256; ++first)
        for (unsigned second = 0; second < 256; ++second) {
            std::string bytes = {static_cast<char>(first), static_cast<char>(second)};
            unreadable += !JsonDocument::parse("bytes", written(bytes)).ok();
        }
    CHECK(unreadable == 0);
}

TEST_CASE("Numbers are written short and are always JSON", "[json]") {
    struct Written {
        double number;
        const char* text;
    };
    for (Written expected : {Written{0, "0"},
                             {-0.0, "0"},
                             {7, "7"},
                             {-12, "-12"},
                             {0.5, "0.5"},
                             {-2.25, "-2.25"},
                             {0.1, "0.1"},
                             {1.0 / 3, "0.333333"},
                             {1e-6, "0.000001"},
                             {1e-7, "0"},
                             {123456.789, "123456.789"},
                             {999999999999999, "999999999999999"},
                             {1e15, "1000000000000000"},
                             {1e22, "1e+22"},
                             {-1e300, "-1.0000000000000001e+300"},
                             {10.0000001, "10"}}) {
        CHECK(written(expected.number) == expected.text);
        CHECK(parsed(written(expected.number)).root().number().has_value());
    }
    CHECK(written(std::numeric_limits<std::uint64_t>::max()) == "18446744073709551615");
    CHECK(written(-5) == "-5");
    for (double number : {std::nan(""), HUGE_VAL, -HUGE_VAL}) CHECK(written(number) == "null");
}

TEST_CASE("Any number that is written is read as nearly the same number", "[json]") {
    Random random(11);
    for (int round = 0; round < 20000; ++round) {
        double number = std::bit_cast<double>(random.next());
        if (round % 2) number = (random.fraction() - 0.5) * std::pow(10, random.below(30) - 8);
        if (!std::isfinite(number)) continue;
        double back = parsed(written(number)).root().number().value();
        CAPTURE(number);
        CHECK(std::fabs(back - number) <= std::max(6e-7, std::fabs(number) * 1e-15));
    }
}
