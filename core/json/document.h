#pragma once

#include "core/base/function_view.h"
#include "core/base/result.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace easeback {

struct JsonTree;

/// One value inside a document. Cheap to copy; valid as long as its document. A node may be absent
/// (a key that is not there): then every reading of it is empty.
class JsonNode {
public:
    JsonNode() = default;

    bool exists() const { return m_value != nullptr; }
    bool is_object() const;
    bool is_array() const;
    bool is_null() const;

    std::optional<bool> boolean() const;
    std::optional<double> number() const;
    std::optional<std::string_view> text() const;

    /// Number of members or elements; 0 for anything else.
    std::size_t size() const;
    /// The member of that name, or an absent node.
    JsonNode operator[](std::string_view key) const;
    /// The element at that place, or an absent node.
    JsonNode at(std::size_t index) const;
    /// Calls `visit` for every member in the document's order of keys (sorted by name).
    void for_each_member(FunctionView<void(std::string_view, JsonNode)> visit) const;

    /// "object", "array", "text", "number", "true or false", "null" or "nothing".
    std::string_view kind_name() const;
    /// RFC 6901 pointer from the document's root. Found by search: only errors pay for it.
    std::string pointer() const;
    /// "file pointer", as errors name a place.
    std::string place() const;
    /// The value as compact JSON text.
    std::string dump() const;
    /// True when both hold the same value.
    bool same_value(JsonNode other) const;

private:
    friend class JsonDocument;
    JsonNode(const JsonTree* tree, const void* value)
        : m_tree(tree)
        , m_value(value) {}

    const JsonTree* m_tree = nullptr;
    const void* m_value = nullptr;
};

/// A parsed JSON text. The only door to the JSON library: nothing outside core/json names it.
class JsonDocument {
public:
    /// Parses one JSON text. `name` is what errors call it. Errors: malformed (with the line), limit.
    static Result<JsonDocument> parse(std::string name, std::string_view text);

    JsonDocument(JsonDocument&&) noexcept;
    JsonDocument& operator=(JsonDocument&&) noexcept;
    ~JsonDocument();

    /// The top value. Stays valid when the document is moved.
    JsonNode root() const;
    /// What errors call this document: its file name.
    const std::string& name() const;

private:
    explicit JsonDocument(std::unique_ptr<JsonTree> tree);

    std::unique_ptr<JsonTree> m_tree;
};

} // namespace easeback
