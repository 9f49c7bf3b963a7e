#include "core/json/schema.h"
#include "support/json.h"

#include <catch_amalgamated.hpp>

using namespace easeback;
using namespace easeback::test;

namespace {

Faults check(std::string_view value, std::string_view schema) {
    JsonDocument a = parsed(value, "value");
    JsonDocument b = parsed(schema, "schema");
    Faults faults;
    check_against_schema(a.root(), b.root(), faults);
    return faults;
}

void fits(std::string_view value, std::string_view schema) {
    Faults faults = check(value, schema);
    INFO(value << " against " << schema << "\n" << listed(faults));
    CHECK(faults.empty());
}

// Refused with exactly one fault.
void refused(std::string_view value, std::string_view schema, ErrorCode code, std::string_view place, std::string_view words) {
    Faults faults = check(value, schema);
    INFO(value << " against " << schema << "\n" << listed(faults));
    CHECK(faults.size() == 1);
    CHECK(has_fault(faults, code, place, words));
}

} // namespace

TEST_CASE("Schema: type", "[schema]") {
    const char* examples[][2] = {{"object", "{}"},   {"array", "[]"},     {"string", "\"x\""}, {"boolean", "true"},
                                 {"null", "null"},   {"number", "2.5"},   {"integer", "2"},    {"number", "2"},
                                 {"integer", "2.0"}, {"number", "1e300"}, {"integer", "-7"}};
    for (const auto& [type, value] : examples) fits(value, "{\"type\": \"" + std::string(type) + "\"}");
    for (const auto& [type, unused] : examples)
        for (const auto& [other, value] : examples) {
            bool numeric = std::string_view(type) == "number" || std::string_view(type) == "integer";
            bool other_numeric = std::string_view(other) == "number" || std::string_view(other) == "integer";
            if (std::string_view(type) == other || (numeric && other_numeric)) continue;
            CHECK(check(value, "{\"type\": \"" + std::string(type) + "\"}").size() == 1);
        }
    refused("2.5", R"({"type": "integer"})", ErrorCode::wrong_type, "value", "Expected a whole number, found number.");
    refused("null", R"({"type": "string"})", ErrorCode::wrong_type, "value", "Expected text, found null.");
    fits("\"x\"", R"({"type": ["string", "null"]})");
    fits("null", R"({"type": ["string", "null"]})");
    refused("1", R"({"type": ["string", "null"]})", ErrorCode::wrong_type, "value", "Expected text or null, found number.");
    refused("3", R"({"type": "strnig"})", ErrorCode::wrong_type, "value", "Expected strnig");
}

TEST_CASE("Schema: enum and const", "[schema]") {
    const char* choice = R"({"enum": ["low", 3, null, ["a"]]})";
    for (const char* value : {"\"low\"", "3", "3.0", "null", "[\"a\"]"}) fits(value, choice);
    refused("\"high\"", choice, ErrorCode::unknown_value, "value", R"(Expected one of "low", 3, null, ["a"]; found "high".)");
    refused("\"3\"", choice, ErrorCode::unknown_value, "value", "found \"3\"");
    fits("{\"b\": 1}", R"({"const": {"b": 1}})");
    refused("{\"b\": 2}", R"({"const": {"b": 1}})", ErrorCode::unknown_value, "value", R"(Expected {"b":1}, found {"b":2}.)");
    refused("false", R"({"const": null})", ErrorCode::unknown_value, "value", "Expected null, found false.");
}

TEST_CASE("Schema: required, properties and additionalProperties", "[schema]") {
    const char* schema = R"({"type": "object", "required": ["id"], "additionalProperties": false,
                             "properties": {"id": {"type": "string"}, "size": {"type": "number"}}})";
    fits(R"({"id": "a"})", schema);
    fits(R"({"id": "a", "size": 2})", schema);
    refused("{}", schema, ErrorCode::missing, "value", "Expected the key 'id', which is missing.");
    refused(R"({"id": 5})", schema, ErrorCode::wrong_type, "value /id", "Expected text, found number.");
    refused(R"({"id": "a", "siez": 2})", schema, ErrorCode::unknown_key, "value /siez",
            "The key 'siez' is not known here; expected one of id, size.");
    CHECK(check(R"({"size": "x", "other": 1})", schema).size() == 3);
    fits(R"({"any": 1})", R"({"properties": {"id": {"type": "string"}}})");
    fits(R"({"any": 1})", R"({"additionalProperties": true})");
    fits(R"({"any": 1})", R"({"additionalProperties": {"type": "number"}})");
    refused(R"({"any": "x"})", R"({"additionalProperties": {"type": "number"}})", ErrorCode::wrong_type, "value /any",
            "Expected number, found text.");
    fits("[]", R"({"required": ["id"]})"); // says nothing about what is not an object
}

