#include "core/l10n/strings.h"

namespace easeback {

void Strings::load(JsonNode root, Faults& faults) {
    m_language = root["language"].text().value_or("");
    JsonNode strings = root["strings"];
    if (!strings.exists()) faults.push_back({ErrorCode::missing, root.place(), "Expected the key 'strings' with an object."});
    else if (!strings.is_object())
        faults.push_back({ErrorCode::wrong_type, strings.place(),
                          "Expected an object of texts, found " + std::string(strings.kind_name()) + "."});
    load_all(strings, Existing::keep, faults);
}

void Strings::add(JsonNode texts, Faults& faults) { load_all(texts, Existing::replace, faults); }

void Strings::load_all(JsonNode texts, Existing existing, Faults& faults) {
    texts.for_each_member([&](std::string_view key, JsonNode node) { load_node(std::string(key), node, existing, faults); });
}

void Strings::load_node(const std::string& key, JsonNode node, Existing existing, Faults& faults) {
    if (auto text = node.text()) {
        if (existing == Existing::keep && has(key))
            faults.push_back({ErrorCode::duplicate, node.place(), "The text '" + key + "' is there twice."});
        else m_texts[key] = *text;
    } else if (node.is_object()) {
        node.for_each_member(
            [&](std::string_view name, JsonNode member) { load_node(key + "." + std::string(name), member, existing, faults); });
    } else if (node.is_array()) {
        for (std::size_t i = 0; i < node.size(); ++i) load_node(key + "." + std::to_string(i), node.at(i), existing, faults);
    } else {
        faults.push_back({ErrorCode::wrong_type, node.place(), "Expected text, found " + std::string(node.kind_name()) + "."});
    }
}

std::string_view Strings::get(std::string_view key) const {
    auto found = m_texts.find(key);
    return found == m_texts.end() ? key : std::string_view(found->second);
}

std::string Strings::get(std::string_view key, std::initializer_list<Filling> fillings) const { return fill(get(key), fillings); }

std::string Strings::plural(std::string_view key, int count) const {
    std::string form = std::string(key) + (count == 1 ? ".one" : ".other");
    return get(form, {{"count", std::to_string(count)}});
}

std::vector<std::string_view> Strings::list(std::string_view key) const {
    std::vector<std::string_view> texts;
    for (int i = 0;; ++i) {
        auto found = m_texts.find(std::string(key) + "." + std::to_string(i));
        if (found == m_texts.end()) return texts;
        texts.emplace_back(found->second);
    }
}

bool Strings::has(std::string_view key) const { return m_texts.find(key) != m_texts.end(); }

std::vector<std::string_view> Strings::keys() const {
    std::vector<std::string_view> all;
    all.reserve(m_texts.size());
    for (const auto& [key, text] : m_texts) all.emplace_back(key);
    return all;
}

std::string fill(std::string_view text, std::initializer_list<Filling> fillings) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        bool filled = false;
        if (text[i] == '{') {
            for (const auto& [name, value] : fillings) {
                if (text.substr(i + 1, name.size()) != name || text.substr(i + 1 + name.size(), 1) != "}") continue;
                out += value;
                i += name.size() + 2;
                filled = true;
                break;
            }
        }
        if (!filled) out += text[i++];
    }
    return out;
}

} // namespace easeback
