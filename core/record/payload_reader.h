#pragma once

#include "core/base/error.h"
#include "core/json/document.h"
#include "core/record/event.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace easeback {

// Every byte of UTF-8 but those that continue a character.
inline bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

/// Reads the members of an event's "data" with their expected types; the first fault is kept, and a harmless value
/// takes the place of what does not fit.
class DataReader {
public:
    explicit DataReader(JsonNode data)
        : m_data(data) {}

    std::string text(std::string_view key) {
        auto value = m_data[key].text();
        if (!value) fail(key, "text");
        return std::string(value.value_or(""));
    }

    std::string short_text(std::string_view key, std::size_t longest) {
        std::string value = text(key);
        auto length = static_cast<std::size_t>(std::count_if(value.begin(), value.end(), begins_character));
        if (!m_error && (length == 0 || length > longest))
            fail_with(
                {ErrorCode::out_of_range, m_data[key].place(),
                 "Expected a text of 1 to " + std::to_string(longest) + " characters, found " + std::to_string(length) + "."});
        return value;
    }
    std::string optional_text(std::string_view key) { return m_data[key].exists() ? text(key) : std::string(); }

    JsonNode list(std::string_view key) {
        JsonNode node = m_data[key];
        if (node.exists() && !node.is_array()) fail(key, "a list");
        return node;
    }

    std::optional<double> optional_number(std::string_view key, double least, double most) {
        JsonNode node = m_data[key];
        if (!node.exists()) return std::nullopt;
        auto value = node.number();
        if (value && *value >= least && *value <= most) return value;
        if (!value) fail(key, "a number");
        else
            fail_with({ErrorCode::out_of_range, node.place(),
                       "Expected a number from " + std::to_string(static_cast<int>(least)) + " to " +
                           std::to_string(static_cast<int>(most)) + ", found " + node.dump() + "."});
        return std::nullopt;
    }

    std::optional<PainScore> pain(std::string_view key) {
        auto value = optional_number(key, 0, 10);
        if (!value) return std::nullopt;
        return static_cast<PainScore>(std::lround(*value));
    }

    int score(std::string_view key) {
        if (!m_data[key].exists()) fail(key, "a number from 0 to 10");
        return pain(key).value_or(PainScore{0});
    }

    int level(std::string_view key) {
        auto value = optional_number(key, 0, 99);
        if (value && *value != std::floor(*value))
            fail_with(
                {ErrorCode::out_of_range, m_data[key].place(), "Expected a whole number, found " + m_data[key].dump() + "."});
        return static_cast<int>(value.value_or(0));
    }

    int required_level(std::string_view key) {
        if (!m_data[key].exists()) fail(key, "a whole number");
        return level(key);
    }

    int minutes(std::string_view key) {
        auto value = optional_number(key, 1, 600);
        if (!value && !m_error) fail(key, "a number of minutes");
        return value ? static_cast<int>(*value) : 0;
    }

    bool boolean(std::string_view key, bool otherwise) {
        JsonNode node = m_data[key];
        if (!node.exists()) return otherwise;
        auto value = node.boolean();
        if (!value) fail(key, "true or false");
        return value.value_or(otherwise);
    }

    template <class Choice>
    std::optional<Choice> choice(std::string_view key, std::span<const std::string_view> names) {
        if (!m_data[key].exists()) return std::nullopt;
        auto value = m_data[key].text();
        if (!value) fail(key, "text");
        if (!value) return std::nullopt;
        for (std::size_t i = 0; i < names.size(); ++i)
            if (names[i] == *value) return static_cast<Choice>(i);
        std::string list;
        for (std::string_view name : names) list += (list.empty() ? "" : ", ") + std::string(name);
        fail_with({ErrorCode::unknown_value, m_data[key].place(),
                   "Expected one of " + list + "; found \"" + std::string(*value) + "\"."});
        return std::nullopt;
    }

    template <class Choice>
    Choice required_choice(std::string_view key, std::span<const std::string_view> names) {
        if (!m_data[key].exists()) fail(key, "text");
        return choice<Choice>(key, names).value_or(Choice{});
    }

    JsonNode node(std::string_view key) { return m_data[key]; }

    void fail_with(Error error) {
        if (!m_error) m_error = std::move(error);
    }
    const std::optional<Error>& error() const { return m_error; }

private:
    void fail(std::string_view key, std::string_view expected) {
        JsonNode node = m_data[key];
        if (node.exists())
            fail_with({ErrorCode::wrong_type, node.place(),
                       "Expected " + std::string(expected) + ", found " + std::string(node.kind_name()) + "."});
        else
            fail_with({ErrorCode::missing, m_data.place(),
                       "Expected the key '" + std::string(key) + "' with " + std::string(expected) + "."});
    }

    JsonNode m_data;
    std::optional<Error> m_error;
};

} // namespace easeback
