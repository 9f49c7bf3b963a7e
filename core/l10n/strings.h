#pragma once

#include "core/base/error.h"
#include "core/json/document.h"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace easeback {

/// A placeholder and what fills it: {"minutes", "12"} fills "{minutes}".
using Filling = std::pair<std::string_view, std::string_view>;

/// The words of one language, by dotted key.
class Strings {
public:
    /// Reads a language file: objects nest, their keys joined by dots; lists are numbered from 0.
    /// Faults: values that are not text, and texts whose key another file has used.
    void load(JsonNode root, Faults& faults);
    /// Adds the texts of an object of the same form as "strings" in a language file; they take the place of those there.
    void add(JsonNode texts, Faults& faults);

    /// The text of a key. The key itself where there is none, so that a gap is seen and not silent.
    std::string_view get(std::string_view key) const;
    /// The text with its placeholders filled.
    std::string get(std::string_view key, std::initializer_list<Filling> fillings) const;
    /// The "one" or "other" form of a key, with "{count}" filled.
    std::string plural(std::string_view key, int count) const;
    /// The texts "key.0", "key.1", … as far as they go.
    std::vector<std::string_view> list(std::string_view key) const;

    bool has(std::string_view key) const;
    const std::string& language() const { return m_language; }
    /// Every key, in no particular order.
    std::vector<std::string_view> keys() const;

private:
    enum class Existing : std::uint8_t { keep, replace };
    void load_all(JsonNode texts, Existing existing, Faults& faults);
    void load_node(const std::string& key, JsonNode node, Existing existing, Faults& faults);

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    std::string m_language;
    std::unordered_map<std::string, std::string, Hash, std::equal_to<>> m_texts;
};

/// Fills the placeholders of a text. A placeholder without a filling stays as it is.
std::string fill(std::string_view text, std::initializer_list<Filling> fillings);

} // namespace easeback
