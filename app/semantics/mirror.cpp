#include "app/semantics/mirror.h"

#include "core/json/writer.h"

#include <cmath>
#include <unordered_set>

namespace easeback {

namespace {

std::uint64_t wide(NodeId id) { return id; }

void write_text(JsonWriter& out, std::string_view key, const std::string& text) {
    if (!text.empty()) out.member(key, text);
}

void write_flag(JsonWriter& out, std::string_view key, bool flag) {
    if (flag) out.member(key, true);
}

double rounded(float length) { return std::round(static_cast<double>(length) * 4) / 4; }

void write_node(JsonWriter& out, const Node& node) {
    out.begin_object().member("id", wide(node.id)).member("parent", wide(node.parent));
    out.member("role", to_text(node.role));
    out.key("rect").begin_array().value(rounded(node.rect.x)).value(rounded(node.rect.y));
    out.value(rounded(node.rect.width)).value(rounded(node.rect.height)).end_array();
    write_text(out, "name", node.name);
    write_text(out, "value", node.value);
    write_text(out, "description", node.description);
    write_text(out, "target", node.target);
    if (node.level) out.member("level", node.level);
    if (node.role == Role::range || node.role == Role::progress)
        out.member("number", node.number).member("least", node.least).member("most", node.most);
    if (node.content_height > 0) out.member("contentHeight", rounded(node.content_height)).member("scroll", rounded(node.scroll));
    if (node.font_size > 0) out.member("fontSize", rounded(node.font_size));
    write_flag(out, "disabled", node.disabled);
    if (node.role == Role::checkbox) out.member("checked", node.checked);
    if (node.is_toggle) out.member("pressed", node.pressed);
    if (node.is_expander) out.member("expanded", node.expanded);
    write_flag(out, "current", node.current);
    write_flag(out, "numeric", node.numeric);
    out.end_object();
}

template <class List, class Write>
void write_list(JsonWriter& out, std::string_view key, const List& list, Write write) {
    if (list.empty()) return;
    out.key(key).begin_array();
    for (const auto& element : list) write(element);
    out.end_array();
}

} // namespace

void MirrorWriter::forget() {
    m_sent.clear();
    m_children.clear();
}

std::string MirrorWriter::update(const SemanticTree& tree) {
    std::vector<const Node*> changed;
    std::unordered_set<NodeId> unsettled; // whose children have to be put in order again
    std::unordered_map<NodeId, std::vector<NodeId>> children;
    for (const Node& node : tree.nodes()) {
        children[node.parent].push_back(node.id);
        auto sent = m_sent.find(node.id);
        if (sent != m_sent.end() && sent->second == node) continue;
        changed.push_back(&node);
        // The page makes another element for another role, which has neither place nor children yet.
        if (sent != m_sent.end() && (sent->second.role != node.role || sent->second.level != node.level))
            unsettled.insert({node.id, node.parent});
        m_sent[node.id] = node;
    }
    std::vector<NodeId> dropped;
    std::erase_if(m_sent, [&](const auto& entry) {
        bool gone = tree.find(entry.first) == nullptr;
        if (gone) dropped.push_back(entry.first);
        return gone;
    });
    std::vector<NodeId> reordered;
    for (const auto& [parent, ids] : children)
        if (auto before = m_children.find(parent);
            before == m_children.end() || before->second != ids || unsettled.contains(parent))
            reordered.push_back(parent);
    if (changed.empty() && dropped.empty() && reordered.empty()) return {};

    JsonWriter out;
    out.begin_object();
    write_list(out, "set", changed, [&](const Node* node) { write_node(out, *node); });
    write_list(out, "drop", dropped, [&](NodeId id) { out.value(wide(id)); });
    write_list(out, "order", reordered, [&](NodeId parent) {
        out.begin_array().value(wide(parent)).begin_array();
        for (NodeId child : children[parent]) out.value(wide(child));
        out.end_array().end_array();
    });
    out.end_object();
    m_children = std::move(children);
    return out.take();
}

} // namespace easeback
