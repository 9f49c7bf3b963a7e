#pragma once

#include "app/semantics/tree.h"
#include "core/json/document.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace easeback::test {

/// What an update says of one node, in the words of the update.
struct PageElement {
    NodeId id = 0, parent = 0;
    std::string role, name, value, description, target;
    std::vector<double> rect;
    double level = 0, number = 0, least = 0, most = 0, content_height = 0, scroll = 0, font_size = 0;
    std::string flags; ///< "disabled", "checked", "pressed" …, as far as told, with what they are

    bool operator==(const PageElement&) const = default;
};

/// The page's copy of the semantic tree, kept as web/bridge/mirror.js keeps it: what is set again with another role or
/// level of heading is made anew and loses its place and its children.
class PageCopy {
public:
    /// Applies one update. Empty text changes nothing.
    void apply(std::string_view update);
    /// How the copy differs from the tree, a sentence each.
    std::vector<std::string> differences(const SemanticTree& tree) const;
    std::size_t size() const { return m_elements.size(); }
    const PageElement* find(NodeId id) const;
    const std::vector<NodeId>& children(NodeId parent) { return m_children[parent]; }

private:
    void drop(NodeId id);
    void set(PageElement element);
    void order(NodeId parent, JsonNode children);
    void take_out(NodeId id);

    std::map<NodeId, PageElement> m_elements;
    std::map<NodeId, std::vector<NodeId>> m_children;
    std::vector<std::string> m_faults;
};

} // namespace easeback::test