TEST_CASE("Schema: propertyNames", "[schema]") {
    const char* schema = R"({"propertyNames": {"pattern": "^[a-z][a-z0-9_]*$"}})";
    fits(R"({"bird_dog": 1})", schema);
    refused(R"({"Bird-dog": 1})", schema, ErrorCode::unknown_key, "value /Bird-dog",
            "The key 'Bird-dog' should be an identifier");
    const char* listed_names = R"({"propertyNames": {"enum": ["flexion", "load"]}})";
    fits(R"({"flexion": 1, "load": 2})", listed_names);
    refused(R"({"flexion": 1, "laod": 2})", listed_names, ErrorCode::unknown_key, "value /laod",
            R"(The key 'laod' is not known here; expected one of ["flexion","load"].)");
}

TEST_CASE("Schema: items, minItems, maxItems and uniqueItems", "[schema]") {
    fits("[1, 2]", R"({"items": {"type": "number"}})");
    refused("[1, \"x\"]", R"({"items": {"type": "number"}})", ErrorCode::wrong_type, "value /1", "Expected number, found text.");
    refused("[1]", R"({"items": false})", ErrorCode::unknown_key, "value /0", "Nothing is expected here.");
    const char* few = R"({"minItems": 1, "maxItems": 2})";
    fits("[1]", few);
    fits("[1, 2]", few);
    refused("[]", few, ErrorCode::out_of_range, "value", "Expected at least 1 elements, found 0.");
    refused("[1, 2, 3]", few, ErrorCode::out_of_range, "value", "Expected at most 2 elements, found 3.");
    const char* unique = R"({"uniqueItems": true})";
    fits("[1, \"1\", [1]]", unique);
    refused("[1, 2, 1.0]", unique, ErrorCode::duplicate, "value /2", "This element is already in the list.");
    fits("[1, 1]", R"({"uniqueItems": false})");
}

TEST_CASE("Schema: minLength, maxLength and pattern", "[schema]") {
    const char* length = R"({"minLength": 2, "maxLength": 3})";
    fits("\"ab\"", length);
    fits("\"äöü\"", length);
    fits("\"😀😀😀\"", length);
    refused("\"ä\"", length, ErrorCode::out_of_range, "value", "Expected at least 2 characters.");
    refused("\"äöüß\"", length, ErrorCode::out_of_range, "value", "Expected at most 3 characters, found 4.");
    fits("\"en\"", R"({"pattern": "^[a-z]{2}$"})");
    refused("\"EN\"", R"({"pattern": "^[a-z]{2}$"})", ErrorCode::unknown_value, "value",
            "Expected a language code of two small letters, found \"EN\".");
    refused("\"a\"", R"({"pattern": "^[a-z]+$"})", ErrorCode::unknown_value, "value",
            "Expected a form this program does not know");
}

TEST_CASE("Schema: minimum, maximum and exclusiveMinimum", "[schema]") {
    const char* range = R"({"minimum": 0, "maximum": 10})";
    fits("0", range);
    fits("10", range);
    refused("-0.5", range, ErrorCode::out_of_range, "value", "Expected a number from 0 to 10, found -0.5.");
    refused("10.5", range, ErrorCode::out_of_range, "value", "Expected a number from 0 to 10, found 10.5.");
    refused("1", R"({"minimum": 2})", ErrorCode::out_of_range, "value", "of at least 2");
    refused("3", R"({"maximum": 2})", ErrorCode::out_of_range, "value", "of at most 2");
    fits("0.1", R"({"exclusiveMinimum": 0})");
    refused("0", R"({"exclusiveMinimum": 0})", ErrorCode::out_of_range, "value", "above 0");
}

TEST_CASE("Schema: anyOf and oneOf", "[schema]") {
    const char* any = R"({"anyOf": [{"type": "string"}, {"type": "object", "required": ["id"],
                                     "properties": {"id": {"type": "string"}}}]})";
    fits("\"x\"", any);
    fits(R"({"id": "x"})", any);
    refused(R"({"id": 5})", any, ErrorCode::wrong_type, "value /id", "Expected text, found number.");
    CHECK(check("4", any).size() == 1);
    const char* one = R"({"oneOf": [{"minimum": 5}, {"maximum": 6}]})";
    fits("4", one);
    fits("7", one);
    refused("5.5", one, ErrorCode::unknown_value, "value", "This fits more than one of the allowed forms; expected one.");
    CHECK(check("4", R"({"oneOf": [{"minimum": 5}, {"minimum": 6}]})").size() == 1);
}

