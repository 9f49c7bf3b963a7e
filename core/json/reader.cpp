#include "core/json/reader.h"

#include <algorithm>
#include <cmath>

namespace easeback {

void ObjectReader::fault(JsonNode where, ErrorCode code, std::string sentence) {
    m_faults.push_back({code, where.place(), std::move(sentence)});
}

void ObjectReader::wrong(std::string_view key, std::string_view expected) {
    JsonNode member = m_object[key];
    if (member.exists())
        fault(member, ErrorCode::wrong_type,
              "Expected " + std::string(expected) + ", found " + std::string(member.kind_name()) + ".");
    else fault(m_object, ErrorCode::missing, "Expected the key '" + std::string(key) + "' with " + std::string(expected) + ".");
}

std::string ObjectReader::text(std::string_view key) {
    auto value = m_object[key].text();
    if (!value) wrong(key, "text");
    return std::string(value.value_or(""));
}

std::string ObjectReader::text_or(std::string_view key, std::string_view otherwise) {
    return m_object[key].exists() ? text(key) : std::string(otherwise);
}

double ObjectReader::number(std::string_view key) {
    auto value = m_object[key].number();
    if (!value) wrong(key, "a number");
    return value.value_or(0);
}

double ObjectReader::number_or(std::string_view key, double otherwise) {
    return m_object[key].exists() ? number(key) : otherwise;
}

int ObjectReader::whole(std::string_view key) {
    double value = number(key);
    if (value == std::floor(value) && std::fabs(value) <= 1e9) return static_cast<int>(value);
    fault(m_object[key], ErrorCode::out_of_range, "Expected a whole number, found " + m_object[key].dump() + ".");
    return 0;
}

int ObjectReader::whole_or(std::string_view key, int otherwise) { return m_object[key].exists() ? whole(key) : otherwise; }

bool ObjectReader::truth_or(std::string_view key, bool otherwise) {
    if (!m_object[key].exists()) return otherwise;
    auto value = m_object[key].boolean();
    if (!value) wrong(key, "true or false");
    return value.value_or(otherwise);
}

std::vector<std::string> ObjectReader::texts(std::string_view key) {
    std::vector<std::string> list;
    JsonNode node = m_object[key];
    if (!node.exists()) return list;
    if (!node.is_array()) wrong(key, "a list of texts");
    for (std::size_t i = 0; i < node.size(); ++i) {
        if (auto value = node.at(i).text()) list.emplace_back(*value);
        else fault(node.at(i), ErrorCode::wrong_type, "Expected text, found " + std::string(node.at(i).kind_name()) + ".");
    }
    return list;
}

std::size_t ObjectReader::choice(std::string_view key, std::span<const std::string_view> names) {
    std::string value = text(key);
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == value) return i;
    if (m_object[key].text()) {
        std::string list;
        for (std::string_view name : names) list += (list.empty() ? "" : ", ") + std::string(name);
        fault(m_object[key], ErrorCode::unknown_value, "Expected one of " + list + "; found \"" + value + "\".");
    }
    return 0;
}

std::uint32_t ObjectReader::choices(std::string_view key, std::span<const std::string_view> names) {
    std::uint32_t chosen = 0;
    JsonNode list = m_object[key];
    for (std::size_t i = 0; i < list.size(); ++i) {
        std::string_view name = list.at(i).text().value_or("");
        auto found = std::find(names.begin(), names.end(), name);
        if (found == names.end()) fault(list.at(i), ErrorCode::unknown_value, "'" + std::string(name) + "' is not known here.");
        else chosen |= std::uint32_t{1} << (found - names.begin());
    }
    return chosen;
}

} // namespace easeback
