#include "core/json/schema.h"

#include "core/json/pattern.h"
#include "core/json/schema_keywords.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace easeback {

namespace {

// A fault whose place is not looked up yet: most are met while trying alternatives and dropped again.
struct Found {
    JsonNode where;
    int depth = 0; // of the place below the value that was checked
    ErrorCode code = ErrorCode::malformed;
    std::string sentence;
};

class Checker {
public:
    Checker(JsonNode root, std::vector<Found>& found)
        : m_root(root)
        , m_found(found) {}

    void check(JsonNode value, JsonNode schema) {
        if (auto everything = schema.boolean()) {
            if (!*everything) fault(value, ErrorCode::unknown_key, "Nothing is expected here.");
            return;
        }
        check_keywords(schema);
        follow_reference(value, schema["$ref"]);
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
        m_found.push_back({value, m_depth, code, std::move(sentence)});
    }

    void fault_in_part(JsonNode part, ErrorCode code, std::string sentence) {
        m_found.push_back({part, m_depth + 1, code, std::move(sentence)});
    }

    void check_keywords(JsonNode schema) {
        if (!schema.is_object()) fault(schema, ErrorCode::wrong_type, "Expected a schema, which is an object.");
        schema.for_each_member([&](std::string_view keyword, JsonNode node) {
            const SchemaKeyword* found = find_schema_keyword(keyword);
            if (!found) refuse_keyword(keyword, node);
            else if (!found->fits(node))
                fault(node, ErrorCode::wrong_type,
                      "This schema's '" + std::string(keyword) + "' is expected to be " + found->expected + ".");
        });
        schema["propertyNames"].for_each_member([&](std::string_view keyword, JsonNode node) {
            const SchemaKeyword* found = find_schema_keyword(keyword);
            if ((keyword != "pattern" && keyword != "enum") || !found->fits(node)) refuse_keyword(keyword, node);
        });
    }

    void refuse_keyword(std::string_view keyword, JsonNode node) {
        fault(node, ErrorCode::unknown_key,
              "This schema uses the keyword '" + std::string(keyword) + "' here, which is not understood.");
    }

    void follow_reference(JsonNode value, JsonNode reference) {
        auto text = reference.text();
        if (!text) return;
        JsonNode target;
        if (*text == "#") target = m_root;
        if (text->starts_with("#/$defs/")) target = m_root["$defs"][text->substr(8)];
        if (!target.exists())
            return fault(reference, ErrorCode::unknown_id,
                         "The schema refers to '" + std::string(*text) + "', which it does not define.");
        // The text of a reference lies at one place of the schema, so its address tells references apart.
        if (std::find(m_followed.begin(), m_followed.end(), text->data()) != m_followed.end())
            return fault(reference, ErrorCode::limit, "The schema refers to itself here without an end.");
        m_followed.push_back(text->data());
        check(value, target);
        m_followed.pop_back();
    }

    // A member or an element is another value: references may be followed anew.
    void check_part(JsonNode value, JsonNode schema) {
        std::vector<const char*> followed = std::exchange(m_followed, {});
        ++m_depth;
        check(value, schema);
        --m_depth;
        m_followed = std::move(followed);
    }