TEST_CASE("Schema: $ref, also from within itself", "[schema]") {
    const char* tree = R"({"$ref": "#/$defs/tree", "$defs": {"tree": {"anyOf": [{"type": "number"},
                           {"type": "array", "items": {"$ref": "#/$defs/tree"}}]}}})";
    fits("[1, [2, [], [3]]]", tree);
    refused("[1, [2, [\"x\"]]]", tree, ErrorCode::wrong_type, "value /1/1/0", "found text");
    fits("[[[]]]", R"({"type": "array", "items": {"$ref": "#"}})");
    refused("[[4]]", R"({"type": "array", "items": {"$ref": "#"}})", ErrorCode::wrong_type, "value /0/0", "Expected array");
    const char* beside = R"({"$ref": "#/$defs/id", "maxLength": 3, "$defs": {"id": {"type": "string", "minLength": 2}}})";
    fits("\"abc\"", beside);
    refused("\"abcd\"", beside, ErrorCode::out_of_range, "value", "at most 3");
    refused("\"a\"", beside, ErrorCode::out_of_range, "value", "at least 2");
}

TEST_CASE("Schema: a reference that leads nowhere or round in a circle is a fault", "[schema]") {
    for (const char* reference : {"#/$defs/no", "#/definitions/id", "other.json", "#id", "#/$defs/id/type", ""})
        refused("1", "{\"$ref\": \"" + std::string(reference) + "\", \"$defs\": {\"id\": {}}}", ErrorCode::unknown_id,
                "schema /$ref", "which it does not define.");
    refused("1", R"({"$ref": "#"})", ErrorCode::limit, "schema /$ref", "refers to itself");
    CHECK_FALSE(
        check("1", R"({"$ref": "#/$defs/a", "$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"$ref": "#/$defs/a"}}})").empty());
    CHECK_FALSE(check("1", R"({"anyOf": [{"$ref": "#"}, {"$ref": "#"}]})").empty());
}

TEST_CASE("Schema: what is not understood is a fault, never passed over", "[schema]") {
    for (const char* keyword : {"not", "allOf", "if", "format", "multipleOf", "exclusiveMaximum", "contains", "patternProperties",
                                "prefixItems", "dependentRequired", "minProperties", "Type"})
        refused("1", "{\"" + std::string(keyword) + "\": {}}", ErrorCode::unknown_key, "schema /" + std::string(keyword),
                "This schema uses the keyword '" + std::string(keyword) + "'");
    refused("{}", R"({"propertyNames": {"maxLength": 3}})", ErrorCode::unknown_key, "schema /propertyNames/maxLength",
            "which is not understood");
    refused(R"({"a": 1})", R"({"properties": {"a": {"format": "date"}}})", ErrorCode::unknown_key, "schema /properties/a/format",
            "which is not understood");
    fits("1", R"({"$schema": "x", "$id": "x", "$comment": "x", "title": "x", "description": "x", "default": 1, "examples": []})");
}

TEST_CASE("Schema: a fault of the schema is told once, however many values meet it", "[schema]") {
    refused("[1, 2, 3]", R"({"items": {"format": "date"}})", ErrorCode::unknown_key, "schema /items/format", "not understood");
}

TEST_CASE("Schema: a keyword with a value of the wrong kind is a fault", "[schema]") {
    for (auto [keyword, value] : std::initializer_list<std::pair<const char*, const char*>>{{"type", "4"},
                                                                                            {"type", "[]"},
                                                                                            {"type", "[4]"},
                                                                                            {"enum", "{}"},
                                                                                            {"enum", "[]"},
                                                                                            {"required", "\"id\""},
                                                                                            {"required", "[4]"},
                                                                                            {"properties", "[]"},
                                                                                            {"additionalProperties", "\"no\""},
                                                                                            {"propertyNames", "4"},
                                                                                            {"items", "[]"},
                                                                                            {"minItems", "\"1\""},
                                                                                            {"maxItems", "true"},
                                                                                            {"uniqueItems", "1"},
                                                                                            {"minLength", "null"},
                                                                                            {"maxLength", "\"9\""},
                                                                                            {"minimum", "\"0\""},
                                                                                            {"maximum", "[]"},
                                                                                            {"exclusiveMinimum", "{}"},
                                                                                            {"pattern", "4"},
                                                                                            {"anyOf", "[]"},
                                                                                            {"oneOf", "{}"},
                                                                                            {"$ref", "4"},
                                                                                            {"$defs", "[]"}}) {
        for (const char* any : {"1", "\"x\"", "{\"a\": 1}", "[1]"}) {
            Faults faults = check(any, "{\"" + std::string(keyword) + "\": " + value + "}");
            CAPTURE(keyword, value, any);
            CHECK(has_fault(faults, ErrorCode::wrong_type, "schema /" + std::string(keyword), "is expected to be"));
        }
    }
    for (const char* schema : {"4", "\"x\"", "[]", "null"}) CHECK_FALSE(check("1", schema).empty());
    fits("1", "true");
    refused("1", "false", ErrorCode::unknown_key, "value", "Nothing is expected here.");
}
