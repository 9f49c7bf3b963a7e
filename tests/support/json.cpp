#include "support/json.h"

#include "core/json/writer.h"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <functional>
#include <map>
#include <optional>
#include <span>

namespace easeback::test {

namespace {

std::string child(const std::string& pointer, std::string_view key) {
    std::string path = pointer + "/";
    for (char c : key) path += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    return path;
}

// Calls visit(pointer, value) for the value and all below it.
void walk(JsonNode node, const std::string& pointer, const std::function<void(const std::string&, JsonNode)>& visit) {
    visit(pointer, node);
    node.for_each_member([&](std::string_view key, JsonNode member) { walk(member, child(pointer, key), visit); });
    for (std::size_t i = 0; node.is_array() && i < node.size(); ++i) walk(node.at(i), child(pointer, std::to_string(i)), visit);
}

// "/a~1b/0" as "a/b" and "0".
std::vector<std::string> tokens_of(std::string_view pointer) {
    std::vector<std::string> tokens;
    for (std::size_t i = 0; i < pointer.size(); ++i) {
        if (pointer[i] == '/') tokens.emplace_back();
        else if (pointer[i] == '~') tokens.back() += pointer[++i] == '1' ? '/' : '~';
        else tokens.back() += pointer[i];
    }
    return tokens;
}

JsonNode child_of(JsonNode node, const std::string& token) {
    bool is_place = !token.empty() && token.find_first_not_of("0123456789") == std::string::npos;
    return node.is_array() && is_place ? node.at(std::stoul(token)) : node[token];
}

// Writes the value with the part that the tokens lead to replaced, or left out where there is no replacement.
void rewrite(JsonWriter& out, JsonNode node, std::span<const std::string> tokens, std::optional<std::string_view> replacement) {
    if (tokens.empty()) {
        out.raw(replacement.value());
        return;
    }
    auto write_part = [&](const std::string& token, JsonNode part) {
        if (token != tokens.front()) out.raw(part.dump());
        else rewrite(out, part, tokens.subspan(1), replacement);
    };
    auto is_left_out = [&](const std::string& token) { return !replacement && tokens.size() == 1 && token == tokens.front(); };
    if (node.is_array()) out.begin_array();
    else out.begin_object();
    for (std::size_t i = 0; node.is_array() && i < node.size(); ++i)
        if (std::string token = std::to_string(i); !is_left_out(token)) write_part(token, node.at(i));
    node.for_each_member([&](std::string_view key, JsonNode member) {
        std::string token(key);
        if (is_left_out(token)) return;
        out.key(key);
        write_part(token, member);
    });
    if (node.is_array()) out.end_array();
    else out.end_object();
}

std::string rewritten(JsonNode root, std::string_view pointer, std::optional<std::string_view> replacement) {
    JsonWriter out;
    rewrite(out, root, tokens_of(pointer), replacement);
    return out.take();
}

// "/rules/12/when" has the shape "/rules/*/when"; in words, "/strings/rule/fever/say" has "/strings/rule/*/say".
std::string shape_of(const std::string& pointer) {
    std::string shape;
    int level = 0;
    for (std::size_t i = 0; i < pointer.size();) {
        std::size_t end = std::min(pointer.find('/', i + 1), pointer.size());
        std::string key = pointer.substr(i, end - i);
        bool is_place = key.find_first_not_of("/0123456789") == std::string::npos;
        bool is_id = ++level == 3 && pointer.starts_with("/strings/");
        shape += is_place || is_id ? "/*" : key;
        i = end;
    }
    return shape;
}

} // namespace

JsonDocument parsed(std::string_view text, std::string name) {
    auto document = JsonDocument::parse(std::move(name), text);
    INFO(text);
    REQUIRE(document.ok());
    return document.take();
}

JsonNode at_pointer(JsonNode root, std::string_view pointer) {
    for (const std::string& token : tokens_of(pointer)) root = child_of(root, token);
    return root;
}

std::vector<std::string> all_pointers(JsonNode root) {
    std::vector<std::string> pointers;
    walk(root, "", [&](const std::string& path, JsonNode) { pointers.push_back(path); });
    return pointers;
}

std::vector<std::string> of_each_shape(const std::vector<std::string>& pointers, int most) {
    std::map<std::string, int> seen;
    std::vector<std::string> chosen;
    for (const std::string& pointer : pointers)
        if (++seen[shape_of(pointer)] <= most) chosen.push_back(pointer);
    return chosen;
}

std::vector<std::string> of_shape(JsonNode root, std::string_view shape) {
    std::vector<std::string> found = all_pointers(root);
    std::string_view end = shape.starts_with("...") ? shape.substr(3) : "";
    std::erase_if(found, [&](const std::string& pointer) {
        return end.empty() ? shape_of(pointer) != shape : !shape_of(pointer).ends_with(end);
    });
    return found;
}

std::string with_replaced(JsonNode root, std::string_view pointer, std::string_view json) {
    return rewritten(root, pointer, json);
}

std::string without(JsonNode root, std::string_view pointer) { return rewritten(root, pointer, std::nullopt); }

bool has_fault(const Faults& faults, ErrorCode code, std::string_view place, std::string_view words) {
    return std::any_of(faults.begin(), faults.end(), [&](const Error& fault) {
        return fault.code == code && fault.place == place && fault.sentence.find(words) != std::string::npos;
    });
}

std::string listed(const Faults& faults) {
    std::string lines;
    for (const Error& fault : faults) lines += fault.place + ": " + fault.sentence + "\n";
    return lines;
}

} // namespace easeback::test
