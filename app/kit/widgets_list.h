#pragma once

#include "app/kit/ui.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace easeback {

// Widgets for finding something among much. Those that stand in long lists are drawn only where they are seen; their
// nodes are always there.

/// A row that leads to a page of its own.
struct LinkRow {
    std::string_view title;
    std::string_view note = {};   ///< more about it, or empty
    std::string_view target = {}; ///< address of the page, "#/…"
    enum class Mark : std::uint8_t { none, done } mark = Mark::none;
};
/// True in the frame in which it was pressed.
bool link_row(Ui& ui, std::string_view key, const LinkRow& row);
/// The same with a picture before the words, where there is room. It is asked for only while the row is seen.
bool picture_row(Ui& ui, std::string_view key, const LinkRow& row, FunctionView<void(Rect)> picture);
/// What stands for a picture that is not there.
void person_mark(Ui& ui, Rect rect);

/// A field for searching, with a button that empties it. The new text when it was changed.
std::optional<std::string> search_field(Ui& ui, std::string_view key, std::string_view label, std::string_view text,
                                        std::string_view clear_label);

/// Small switches that flow over as many lines as they need. `chosen`: a bit for each label. The place of the one that
/// was pressed.
std::optional<int> chips(Ui& ui, std::string_view key, std::string_view name, std::span<const std::string> labels,
                         std::uint32_t chosen);

/// What to do, one after the other, each with its number.
void steps(Ui& ui, std::string_view key, std::string_view name, const std::vector<std::string_view>& entries);

/// A quiet surface in the place of a picture that is not there, with words for what it would show.
void picture_space(Ui& ui, std::string_view key, std::string_view name, float height);

} // namespace easeback
