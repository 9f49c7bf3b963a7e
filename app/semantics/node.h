#pragma once

#include "app/semantics/geometry.h"

#include <cstdint>
#include <string>

namespace easeback {

/// Names a node from frame to frame: a hash of its path. 0 is no node.
using NodeId = std::uint32_t;

/// What a node is, in the terms of the accessibility tree.
enum class Role : std::uint8_t {
    banner,
    main,
    navigation,
    region,
    group,
    list,
    list_item,
    heading,
    paragraph,
    status,
    alert,
    button,
    link,
    checkbox,
    range,
    text_field,
    progress,
    image,
    dialog,
};

/// One thing on the screen, as a screen reader, a keyboard or a test sees it.
struct Node {
    NodeId id = 0;
    NodeId parent = 0;
    Role role = Role::paragraph;
    std::string name;                       ///< what it is called
    std::string value;                      ///< text of a field; what a range's number means
    std::string description;                ///< more about it, where the name is not enough
    std::string target;                     ///< of a link; the file of an image that the page itself shows, else empty
    Rect rect;                              ///< CSS pixels within the nearest scrolling ancestor's content, else the window
    int level = 0;                          ///< of a heading
    double number = 0, least = 0, most = 0; ///< of a range or progress
    float content_height = 0;               ///< of a scrolling region; 0 where nothing scrolls
    float scroll = 0;                       ///< where a scrolling region starts when it appears
    float font_size = 0;                    ///< of a text field, whose text the page itself shows
    bool disabled = false;
    bool checked = false;     ///< of a checkbox
    bool pressed = false;     ///< of a button that stays chosen
    bool is_toggle = false;   ///< the button has a pressed state at all
    bool current = false;     ///< the page or step one is at
    bool expanded = false;    ///< of a button that opens something
    bool is_expander = false; ///< the button has an expanded state at all
    bool numeric = false;     ///< a text field for numbers

    bool operator==(const Node&) const = default;
};

/// True for nodes that can be focused and acted upon.
inline bool is_interactive(Role role) {
    return role == Role::button || role == Role::link || role == Role::checkbox || role == Role::range ||
           role == Role::text_field;
}

} // namespace easeback
