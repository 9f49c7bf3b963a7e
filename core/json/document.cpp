#include "core/json/document.h"

// The library aborts where it would throw; every access below is checked first.
#define JSON_NOEXCEPTION 1
#include <algorithm>
#include <nlohmann/json.hpp>

namespace easeback {

using Json = nlohmann::json;

struct JsonTree {
    std::string name;
    Json root;
};

namespace {

constexpr std::size_t largest_text = 64u << 20;
constexpr int deepest_nesting = 64;
constexpr const char* not_json = "Expected JSON, but this is not JSON from here on.";

const Json* json_of(const void* value) { return static_cast<const Json*>(value); }

void append_escaped(std::string& out, std::string_view key) {
    for (char c : key) {
        if (c == '~') out += "~0";
        else if (c == '/') out += "~1";
        else out += c;
    }
}

bool find_path(const Json& from, const Json* wanted, std::string& path) {
    if (&from == wanted) return true;
    std::size_t length = path.size();
    if (from.is_object()) {
        for (auto it = from.begin(); it != from.end(); ++it) {
            path += '/';
            append_escaped(path, it.key());
            if (find_path(it.value(), wanted, path)) return true;
            path.resize(length);
        }
    } else if (from.is_array()) {
        for (std::size_t i = 0; i < from.size(); ++i) {
            path += '/';
            path += std::to_string(i);
            if (find_path(from[i], wanted, path)) return true;
            path.resize(length);
        }
    }
    return false;
}

// The parser recurses through its result when it is destroyed; a hostile text must not be able to
// choose how deep.
bool nests_too_deep(std::string_view text) {
    int depth = 0;
    bool in_text = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (in_text) {
            if (c == '\\') ++i;
            else if (c == '"') in_text = false;
        } else if (c == '"') {
            in_text = true;
        } else if (c == '[' || c == '{') {
            if (++depth > deepest_nesting) return true;
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return false;
}

std::string line_place(const std::string& name, std::string_view before) {
    return name + " line " + std::to_string(1 + std::count(before.begin(), before.end(), '\n'));
}

// Finds the first byte at which the text stops being the beginning of any JSON value.
struct FaultFinder : nlohmann::json_sax<Json> {
    std::size_t position = 0;
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override { return true; }
    bool key(string_t&) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t where, const std::string&, const nlohmann::detail::exception&) override {
        position = where;
        return false;
    }
};

} // namespace

bool JsonNode::is_object() const { return m_value && json_of(m_value)->is_object(); }
bool JsonNode::is_null() const { return m_value && json_of(m_value)->is_null(); }
bool JsonNode::is_array() const { return m_value && json_of(m_value)->is_array(); }

std::optional<bool> JsonNode::boolean() const {
    if (!m_value || !json_of(m_value)->is_boolean()) return std::nullopt;
    return *json_of(m_value)->get_ptr<const Json::boolean_t*>();
}

std::optional<double> JsonNode::number() const {
    if (!m_value || !json_of(m_value)->is_number()) return std::nullopt;
    return json_of(m_value)->get<double>();
}

std::optional<std::string_view> JsonNode::text() const {
    if (!m_value || !json_of(m_value)->is_string()) return std::nullopt;
    return std::string_view(*json_of(m_value)->get_ptr<const Json::string_t*>());
}

std::size_t JsonNode::size() const { return is_object() || is_array() ? json_of(m_value)->size() : 0; }

JsonNode JsonNode::operator[](std::string_view key) const {
    if (!is_object()) return {m_tree, nullptr};
    auto found = json_of(m_value)->find(key);
    return {m_tree, found == json_of(m_value)->end() ? nullptr : &*found};
}

JsonNode JsonNode::at(std::size_t index) const {
    if (!is_array() || index >= json_of(m_value)->size()) return {m_tree, nullptr};
    return {m_tree, &(*json_of(m_value))[index]};
}

void JsonNode::for_each_member(FunctionView<void(std::string_view, JsonNode)> visit) const {
    if (!is_object()) return;
    for (auto it = json_of(m_value)->begin(); it != json_of(m_value)->end(); ++it) visit(it.key(), JsonNode(m_tree, &it.value()));
}

std::string_view JsonNode::kind_name() const {
    if (!m_value) return "nothing";
    switch (json_of(m_value)->type()) {
    case Json::value_t::object: return "object";
    case Json::value_t::array: return "array";
    case Json::value_t::string: return "text";
    case Json::value_t::boolean: return "true or false";
    case Json::value_t::null: return "null";
    default: return "number";
    }
}

std::string JsonNode::pointer() const {
    std::string path;
    if (m_tree && m_value) find_path(m_tree->root, json_of(m_value), path);
    return path;
}

std::string JsonNode::place() const {
    if (!m_tree) return {};
    std::string path = pointer();
    return path.empty() ? m_tree->name : m_tree->name + " " + path;
}

std::string JsonNode::dump() const {
    return m_value ? json_of(m_value)->dump(-1, ' ', false, Json::error_handler_t::replace) : std::string();
}

bool JsonNode::same_value(JsonNode other) const {
    if (!m_value || !other.m_value) return m_value == other.m_value;
    return *json_of(m_value) == *json_of(other.m_value);
}

JsonDocument::JsonDocument(std::unique_ptr<JsonTree> tree)
    : m_tree(std::move(tree)) {}
JsonDocument::JsonDocument(JsonDocument&&) noexcept = default;
JsonDocument& JsonDocument::operator=(JsonDocument&&) noexcept = default;
JsonDocument::~JsonDocument() = default;

JsonNode JsonDocument::root() const { return {m_tree.get(), &m_tree->root}; }
const std::string& JsonDocument::name() const { return m_tree->name; }

Result<JsonDocument> JsonDocument::parse(std::string name, std::string_view text) {
    if (text.size() > largest_text)
        return Error{ErrorCode::limit, name, "This text is larger than 64 MB, more than is accepted."};
    if (nests_too_deep(text))
        return Error{ErrorCode::limit, name, "This text nests deeper than 64 levels, more than is accepted."};
    // The library takes a zero byte for the end and would drop what follows it without a word.
    if (std::size_t zero = text.find('\0'); zero != std::string_view::npos)
        return Error{ErrorCode::malformed, line_place(name, text.substr(0, zero)), not_json};
    auto tree = std::make_unique<JsonTree>();
    tree->name = name;
    tree->root = Json::parse(text.begin(), text.end(), nullptr, false);
    if (tree->root.is_discarded()) {
        FaultFinder finder;
        (void)Json::sax_parse(text.begin(), text.end(), &finder);
        bool cut_short = finder.position > text.size();
        // The position counts the byte that does not fit.
        std::size_t fitting = cut_short ? text.size() : std::max<std::size_t>(finder.position, 1) - 1;
        return Error{ErrorCode::malformed, line_place(name, text.substr(0, fitting)),
                     cut_short ? "Expected JSON, but the text ends before it is complete." : not_json};
    }
    return JsonDocument(std::move(tree));
}

} // namespace easeback
