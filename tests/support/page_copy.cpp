#include "support/page_copy.h"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <cmath>

namespace easeback::test {

namespace {

NodeId id_of(JsonNode node) { return static_cast<NodeId>(node.number().value_or(0)); }
double number_of(JsonNode node) { return node.number().value_or(0); }
std::string text_of(JsonNode node) { return std::string(node.text().value_or("")); }

constexpr const char* flag_names[] = {"disabled", "checked", "pressed", "expanded", "current", "numeric"};

PageElement read(JsonNode node) {
    PageElement element;
    element.id = id_of(node["id"]);
    element.parent = id_of(node["parent"]);
    element.role = text_of(node["role"]);
    element.name = text_of(node["name"]);
    element.value = text_of(node["value"]);
    element.description = text_of(node["description"]);
    element.target = text_of(node["target"]);
    for (std::size_t i = 0; i < node["rect"].size(); ++i) element.rect.push_back(number_of(node["rect"].at(i)));
    element.level = number_of(node["level"]);
    element.number = number_of(node["number"]);
    element.least = number_of(node["least"]);
    element.most = number_of(node["most"]);
    element.content_height = number_of(node["contentHeight"]);
    element.scroll = number_of(node["scroll"]);
    element.font_size = number_of(node["fontSize"]);
    for (const char* name : flag_names)
        if (auto flag = node[name].boolean()) element.flags += std::string(name) + (*flag ? " yes " : " no ");
    return element;
}

// Lengths are told in quarters of a pixel.
double quarter(float length) { return std::round(static_cast<double>(length) * 4) / 4; }

PageElement expected(const Node& node) {
    PageElement element{node.id,     node.parent, std::string(to_text(node.role)),
                        node.name,   node.value,  node.description,
                        node.target, {},          static_cast<double>(node.level),
                        0,           0,           0,
                        0,           0,           0,
                        {}};
    element.rect = {quarter(node.rect.x), quarter(node.rect.y), quarter(node.rect.width), quarter(node.rect.height)};
    if (node.role == Role::range || node.role == Role::progress) {
        element.number = node.number;
        element.least = node.least;
        element.most = node.most;
    }
    if (node.content_height > 0) {
        element.content_height = quarter(node.content_height);
        element.scroll = quarter(node.scroll);
    }
    element.font_size = quarter(node.font_size);
    auto tell = [&](bool told, const char* name, bool state) {
        if (told) element.flags += std::string(name) + (state ? " yes " : " no ");
    };
    tell(node.disabled, "disabled", true);
    tell(node.role == Role::checkbox, "checked", node.checked);
    tell(node.is_toggle, "pressed", node.pressed);
    tell(node.is_expander, "expanded", node.expanded);
    tell(node.current, "current", true);
    tell(node.numeric, "numeric", true);
    return element;
}

std::string called(NodeId id, const std::string& name) { return std::to_string(id) + " \"" + name + "\""; }

} // namespace

void PageCopy::apply(std::string_view update) {
    if (update.empty()) return;
    auto document = JsonDocument::parse("update", update);
    INFO(update);
    REQUIRE(document.ok());
    JsonNode root = document.value().root();
    for (std::size_t i = 0; i < root["drop"].size(); ++i) drop(id_of(root["drop"].at(i)));
    for (std::size_t i = 0; i < root["set"].size(); ++i) set(read(root["set"].at(i)));
    for (std::size_t i = 0; i < root["order"].size(); ++i) order(id_of(root["order"].at(i).at(0)), root["order"].at(i).at(1));
}

const PageElement* PageCopy::find(NodeId id) const {
    auto found = m_elements.find(id);
    return found == m_elements.end() ? nullptr : &found->second;
}

void PageCopy::take_out(NodeId id) {
    for (auto& [parent, children] : m_children) std::erase(children, id);
}

void PageCopy::drop(NodeId id) {
    if (!m_elements.erase(id)) m_faults.push_back("drops " + std::to_string(id) + ", which is not there");
    take_out(id);
    m_children.erase(id);
}

void PageCopy::set(PageElement element) {
    if (element.parent != 0 && !find(element.parent))
        m_faults.push_back("sets " + called(element.id, element.name) + " before its parent");
    const PageElement* before = find(element.id);
    bool anew = !before || before->role != element.role || before->level != element.level;
    if (anew) {
        take_out(element.id);
        m_children.erase(element.id);
        m_children[element.parent].push_back(element.id);
    }
    m_elements[element.id] = std::move(element);
}

void PageCopy::order(NodeId parent, JsonNode ids) {
    std::vector<NodeId> ordered;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        NodeId id = id_of(ids.at(i));
        if (!find(id)) m_faults.push_back("orders " + std::to_string(id) + ", which is not there");
        take_out(id);
        ordered.push_back(id);
    }
    // What is not named stays behind the others.
    std::vector<NodeId>& children = m_children[parent];
    children.insert(children.begin(), ordered.begin(), ordered.end());
}

std::vector<std::string> PageCopy::differences(const SemanticTree& tree) const {
    std::vector<std::string> found = m_faults;
    std::map<NodeId, std::vector<NodeId>> children;
    for (const Node& node : tree.nodes()) {
        children[node.parent].push_back(node.id);
        const PageElement* element = find(node.id);
        if (!element) found.push_back("lacks " + called(node.id, node.name));
        else if (!(*element == expected(node))) found.push_back("has an old " + called(node.id, node.name));
    }
    for (const auto& [id, element] : m_elements)
        if (!tree.find(id)) found.push_back("still has " + called(id, element.name));
    for (const auto& [parent, ids] : m_children)
        if (!ids.empty() && children[parent] != ids) found.push_back("has another order below " + std::to_string(parent));
    for (const auto& [parent, ids] : children)
        if (auto own = m_children.find(parent); own == m_children.end() || own->second != ids)
            found.push_back("lacks the order below " + std::to_string(parent));
    return found;
}

} // namespace easeback::test
