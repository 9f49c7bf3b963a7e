#include "core/catalog/validate.h"
#include "core/json/schema.h"
#include "core/json/schema_keywords.h"
#include "support/content.h"
#include "support/json.h"

#include <catch_amalgamated.hpp>
#include <functional>
#include <set>

using namespace easeback;
using namespace easeback::test;

namespace {

using Visit = std::function<void(JsonNode)>;

// Visits a schema and every schema within it, also those that no value has reached.
void walk_schema(JsonNode schema, const Visit& visit) {
    visit(schema);
    for (const char* key : {"$defs", "properties"})
        schema[key].for_each_member([&](std::string_view, JsonNode part) { walk_schema(part, visit); });
    for (const char* key : {"items", "additionalProperties"})
        if (schema[key].is_object()) walk_schema(schema[key], visit);
    for (const char* key : {"anyOf", "oneOf"})
        for (std::size_t i = 0; i < schema[key].size(); ++i) walk_schema(schema[key].at(i), visit);
}

JsonNode schema_of(const ContentFiles::File& file) {
    std::string_view reference = file.root["$schema"].text().value_or("");
    return content_files().find("schema/" + std::string(reference.substr(reference.rfind('/') + 1)));
}

// Collects the pointers of all members of `value` that the schema requires.
void collect_required(JsonNode value, JsonNode schema, JsonNode root, std::set<std::string>& required) {
    if (auto reference = schema["$ref"].text()) collect_required(value, root["$defs"][reference->substr(8)], root, required);
    for (std::size_t i = 0; i < schema["required"].size(); ++i)
        if (JsonNode member = value[*schema["required"].at(i).text()]; member.exists()) required.insert(member.pointer());
    for (std::size_t i = 0; i < schema["anyOf"].size(); ++i) {
        JsonNode form = schema["anyOf"].at(i);
        bool has_all = form["required"].size() > 0 && value.is_object();
        for (std::size_t j = 0; j < form["required"].size(); ++j)
            has_all = has_all && value[*form["required"].at(j).text()].exists();
        if (has_all) collect_required(value, form, root, required);
    }
    value.for_each_member([&](std::string_view key, JsonNode member) {
        JsonNode known = schema["properties"][key];
        JsonNode part = known.exists() ? known : schema["additionalProperties"];
        if (part.is_object()) collect_required(member, part, root, required);
    });
    for (std::size_t i = 0; value.is_array() && i < value.size(); ++i)
        if (schema["items"].is_object()) collect_required(value.at(i), schema["items"], root, required);
}

// Many files share the schemas of exercises, figures and words; one value of each shape is enough in each of them.
int values_of_each_shape(const ContentFiles::File& file) { return file.path.find('/') == std::string::npos ? 2 : 1; }

bool is_refused(const ContentFiles::File& file, const std::string& text) {
    JsonDocument changed = parsed(text, file.path);
    Faults faults;
    check_against_schema(changed.root(), schema_of(file), faults);
    if (faults.empty()) {
        ContentFiles files = content_files();
        for (ContentFiles::File& other : files.files)
            if (other.path == file.path) other.root = changed.root();
        validate_content(files, faults);
    }
    return !faults.empty();
}

template <class Check>
void for_each_content_file(Check check) {
    int files = 0;
    for (const ContentFiles::File& file : content_files().files) {
        if (file.path.starts_with("schema/")) continue;
        CAPTURE(file.path);
        check(file);
        ++files;
    }
    CHECK(files >= 8);
}

} // namespace

TEST_CASE("The project's schemas use understood keywords alone, also where no value has led yet", "[schema][content]") {
    int schemas = 0;
    for (const ContentFiles::File& file : content_files().files) {
        if (!file.path.starts_with("schema/")) continue;
        ++schemas;
        walk_schema(file.root, [&](JsonNode schema) {
            schema.for_each_member([&](std::string_view keyword, JsonNode value) {
                const SchemaKeyword* known = find_schema_keyword(keyword);
                CAPTURE(value.place());
                REQUIRE(known != nullptr);
                CHECK(known->fits(value));
            });
            if (auto reference = schema["$ref"].text()) {
                CAPTURE(schema.place());
                CHECK((*reference == "#" ||
                       (reference->starts_with("#/$defs/") && file.root["$defs"][reference->substr(8)].exists())));
            }
        });
        CHECK(file.root["$schema"].text() == "https://json-schema.org/draft/2020-12/schema");
    }
    CHECK(schemas >= 6);
}

TEST_CASE("Every content file names a schema and fits it", "[schema][content]") {
    for_each_content_file([](const ContentFiles::File& file) {
        REQUIRE(schema_of(file).exists());
        Faults faults;
        check_against_schema(file.root, schema_of(file), faults);
        INFO(listed(faults));
        CHECK(faults.empty());
    });
}

TEST_CASE("A content file without a key that its schema requires is refused", "[schema][content]") {
    for_each_content_file([](const ContentFiles::File& file) {
        std::set<std::string> required;
        collect_required(file.root, schema_of(file), schema_of(file), required);
        CHECK(required.contains("/$schema"));
        for (const std::string& pointer : of_each_shape({required.begin(), required.end()}, values_of_each_shape(file))) {
            CAPTURE(pointer);
            CHECK(is_refused(file, without(file.root, pointer)));
        }
    });
}

TEST_CASE("A content file with a value of the wrong type anywhere is refused", "[schema][content]") {
    for_each_content_file([](const ContentFiles::File& file) {
        for (const std::string& pointer : of_each_shape(all_pointers(file.root), values_of_each_shape(file))) {
            bool number = at_pointer(file.root, pointer).number().has_value();
            CAPTURE(pointer);
            CHECK(is_refused(file, with_replaced(file.root, pointer, "null")));
            CHECK(is_refused(file, with_replaced(file.root, pointer, number ? "\"seven\"" : "7.5")));
        }
    });
}

TEST_CASE("A content file with a key that its schema does not know is refused", "[schema][content]") {
    for_each_content_file([](const ContentFiles::File& file) {
        bool words = file.path.starts_with("text/");
        for (const std::string& pointer : of_each_shape(all_pointers(file.root), values_of_each_shape(file))) {
            JsonNode node = at_pointer(file.root, pointer);
            if (!node.is_object() || (words && pointer.starts_with("/strings"))) continue;
            std::string extended = node.dump();
            extended.insert(1, node.size() ? "\"Unheard of\":1," : "\"Unheard of\":1");
            CAPTURE(pointer);
            CHECK(is_refused(file, with_replaced(file.root, pointer, extended)));
        }
    });
}
