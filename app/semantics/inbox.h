#pragma once

#include "app/semantics/node.h"

#include <optional>
#include <string>
#include <vector>

namespace easeback {

/// What someone did to a node, whether by touch, key, voice or a test.
struct Action {
    enum class Kind : std::uint8_t { activate, set_number, set_text, dismiss };
    NodeId node = 0;
    Kind kind = Kind::activate;
    double number = 0;
    std::string text;
};

/// Actions that wait for their widget. The widget takes its own; what nobody takes within the frame was
/// meant for something that is gone, and is dropped.
class Inbox {
public:
    /// Of the texts and numbers for one node the newest alone counts: fingers may be faster than frames.
    void put(Action action) {
        if (action.kind == Action::Kind::set_text || action.kind == Action::Kind::set_number) take(action.node, action.kind);
        m_actions.push_back(std::move(action));
    }
    bool empty() const { return m_actions.empty(); }
    void drop_all() { m_actions.clear(); }

    /// Removes and returns the first action of that kind for that node.
    std::optional<Action> take(NodeId node, Action::Kind kind) {
        for (std::size_t i = 0; i < m_actions.size(); ++i) {
            if (m_actions[i].node != node || m_actions[i].kind != kind) continue;
            Action action = std::move(m_actions[i]);
            m_actions.erase(m_actions.begin() + static_cast<std::ptrdiff_t>(i));
            return action;
        }
        return std::nullopt;
    }

private:
    std::vector<Action> m_actions;
};

/// What the pointer and the keyboard rest on, for drawing.
struct Attention {
    NodeId hovered = 0;
    NodeId held = 0;    ///< pressed and not yet let go
    NodeId focused = 0; ///< only while the focus should be visible

    bool operator==(const Attention&) const = default;
};

} // namespace easeback
