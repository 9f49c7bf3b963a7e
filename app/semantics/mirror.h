#pragma once

#include "app/semantics/tree.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace easeback {

/// Keeps the page's copy of the semantic tree in step: compares each frame's tree with what was sent
/// before and writes only the difference.
///
/// The message is {"set":[node…],"drop":[id…],"order":[[parent,[child…]]…]}; empty lists are left out.
class MirrorWriter {
public:
    /// The difference as JSON; empty text when nothing changed.
    std::string update(const SemanticTree& tree);
    /// Forgets what was sent, so that the next update sends everything.
    void forget();

private:
    std::unordered_map<NodeId, Node> m_sent;
    std::unordered_map<NodeId, std::vector<NodeId>> m_children;
};

} // namespace easeback
