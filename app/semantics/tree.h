#pragma once

#include "app/semantics/node.h"

#include <string_view>
#include <unordered_map>
#include <vector>

namespace easeback {

/// Everything on the screen in reading order, parents before their children. Rebuilt with each frame.
class SemanticTree {
public:
    void clear();
    /// Adds a node after those already there. The id must be new in this frame; a second use of one is
    /// kept out and counted, for tests to find.
    Node& add(Node node);

    const std::vector<Node>& nodes() const { return m_nodes; }
    const Node* find(NodeId id) const;
    Node* find(NodeId id);
    /// The first node with that role and name, or null.
    const Node* find(Role role, std::string_view name) const;
    int duplicate_ids() const { return m_duplicates; }

private:
    std::vector<Node> m_nodes;
    std::unordered_map<NodeId, std::size_t> m_places;
    int m_duplicates = 0;
    Node m_rejected;
};

std::string_view to_text(Role role);

} // namespace easeback
