#include "support/screen_checks.h"

#include "support/drawn_text.h"
#include "support/driver.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace easeback::test {

namespace {

/// Least side of anything that can be pressed, CSS pixels: WCAG 2.5.5.
constexpr float least_target = 44;
constexpr float rounding = 0.51f;

// Within these, rectangles count from the corner of their own.
bool counts_anew(Role role) {
    return role == Role::banner || role == Role::main || role == Role::navigation || role == Role::region || role == Role::dialog;
}

bool is_text(Role role) {
    return role == Role::heading || role == Role::paragraph || role == Role::list_item || role == Role::alert;
}

// Holds faults of one screen together.
class Checker {
public:
    Checker(const SemanticTree& tree, const Viewport& viewport)
        : m_tree(tree)
        , m_viewport(viewport) {}

    std::vector<std::string> check() {
        if (int twice = m_tree.duplicate_ids()) m_faults.push_back(std::to_string(twice) + " ids are used twice");
        for (std::uint32_t item : unnamed_items(m_tree)) m_faults.push_back("item " + std::to_string(item) + " has no name");
        check_headings();
        for (const Node& node : m_tree.nodes()) {
            check_words(node);
            check_place(node);
            if (is_interactive(node.role)) check_control(node);
        }
        return std::move(m_faults);
    }

    // Where the node is in the window, if nothing is scrolled.
    Rect in_window(const Node& node) const {
        Rect rect = node.rect;
        for (const Node* holder = m_tree.find(node.parent); holder; holder = m_tree.find(holder->parent))
            if (counts_anew(holder->role)) rect = rect.moved({holder->rect.x, holder->rect.y});
        return rect;
    }

private:
    void fault(const Node& node, const std::string& what) {
        m_faults.push_back(std::string(to_text(node.role)) + " \"" + node.name + "\" " + what);
    }

    void check_headings() {
        int titles = 0, last = 0;
        for (const Node& node : m_tree.nodes()) {
            if (node.role != Role::heading) continue;
            titles += node.level == 1;
            if (node.level > last + 1) fault(node, "leaves out a level of headings");
            last = node.level;
        }
        if (titles != 1) m_faults.push_back("there are " + std::to_string(titles) + " titles");
    }

    void check_words(const Node& node) {
        bool needs_name = is_interactive(node.role) || is_text(node.role) || node.role == Role::image ||
                          node.role == Role::progress || node.role == Role::group || node.role == Role::list;
        if (needs_name && node.name.empty()) fault(node, "has no name");
        for (const std::string* words : {&node.name, &node.value, &node.description})
            if (words->find('{') != std::string::npos) fault(node, "has a gap that was not filled");
        bool is_key = node.name.find('.') != std::string::npos && node.name.find('.') + 1 < node.name.size() &&
                      std::all_of(node.name.begin(), node.name.end(), [](unsigned char sign) {
                          return std::islower(sign) || std::isdigit(sign) || sign == '.' || sign == '_';
                      });
        if (is_key) fault(node, "has no words in this language");
    }

    void check_place(const Node& node) {
        Rect rect = in_window(node);
        if (rect.x < -rounding || rect.right() > m_viewport.width + rounding) fault(node, "reaches beyond the window");
        const Node* parent = m_tree.find(node.parent);
        if (!parent || !is_text(node.role)) return;
        Rect box = in_window(*parent);
        if (rect.x < box.x - rounding || rect.right() > box.right() + rounding) fault(node, "reaches beyond its box");
        if (parent->content_height > 0 && node.rect.bottom() > parent->content_height + rounding)
            fault(node, "lies below the end of its page");
    }

    void check_control(const Node& node) {
        Rect rect = in_window(node);
        if (rect.width < least_target || rect.height < least_target)
            fault(node, "is only " + std::to_string(std::lround(rect.width)) + " by " + std::to_string(std::lround(rect.height)));
        for (const Node& other : m_tree.nodes()) {
            if (&other == &node) break;
            if (is_interactive(other.role) && in_window(other).inset(rounding).overlaps(rect.inset(rounding)) &&
                region_of(other) == region_of(node))
                fault(node, "lies on \"" + other.name + "\"");
        }
    }

    // What scrolls under a bar does not lie on it.
    NodeId region_of(const Node& node) const {
        const Node* holder = m_tree.find(node.parent);
        while (holder && !counts_anew(holder->role)) holder = m_tree.find(holder->parent);
        return holder ? holder->id : 0;
    }

    const SemanticTree& m_tree;
    const Viewport& m_viewport;
    std::vector<std::string> m_faults;
};

// The node that most likely has those letters: the smallest around their middle.
std::string words_at(const SemanticTree& tree, const Viewport& viewport, Point place) {
    Checker places(tree, viewport);
    const Node* best = nullptr;
    for (const Node& node : tree.nodes()) {
        Rect rect = places.in_window(node);
        if (!rect.contains(place)) continue;
        if (!best || rect.width * rect.height <= places.in_window(*best).width * places.in_window(*best).height) best = &node;
    }
    return best ? std::string(to_text(best->role)) + " \"" + best->name + "\"" : "nothing";
}

void name_letters(std::vector<std::string>& faults, const std::vector<DrawnLetter>& letters, const SemanticTree& tree,
                  const Viewport& viewport, const char* what) {
    for (const DrawnLetter& letter : letters) {
        std::string fault = what + words_at(tree, viewport, letter.ink.center());
        if (std::find(faults.begin(), faults.end(), fault) == faults.end()) faults.push_back(fault);
    }
}

} // namespace

std::vector<std::string> screen_faults(const SemanticTree& tree, const Viewport& viewport) {
    return Checker(tree, viewport).check();
}

std::vector<std::string> drawing_faults(const SemanticTree& tree, const Viewport& viewport) {
    std::vector<std::string> faults;
    std::vector<DrawnLetter> letters = drawn_letters(viewport.pixel_ratio);
    if (letters.empty()) faults.push_back("no letters are drawn");
    name_letters(faults, cut_letters(letters), tree, viewport, "letters are cut off at ");
    name_letters(faults, covered_letters(letters), tree, viewport, "letters lie on each other at ");
    return faults;
}

} // namespace easeback::test
