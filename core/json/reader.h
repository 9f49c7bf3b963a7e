#pragma once

#include "core/base/error.h"
#include "core/json/document.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace easeback {

/// Reads the members of one object with their expected types. What does not fit becomes a fault with
/// its place, and a harmless value takes its stead, so that one pass finds every fault.
class ObjectReader {
public:
    ObjectReader(JsonNode object, Faults& faults)
        : m_object(object)
        , m_faults(faults) {}

    std::string text(std::string_view key);
    std::string text_or(std::string_view key, std::string_view otherwise);
    double number(std::string_view key);
    double number_or(std::string_view key, double otherwise);
    /// A whole number between -1e9 and 1e9.
    int whole(std::string_view key);
    int whole_or(std::string_view key, int otherwise);
    bool truth_or(std::string_view key, bool otherwise);
    /// A list of texts; an absent key is an empty list.
    std::vector<std::string> texts(std::string_view key);

    /// The place of the text among the names; 0 and a fault for any other text.
    std::size_t choice(std::string_view key, std::span<const std::string_view> names);

    /// The places of a list of texts among the names, at most 32, as bits; a fault for each other text. An absent
    /// key is an empty list.
    std::uint32_t choices(std::string_view key, std::span<const std::string_view> names);

    JsonNode node(std::string_view key) const { return m_object[key]; }
    JsonNode self() const { return m_object; }
    Faults& faults() { return m_faults; }
    void fault(JsonNode where, ErrorCode code, std::string sentence);

private:
    void wrong(std::string_view key, std::string_view expected);

    JsonNode m_object;
    Faults& m_faults;
};

} // namespace easeback
