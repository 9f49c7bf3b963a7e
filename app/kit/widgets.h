#pragma once

#include "app/kit/ui.h"

#include <optional>
#include <string_view>

namespace easeback {

// The widgets that screens are made of. Each draws itself, names itself in the semantic tree and returns
// what the person did with it. Keys are unique within their scope and stay the same from frame to frame.

/// A heading, level 1 for the screen's own. Level 1 can take the focus when a screen appears.
void heading(Ui& ui, std::string_view key, int level, std::string_view text);
void paragraph(Ui& ui, std::string_view key, std::string_view text);
void strong(Ui& ui, std::string_view key, std::string_view text);
void small_text(Ui& ui, std::string_view key, std::string_view text);
/// One line that is read from a distance, such as a timer; in the middle of the column.
void big_text(Ui& ui, std::string_view key, std::string_view text);
/// A list with a mark before each entry.
void bullets(Ui& ui, std::string_view key, std::string_view name, const std::vector<std::string_view>& entries);

enum class ButtonKind : std::uint8_t { primary, secondary, quiet, danger };
/// True in the frame in which it was pressed.
bool button(Ui& ui, std::string_view key, std::string_view label, ButtonKind kind);
/// A button that looks like text, as wide as its label.
bool text_button(Ui& ui, std::string_view key, std::string_view label);
/// A link to an address outside the app, such as tel:112. The page itself follows it.
void link_button(Ui& ui, std::string_view key, std::string_view label, std::string_view target, ButtonKind kind);

/// One of several big answers. True in the frame in which it was chosen.
bool answer(Ui& ui, std::string_view key, std::string_view label, bool chosen);
/// One of several answers that can be chosen together. The new state when it was changed.
std::optional<bool> check_answer(Ui& ui, std::string_view key, std::string_view label, bool chosen);

/// A scale of whole numbers, with words for its ends. The new number when it was changed; `number` is
/// empty as long as nothing was chosen.
std::optional<int> scale(Ui& ui, std::string_view key, std::string_view label, std::optional<int> number, int least, int most,
                         std::string_view least_word, std::string_view most_word);

/// A field for a whole number. The new text when it was changed.
std::optional<std::string> number_field(Ui& ui, std::string_view key, std::string_view label, std::string_view text,
                                        std::string_view unit);

/// Opens and closes what comes after it. The new state when it was pressed.
std::optional<bool> expander(Ui& ui, std::string_view key, std::string_view label, bool open);

/// How far one is, 0 to 1.
void progress_bar(Ui& ui, std::string_view key, std::string_view name, float fraction);
/// Words that a screen reader speaks when they change.
void status(Ui& ui, std::string_view key, std::string_view text);

enum class CardKind : std::uint8_t { plain, danger, caution, good, soft };
void card(Ui& ui, std::string_view key, CardKind kind, FunctionView<void()> content);

} // namespace easeback
