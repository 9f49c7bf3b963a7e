#include "core/json/schema.h"

#include "core/json/pattern.h"

#include <algorithm>
#include <array>

namespace easeback {

namespace {

constexpr std::array understood = {
    "$schema",   "$id",       "$defs",    "$ref",      "$comment",  "title",       "description",
    "type",      "enum",      "const",    "required",  "properties", "additionalProperties",
    "propertyNames", "items", "minItems", "maxItems",  "uniqueItems", "minLength", "maxLength",
    "minimum",   "maximum",   "exclusiveMinimum", "pattern", "anyOf", "oneOf",     "default", "examples",
};

class Checker {
public:
    Checker(JsonNode root, Faults& faults) : m_root(root), m_faults(faults) {}

    void check(JsonNode value, JsonNode schema) {
        if (auto everything = schema.boolean()) {
            if (!*everything) fault(value, ErrorCode::unknown_key, "Nothing is expected here.");
            return;
        }
        refuse_unknown_keywords(schema);
        if (auto reference = schema["$ref"].text()) return check(value, resolve(*reference));
        if (!check_type(value, schema)) return;
        check_choices(value, schema);
        check_alternatives(value, schema);
        if (value.is_object()) check_object(value, schema);
        if (value.is_array()) check_array(value, schema);
        if (auto text = value.text()) check_text(value, *text, schema);
        if (auto number = value.number()) check_number(value, *number, schema);
    }

private:
    void fault(JsonNode value, ErrorCode code, std::string sentence) {
        m_faults.push_back({code, value.place(), std::move(sentence)});
    }

    void refuse_unknown_keywords(JsonNode schema) {
        schema.for_each_member([&](std::string_view keyword, JsonNode node) {
            if (std::find(understood.begin(), understood.end(), keyword) == understood.end())
                fault(node, ErrorCode::unknown_key,
                      "This schema uses the keyword '" + std::string(keyword) + "', which is not understood.");
        });
    }

    JsonNode resolve(std::string_view reference) {
        JsonNode node = m_root;
        if (reference.starts_with("#/$defs/")) node = m_root["$defs"][reference.substr(8)];
        if (!node.exists())
            m_faults.push_back({ErrorCode::unknown_id, m_root.place(),
                                "The schema refers to '" + std::string(reference) + "', which it does not define."});
        return node;
    }

    static bool is_of_type(JsonNode value, std::string_view type) {
        if (type == "object") return value.is_object();
        if (type == "array") return value.is_array();
        if (type == "string") return value.text().has_value();
        if (type == "boolean") return value.boolean().has_value();
        if (type == "null") return value.kind_name() == "null";
        auto number = value.number();
        if (!number) return false;
        return type == "number" || *number == static_cast<double>(static_cast<long long>(*number));
    }

    bool check_type(JsonNode value, JsonNode schema) {
        JsonNode type = schema["type"];
        if (!type.exists()) return true;
        std::string wanted;
        if (auto one = type.text()) {
            if (is_of_type(value, *one)) return true;
            wanted = readable(*one);
        }
        for (std::size_t i = 0; i < type.size(); ++i) {
            if (is_of_type(value, *type.at(i).text())) return true;
            wanted += (i ? " or " : "") + readable(*type.at(i).text());
        }
        fault(value, ErrorCode::wrong_type,
              "Expected " + wanted + ", found " + std::string(value.kind_name()) + ".");
        return false;
    }

    static std::string readable(std::string_view type) {
        if (type == "string") return "text";
        if (type == "boolean") return "true or false";
        if (type == "integer") return "a whole number";
        return std::string(type);
    }

    void check_choices(JsonNode value, JsonNode schema) {
        if (JsonNode constant = schema["const"]; constant.exists() && !constant.same_value(value))
            fault(value, ErrorCode::unknown_value, "Expected " + constant.dump() + ", found " + value.dump() + ".");
        JsonNode choices = schema["enum"];
        if (!choices.exists()) return;
        std::string list;
        for (std::size_t i = 0; i < choices.size(); ++i) {
            if (choices.at(i).same_value(value)) return;
            list += (i ? ", " : "") + choices.at(i).dump();
        }
        fault(value, ErrorCode::unknown_value, "Expected one of " + list + "; found " + value.dump() + ".");
    }

    void check_alternatives(JsonNode value, JsonNode schema) {
        for (auto keyword : {"anyOf", "oneOf"}) {
            JsonNode alternatives = schema[keyword];
            if (!alternatives.exists()) continue;
            int fitting = 0;
            Faults closest;
            for (std::size_t i = 0; i < alternatives.size(); ++i) {
                Faults tried;
                Checker(m_root, tried).check(value, alternatives.at(i));
                if (tried.empty()) ++fitting;
                // The alternative that got furthest before failing tells the most.
                else if (closest.empty() || tried.front().place.size() > closest.front().place.size())
                    closest = std::move(tried);
            }
            bool one_only = std::string_view(keyword) == "oneOf";
            if (fitting == 0) m_faults.insert(m_faults.end(), closest.begin(), closest.end());
            else if (one_only && fitting > 1)
                fault(value, ErrorCode::unknown_value, "This fits more than one of the allowed forms; expected one.");
        }
    }

