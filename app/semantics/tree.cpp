#include "app/semantics/tree.h"

namespace easeback {

void SemanticTree::clear() {
    m_nodes.clear();
    m_places.clear();
    m_duplicates = 0;
}

Node& SemanticTree::add(Node node) {
    auto [place, fresh] = m_places.emplace(node.id, m_nodes.size());
    if (!fresh) {
        ++m_duplicates;
        m_rejected = std::move(node);
        return m_rejected;
    }
    return m_nodes.emplace_back(std::move(node));
}

const Node* SemanticTree::find(NodeId id) const {
    auto place = m_places.find(id);
    return place == m_places.end() ? nullptr : &m_nodes[place->second];
}

Node* SemanticTree::find(NodeId id) {
    auto place = m_places.find(id);
    return place == m_places.end() ? nullptr : &m_nodes[place->second];
}

const Node* SemanticTree::find(Role role, std::string_view name) const {
    for (const Node& node : m_nodes)
        if (node.role == role && node.name == name) return &node;
    return nullptr;
}

std::string_view to_text(Role role) {
    constexpr std::string_view names[] = {
        "banner", "main",   "navigation", "region",   "group",  "list",    "listitem",    "heading", "paragraph", "status",
        "alert",  "button", "link",       "checkbox", "slider", "textbox", "progressbar", "img",     "dialog",
    };
    return names[static_cast<std::size_t>(role)];
}

} // namespace easeback
