#include "core/json/document.h"
#include "core/simulation/random.h"
#include "support/content.h"
#include "support/json.h"

#include <algorithm>
#include <catch_amalgamated.hpp>

using namespace easeback;
using namespace easeback::test;

namespace {

const char* const one_of_each = R"({"object": {"a": 1}, "list": [1, 2, 3], "text": "word", "number": 2.5,
                                    "truth": true, "nothing": null})";

// Everything that a JSON text can hold, on three lines.
const std::string rich =
    "{\"key\": [1, -2.5e3, true, false, null, \"plain\", \"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00\"],\n"
    " \"é→😀\": {\"\": {}, \"empty\": []},\n"
    " \"last\": 12}";

Error fault_of(std::string_view text) {
    auto document = JsonDocument::parse("file.json", text);
    INFO("text: " << text);
    REQUIRE_FALSE(document.ok());
    return document.error();
}

} // namespace

TEST_CASE("Every kind of value is read as itself and as nothing else", "[json]") {
    JsonDocument document = parsed(one_of_each);
    struct Kind {
        const char* key;
        const char* name;
    };
    for (Kind kind : {Kind{"object", "object"},
                      {"list", "array"},
                      {"text", "text"},
                      {"number", "number"},
                      {"truth", "true or false"},
                      {"nothing", "null"},
                      {"absent", "nothing"}}) {
        JsonNode node = document.root()[kind.key];
        std::string_view key = kind.key;
        CAPTURE(key);
        CHECK(node.kind_name() == kind.name);
        CHECK(node.exists() == (key != "absent"));
        CHECK(node.is_object() == (key == "object"));
        CHECK(node.is_array() == (key == "list"));
        CHECK(node.text().has_value() == (key == "text"));
        CHECK(node.number().has_value() == (key == "number"));
        CHECK(node.boolean().has_value() == (key == "truth"));
        CHECK(node.size() == (key == "object" ? 1u : key == "list" ? 3u : 0u));
        CHECK(node["a"].exists() == (key == "object"));
        CHECK(node.at(0).exists() == (key == "list"));
        CHECK_FALSE(node.at(3).exists());
        int members = 0;
        node.for_each_member([&](std::string_view, JsonNode) { ++members; });
        CHECK(members == (key == "object" ? 1 : 0));
    }
    CHECK(document.root()["text"].text() == "word");
    CHECK(document.root()["number"].number() == 2.5);
    CHECK(document.root()["truth"].boolean() == true);
    CHECK(document.root()["list"].at(2).number() == 3);
}

TEST_CASE("Reading on below a value that is absent stays absent", "[json]") {
    JsonDocument document = parsed(one_of_each);
    for (JsonNode node : {JsonNode(), document.root()["no"]["such"].at(7)["key"]}) {
        CHECK_FALSE(node.exists());
        CHECK_FALSE(node.text());
        CHECK(node.dump().empty());
        CHECK(node.pointer().empty());
    }
    CHECK(JsonNode().place().empty());
    CHECK(JsonNode().same_value(document.root()["absent"]));
    CHECK_FALSE(JsonNode().same_value(document.root()));
}

TEST_CASE("Members come sorted by name, whatever their order in the text", "[json]") {
    std::string names;
    JsonDocument document = parsed(R"({"c": 1, "a": 2, "b": 3})");
    document.root().for_each_member([&](std::string_view key, JsonNode) { names += key; });
    CHECK(names == "abc");
    CHECK(document.root().dump() == R"({"a":2,"b":3,"c":1})");
}

TEST_CASE("Values are the same when they mean the same", "[json]") {
    JsonDocument document = parsed(R"([{"a": [1, "x"], "b": 2}, {"b": 2.0, "a": [1, "x"]}, {"a": [1, "x"], "b": 3},
                                       "1", 1, [1], null, true, "\u0031"])");
    JsonNode root = document.root();
    CHECK(root.at(0).same_value(root.at(1)));
    CHECK_FALSE(root.at(0).same_value(root.at(2)));
    CHECK(root.at(3).same_value(root.at(8)));
    for (std::size_t i = 3; i < 8; ++i)
        for (std::size_t j = 3; j < i; ++j) CHECK_FALSE(root.at(i).same_value(root.at(j)));
}

