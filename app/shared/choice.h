#pragma once

#include "app/kit/widgets.h"
#include "app/shell/screen.h"

#include <utility>

namespace easeback {

/// Pain on the scale from 0 to 10, kept in the drafts.
inline void draw_pain(const View& view, std::string_view key, std::string_view label, std::optional<int> Drafts::* pain) {
    if (auto chosen = scale(view.ui, key, view.text(label), view.model.drafts.*pain, 0, 10, view.text("scale.none"),
                            view.text("scale.worst")))
        view.edit([&](Drafts& drafts) { drafts.*pain = *chosen; });
}

/// A question whose answers stand beside each other where they fit.
template <class Value, std::size_t Count>
void draw_choice(const View& view, std::string_view key, std::string_view question, std::optional<Value> Drafts::* place,
                 const std::pair<std::string_view, Value> (&choices)[Count], float least_width) {
    Ui& ui = view.ui;
    ui.group(key, Role::group, view.text(question), [&] {
        strong(ui, "question", view.text(question));
        ui.columns(static_cast<int>(Count), ui.scaled(least_width), metrics::gap / 2, [&](int column) {
            const std::pair<std::string_view, Value>& choice = choices[column];
            if (answer(ui, choice.first, view.text(choice.first), view.model.drafts.*place == choice.second))
                view.edit([&](Drafts& drafts) { drafts.*place = choice.second; });
        });
    });
}

} // namespace easeback
