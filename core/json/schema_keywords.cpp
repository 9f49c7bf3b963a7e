#include "core/json/schema_keywords.h"

#include <algorithm>
#include <iterator>

namespace easeback {

namespace {

bool is_anything(JsonNode) { return true; }
bool is_text(JsonNode node) { return node.text().has_value(); }
bool is_number(JsonNode node) { return node.number().has_value(); }
bool is_truth(JsonNode node) { return node.boolean().has_value(); }
bool is_map(JsonNode node) { return node.is_object(); }
bool is_schema(JsonNode node) { return node.is_object() || is_truth(node); }
bool is_list(JsonNode node) { return node.is_array() && node.size() > 0; }
bool is_texts(JsonNode node) {
    for (std::size_t i = 0; i < node.size(); ++i)
        if (!is_text(node.at(i))) return false;
    return node.is_array();
}
bool is_type(JsonNode node) { return is_text(node) || (is_texts(node) && node.size() > 0); }

constexpr SchemaKeyword understood[] = {
    {"$schema", is_text, "text"},
    {"$id", is_text, "text"},
    {"$defs", is_map, "an object"},
    {"$ref", is_text, "text"},
    {"$comment", is_text, "text"},
    {"title", is_text, "text"},
    {"description", is_text, "text"},
    {"default", is_anything, ""},
    {"examples", is_anything, ""},
    {"type", is_type, "the name of a type or a list of them"},
    {"enum", is_list, "a list"},
    {"const", is_anything, ""},
    {"required", is_texts, "a list of texts"},
    {"properties", is_map, "an object"},
    {"additionalProperties", is_schema, "a schema"},
    {"propertyNames", is_map, "an object with \"pattern\" or \"enum\""},
    {"items", is_schema, "a schema"},
    {"minItems", is_number, "a number"},
    {"maxItems", is_number, "a number"},
    {"uniqueItems", is_truth, "true or false"},
    {"minLength", is_number, "a number"},
    {"maxLength", is_number, "a number"},
    {"minimum", is_number, "a number"},
    {"maximum", is_number, "a number"},
    {"exclusiveMinimum", is_number, "a number"},
    {"pattern", is_text, "text"},
    {"anyOf", is_list, "a list of schemas"},
    {"oneOf", is_list, "a list of schemas"},
};

} // namespace

const SchemaKeyword* find_schema_keyword(std::string_view name) {
    auto found = std::find_if(std::begin(understood), std::end(understood),
                              [&](const SchemaKeyword& keyword) { return keyword.name == name; });
    return found == std::end(understood) ? nullptr : found;
}

} // namespace easeback
