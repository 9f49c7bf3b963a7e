#include "core/json/canonical.h"
#include "support/json.h"

#include <catch_amalgamated.hpp>

using namespace easeback;
using namespace easeback::test;

namespace {

std::string canonical(std::string_view text) {
    auto document = JsonDocument::parse("text", text);
    REQUIRE(document.ok());
    return canonical_json(document.value().root());
}

} // namespace

TEST_CASE("Canonical JSON has no spaces and orders names by their UTF-16 code units", "[json]") {
    CHECK(canonical("{ \"b\" : [ 1 , 2 ],\n\"a\":{\"d\":null,\"c\":true} }") == R"({"a":{"c":true,"d":null},"b":[1,2]})");
    // The example of RFC 8785, section 3.2.3.
    CHECK(canonical(R"({"\u20ac":5,"\r":1,"\ufb33":7,"1":2,"\ud83d\ude00":6,"\u0080":3,"\u00f6":4})") ==
          "{\"\\r\":1,\"1\":2,\"\u0080\":3,\"ö\":4,\"€\":5,\"😀\":6,\"\uFB33\":7}");
    CHECK(canonical("[]") == "[]");
    CHECK(canonical("{}") == "{}");
}

TEST_CASE("Canonical JSON escapes what has to be, in one way", "[json]") {
    CHECK(canonical(R"(["\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/"])") == "[\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"]");
    CHECK(canonical(R"(["\b\f\t\r\u007f\u2028 \u00e9"])") == "[\"\\b\\f\\t\\r\u007f\u2028 é\"]");
}

TEST_CASE("Canonical JSON writes numbers as ECMAScript does", "[json]") {
    constexpr std::pair<std::string_view, std::string_view> numbers[] = {{"0", "0"},
                                                                         {"-0", "0"},
                                                                         {"-0.0", "0"},
                                                                         {"1.0", "1"},
                                                                         {"-1", "-1"},
                                                                         {"1e2", "100"},
                                                                         {"0.50", "0.5"},
                                                                         {"-2.25", "-2.25"},
                                                                         {"100000000000000000000", "100000000000000000000"},
                                                                         {"1e21", "1e+21"},
                                                                         {"1.5e21", "1.5e+21"},
                                                                         {"123456789012345680000", "123456789012345680000"},
                                                                         {"9007199254740991", "9007199254740991"},
                                                                         {"9000000000000000", "9000000000000000"},
                                                                         {"0.000001", "0.000001"},
                                                                         {"1e-7", "1e-7"},
                                                                         {"1.5e-7", "1.5e-7"},
                                                                         {"0.000001234", "0.000001234"},
                                                                         {"333333333.33333329", "333333333.3333333"},
                                                                         {"2e-3", "0.002"},
                                                                         {"5e-324", "5e-324"},
                                                                         {"1.7976931348623157e308", "1.7976931348623157e+308"},
                                                                         {"0.30000000000000004", "0.30000000000000004"},
                                                                         {"-1e-10", "-1e-10"},
                                                                         {"12345.678", "12345.678"}};
    for (auto [written, expected] : numbers) {
        INFO(written);
        CHECK(canonical(written) == expected);
    }
}

TEST_CASE("Canonical JSON of canonical JSON is the same", "[json]") {
    for (const char* text : {R"({"z":[1.5,{"y":"\u0000\ud83d\ude00"}],"a":-0.0000001})", "[[[]],{},\"\",false]", "12e30"}) {
        std::string once = canonical(text);
        CHECK(canonical(once) == once);
    }
}