    void check_object(JsonNode value, JsonNode schema) {
        JsonNode required = schema["required"];
        for (std::size_t i = 0; i < required.size(); ++i) {
            std::string_view key = *required.at(i).text();
            if (!value[key].exists())
                fault(value, ErrorCode::missing, "Expected the key '" + std::string(key) + "', which is missing.");
        }
        JsonNode properties = schema["properties"];
        JsonNode others = schema["additionalProperties"];
        JsonNode names = schema["propertyNames"];
        value.for_each_member([&](std::string_view key, JsonNode member) {
            if (auto form = names["pattern"].text(); form && !matches_pattern(key, *form))
                fault(member, ErrorCode::unknown_key, "The key '" + std::string(key) + "' should be " +
                                                          describe_pattern(*form) + ".");
            if (JsonNode known = properties[key]; known.exists()) return check(member, known);
            if (!others.exists()) return;
            if (others.boolean() == false)
                return fault(member, ErrorCode::unknown_key,
                             "The key '" + std::string(key) + "' is not known here" + known_keys(properties) + ".");
            check(member, others);
        });
    }

    static std::string known_keys(JsonNode properties) {
        std::string list;
        properties.for_each_member([&](std::string_view key, JsonNode) {
            list += (list.empty() ? "; expected one of " : ", ") + std::string(key);
        });
        return list;
    }

    void check_array(JsonNode value, JsonNode schema) {
        if (auto least = schema["minItems"].number(); least && static_cast<double>(value.size()) < *least)
            fault(value, ErrorCode::out_of_range, "Expected at least " + std::to_string(static_cast<int>(*least)) +
                                                      " elements, found " + std::to_string(value.size()) + ".");
        if (auto most = schema["maxItems"].number(); most && static_cast<double>(value.size()) > *most)
            fault(value, ErrorCode::out_of_range, "Expected at most " + std::to_string(static_cast<int>(*most)) +
                                                      " elements, found " + std::to_string(value.size()) + ".");
        bool unique = schema["uniqueItems"].boolean().value_or(false);
        JsonNode items = schema["items"];
        for (std::size_t i = 0; i < value.size(); ++i) {
            if (items.exists()) check(value.at(i), items);
            for (std::size_t j = 0; unique && j < i; ++j)
                if (value.at(i).same_value(value.at(j)))
                    fault(value.at(i), ErrorCode::duplicate, "This element is already in the list.");
        }
    }

    void check_text(JsonNode value, std::string_view text, JsonNode schema) {
        auto length = static_cast<double>(count_characters(text));
        if (auto least = schema["minLength"].number(); least && length < *least)
            fault(value, ErrorCode::out_of_range,
                  "Expected at least " + std::to_string(static_cast<int>(*least)) + " characters.");
        if (auto most = schema["maxLength"].number(); most && length > *most)
            fault(value, ErrorCode::out_of_range, "Expected at most " + std::to_string(static_cast<int>(*most)) +
                                                      " characters, found " +
                                                      std::to_string(static_cast<int>(length)) + ".");
        if (auto form = schema["pattern"].text(); form && !matches_pattern(text, *form))
            fault(value, ErrorCode::unknown_value,
                  "Expected " + describe_pattern(*form) + ", found \"" + std::string(text) + "\".");
    }

    static std::size_t count_characters(std::string_view text) {
        return static_cast<std::size_t>(std::count_if(text.begin(), text.end(),
                                                      [](char c) { return (c & 0xC0) != 0x80; }));
    }

    void check_number(JsonNode value, double number, JsonNode schema) {
        auto least = schema["minimum"].number();
        auto most = schema["maximum"].number();
        auto above = schema["exclusiveMinimum"].number();
        if ((least && number < *least) || (most && number > *most) || (above && number <= *above)) {
            std::string range = least && most ? "from " + schema["minimum"].dump() + " to " + schema["maximum"].dump()
                                : least       ? "of at least " + schema["minimum"].dump()
                                : most        ? "of at most " + schema["maximum"].dump()
                                              : "above " + schema["exclusiveMinimum"].dump();
            fault(value, ErrorCode::out_of_range, "Expected a number " + range + ", found " + value.dump() + ".");
        }
    }

    JsonNode m_root;
    Faults& m_faults;
};

} // namespace

void check_against_schema(JsonNode value, JsonNode schema, Faults& faults) { Checker(schema, faults).check(value, schema); }

} // namespace easeback