TEST_CASE("A pointer leads to its value, with strokes and tildes escaped", "[json]") {
    JsonDocument document = parsed(R"({"a/b": {"m~n": [10, {"": {"~1": true}}]}})", "file.json");
    JsonNode deep = document.root()["a/b"]["m~n"].at(1)[""]["~1"];
    REQUIRE(deep.boolean() == true);
    CHECK(deep.pointer() == "/a~1b/m~0n/1//~01");
    CHECK(deep.place() == "file.json /a~1b/m~0n/1//~01");
    CHECK(document.root().pointer().empty());
    CHECK(document.root().place() == "file.json");
}

TEST_CASE("Every value of a content file is found by its own pointer", "[json]") {
    JsonNode root = content_files().find("questions.json");
    std::vector<std::string> pointers = all_pointers(root);
    REQUIRE(pointers.size() > 100);
    for (const std::string& pointer : pointers) CHECK(at_pointer(root, pointer).pointer() == pointer);
}

TEST_CASE("Nodes stay valid when their document moves", "[json]") {
    JsonDocument first = parsed(one_of_each, "moved.json");
    JsonNode text = first.root()["text"];
    JsonDocument second = std::move(first);
    CHECK(text.text() == "word");
    CHECK(text.place() == "moved.json /text");
}

TEST_CASE("A text cut short at any byte is an error with its place", "[json]") {
    for (std::string text : {rich, read_source("content/progression.json"), read_source("content/sources.json")}) {
        REQUIRE(JsonDocument::parse("whole", text).ok());
        std::size_t complete = text.find_last_of('}') + 1;
        for (std::size_t length = 0; length < complete; ++length) {
            std::string cut = text.substr(0, length);
            Error error = fault_of(cut);
            auto line = 1 + std::count(cut.begin(), cut.end(), '\n');
            CHECK(error.code == ErrorCode::malformed);
            CHECK(error.place == "file.json line " + std::to_string(line));
            CHECK(error.sentence == "Expected JSON, but the text ends before it is complete.");
        }
    }
}

TEST_CASE("The fault of a text names the line where it stops being JSON", "[json]") {
    struct Broken {
        const char* text;
        int line;
    };
    for (Broken broken : {Broken{"x", 1},
                          {"{\"a\": 1,\n \"b\": x}", 2},
                          {"[1\n2]", 2},
                          {"\n\n}", 3},
                          {"{\"a\" 1}", 1},
                          {"[1,]", 1},
                          {"[1,\n]", 2},
                          {"{,}", 1},
                          {"{\"a\":1,}", 1},
                          {"{a: 1}", 1},
                          {"'a'", 1},
                          {"[1] [2]", 1},
                          {"[1]\n//", 2},
                          {"/* no */ 1", 1},
                          {"{\"a\": \"b\nc\"}", 1},
                          {"[\n\"tab\there\"]", 2},
                          {"\"\\x\"", 1},
                          {"\"\\u12g4\"", 1},
                          {"truth", 1},
                          {"nul1", 1},
                          {"[1\n,\n2\n}\n", 4}}) {
        Error error = fault_of(broken.text);
        CAPTURE(broken.text);
        CHECK(error.code == ErrorCode::malformed);
        CHECK(error.place == "file.json line " + std::to_string(broken.line));
        CHECK(error.sentence == "Expected JSON, but this is not JSON from here on.");
    }
}

TEST_CASE("A zero byte is never taken for the end of a text", "[json]") {
    CHECK(fault_of(std::string("{}\0{}", 5)).code == ErrorCode::malformed);
    CHECK(fault_of(std::string("{}\n\0", 4)).place == "file.json line 2");
    CHECK(fault_of(std::string("\"a\0b\"", 5)).code == ErrorCode::malformed);
    CHECK(parsed("\"a\\u0000b\"").root().text() == std::string_view("a\0b", 3));
}