    static bool is_of_type(JsonNode value, std::string_view type) {
        if (type == "object") return value.is_object();
        if (type == "array") return value.is_array();
        if (type == "string") return value.text().has_value();
        if (type == "boolean") return value.boolean().has_value();
        if (type == "null") return value.kind_name() == "null";
        auto number = value.number();
        return number && (type == "number" || (type == "integer" && *number == std::floor(*number)));
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
            std::string_view one = type.at(i).text().value_or("");
            if (is_of_type(value, one)) return true;
            wanted += (i ? " or " : "") + readable(one);
        }
        fault(value, ErrorCode::wrong_type, "Expected " + wanted + ", found " + std::string(value.kind_name()) + ".");
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
            std::vector<Found> closest;
            for (std::size_t i = 0; i < alternatives.size(); ++i) {
                std::vector<Found> tried;
                Checker alternative(m_root, tried);
                alternative.m_followed = m_followed;
                alternative.m_depth = m_depth;
                alternative.check(value, alternatives.at(i));
                if (tried.empty()) ++fitting;
                // The alternative that got furthest before failing tells the most.
                else if (closest.empty() || tried.front().depth > closest.front().depth) closest = std::move(tried);
            }
            bool one_only = std::string_view(keyword) == "oneOf";
            if (fitting == 0) m_found.insert(m_found.end(), closest.begin(), closest.end());
            else if (one_only && fitting > 1)
                fault(value, ErrorCode::unknown_value, "This fits more than one of the allowed forms; expected one.");
        }
    }

    void check_object(JsonNode value, JsonNode schema) {
        JsonNode required = schema["required"];
        for (std::size_t i = 0; i < required.size(); ++i) {
            std::string_view key = required.at(i).text().value_or("");
            if (!value[key].exists())
                fault(value, ErrorCode::missing, "Expected the key '" + std::string(key) + "', which is missing.");
        }
        JsonNode properties = schema["properties"];
        JsonNode others = schema["additionalProperties"];
        JsonNode names = schema["propertyNames"];
        value.for_each_member([&](std::string_view key, JsonNode member) {
            if (auto form = names["pattern"].text(); form && !matches_pattern(key, *form))
                fault_in_part(member, ErrorCode::unknown_key,
                              "The key '" + std::string(key) + "' should be " + describe_pattern(*form) + ".");
            if (JsonNode allowed = names["enum"]; allowed.exists() && !is_among(key, allowed))
                fault_in_part(member, ErrorCode::unknown_key,
                              "The key '" + std::string(key) + "' is not known here; expected one of " + allowed.dump() + ".");
            if (JsonNode known = properties[key]; known.exists()) return check_part(member, known);
            if (!others.exists()) return;
            if (others.boolean() == false)
                return fault_in_part(member, ErrorCode::unknown_key,
                                     "The key '" + std::string(key) + "' is not known here" + known_keys(properties) + ".");
            check_part(member, others);
        });
    }

    static bool is_among(std::string_view key, JsonNode texts) {
        for (std::size_t i = 0; i < texts.size(); ++i)
            if (texts.at(i).text() == key) return true;
        return false;
    }

    static std::string known_keys(JsonNode properties) {
        std::string list;
        properties.for_each_member(
            [&](std::string_view key, JsonNode) { list += (list.empty() ? "; expected one of " : ", ") + std::string(key); });
        return list;
    }

    void check_array(JsonNode value, JsonNode schema) {
        if (auto least = schema["minItems"].number(); least && static_cast<double>(value.size()) < *least)
            fault(value, ErrorCode::out_of_range,
                  "Expected at least " + std::to_string(static_cast<int>(*least)) + " elements, found " +
                      std::to_string(value.size()) + ".");
        if (auto most = schema["maxItems"].number(); most && static_cast<double>(value.size()) > *most)
            fault(value, ErrorCode::out_of_range,
                  "Expected at most " + std::to_string(static_cast<int>(*most)) + " elements, found " +
                      std::to_string(value.size()) + ".");
        bool unique = schema["uniqueItems"].boolean().value_or(false);
        JsonNode items = schema["items"];
        for (std::size_t i = 0; i < value.size(); ++i) {
            if (items.exists()) check_part(value.at(i), items);
            for (std::size_t j = 0; unique && j < i; ++j)
                if (value.at(i).same_value(value.at(j)))
                    fault_in_part(value.at(i), ErrorCode::duplicate, "This element is already in the list.");
        }
    }

    void check_text(JsonNode value, std::string_view text, JsonNode schema) {
        auto length = static_cast<double>(count_characters(text));
        if (auto least = schema["minLength"].number(); least && length < *least)
            fault(value, ErrorCode::out_of_range,
                  "Expected at least " + std::to_string(static_cast<int>(*least)) + " characters.");
        if (auto most = schema["maxLength"].number(); most && length > *most)
            fault(value, ErrorCode::out_of_range,
                  "Expected at most " + std::to_string(static_cast<int>(*most)) + " characters, found " +
                      std::to_string(static_cast<int>(length)) + ".");
        if (auto form = schema["pattern"].text(); form && !matches_pattern(text, *form))
            fault(value, ErrorCode::unknown_value,
                  "Expected " + describe_pattern(*form) + ", found \"" + std::string(text) + "\".");
    }

    static std::size_t count_characters(std::string_view text) {
        return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
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
    std::vector<Found>& m_found;
    int m_depth = 0;
    std::vector<const char*> m_followed; // references on the way to here, for the same value
};

} // namespace

void check_against_schema(JsonNode value, JsonNode schema, Faults& faults) {
    std::vector<Found> found;
    Checker(schema, found).check(value, schema);
    std::size_t first = faults.size();
    for (Found& fault : found) {
        Error error{fault.code, fault.where.place(), std::move(fault.sentence)};
        // A fault of the schema itself is met again with every value.
        bool told = std::any_of(faults.begin() + static_cast<std::ptrdiff_t>(first), faults.end(), [&](const Error& other) {
            return other.place == error.place && other.sentence == error.sentence;
        });
        if (!told) faults.push_back(std::move(error));
    }
}

} // namespace easeback