TEST_CASE("Numbers are read as JSON writes them, and nothing else is a number", "[json]") {
    CHECK(parsed("0").root().number() == 0);
    CHECK(parsed("-0").root().number() == 0);
    CHECK(parsed("-12").root().number() == -12);
    CHECK(parsed("0.1").root().number() == 0.1);
    CHECK(parsed("-2.25e3").root().number() == -2250);
    CHECK(parsed("1E-2").root().number() == 0.01);
    CHECK(parsed("9000000000000000").root().number() == 9e15);
    CHECK(parsed("18446744073709551616").root().number() == 18446744073709551616.0);
    CHECK(parsed("1e308").root().number() == 1e308);
    for (const char* text : {"01", "+1", ".5", "1.", "1e", "1e+", "0x10", "NaN", "Infinity", "-Infinity", "-", "--1", "1_000",
                             "1,5", "1e400", "-1e400", "١"})
        CHECK(fault_of(text).code == ErrorCode::malformed);
}

TEST_CASE("Text that is not UTF-8 is refused", "[json]") {
    CHECK(parsed("\"\xEF\xBF\xBF \xF4\x8F\xBF\xBF\"").root().text() == "\xEF\xBF\xBF \xF4\x8F\xBF\xBF");
    CHECK(parsed("\"\\u00fc\\ud83d\\ude00\"").root().text() == "ü😀");
    CHECK(parsed("\xEF\xBB\xBF{}").root().is_object()); // the mark that some editors put first
    for (const char* bytes :
         {"\x80", "\xBF", "\xC0\xAF", "\xC1\xBF", "\xC3", "\xC3(", "\xE0\x9F\xBF", "\xE2\x82", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF",
          "\xF0\x9F\x98", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFE", "\xFF", "\\ud800", "\\udc00", "\\ud800\\u0041"})
        CHECK(fault_of("[\"" + std::string(bytes) + "\"]").code == ErrorCode::malformed);
}

TEST_CASE("Nesting is accepted down to 64 levels, and brackets inside texts do not count", "[json]") {
    auto lists = [](std::size_t levels) { return std::string(levels, '[') + std::string(levels, ']'); };
    CHECK(JsonDocument::parse("deep", lists(64)).ok());
    CHECK(fault_of(lists(65)).code == ErrorCode::limit);
    CHECK(fault_of(std::string(1000000, '[')).code == ErrorCode::limit);
    std::string objects;
    for (int i = 0; i < 65; ++i) objects += "{\"a\":";
    CHECK(fault_of(objects).code == ErrorCode::limit);
    CHECK(JsonDocument::parse("text", "[\"\\\"" + std::string(100, '[') + "\"]").ok());
    std::string wide = "[";
    for (int i = 0; i < 1000; ++i) wide += "[],{},";
    CHECK(JsonDocument::parse("wide", wide + "1]").ok());
}

TEST_CASE("A text larger than 64 MB is refused before it is read", "[json]") {
    CHECK(fault_of(std::string((64u << 20) + 1, ' ')).code == ErrorCode::limit);
}

TEST_CASE("Damaged bytes never end in anything but a document or a fault", "[json]") {
    Random random(7);
    int refused = 0;
    for (int round = 0; round < 20000; ++round) {
        std::string text = rich;
        for (int changes = 1 + random.below(3); changes > 0; --changes)
            text[static_cast<std::size_t>(random.below(static_cast<int>(text.size())))] = static_cast<char>(random.below(256));
        auto document = JsonDocument::parse("damaged", text);
        if (document) CHECK(JsonDocument::parse("again", document.value().root().dump()).ok());
        else CHECK((document.error().place.starts_with("damaged") && document.error().sentence.ends_with(".")));
        refused += !document.ok();
    }
    CHECK(refused > 10000);
}
