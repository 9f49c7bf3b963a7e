#pragma once

#include "app/kit/icons.h"
#include "app/kit/ui.h"
#include "app/shell/intents.h"

#include <span>
#include <string_view>
#include <vector>

namespace easeback {

/// Where screens put what the person wants.
class Intents {
public:
    void add(Intent intent) { m_waiting.push_back(std::move(intent)); }
    std::vector<Intent> take() { return std::exchange(m_waiting, {}); }
    bool empty() const { return m_waiting.empty(); }

private:
    std::vector<Intent> m_waiting;
};

/// What a screen draws with: the layout, what to show, and where intents go.
struct View {
    Ui& ui;
    const Model& model;
    Intents& intents;

    std::string_view text(std::string_view key) const { return model.text(key); }
    std::string text(const Reason& reason) const { return reason_text(*model.strings, reason); }
    std::string_view exercise_name(std::string_view id) const { return text(exercise_name_key(id)); }
    /// Puts a copy of the drafts with one thing changed.
    template <class Change>
    void edit(Change change) const {
        Drafts drafts = model.drafts;
        change(drafts);
        intents.add(EditDrafts{std::move(drafts)});
    }
};

/// A screen, as it registers with the shell.
struct ScreenEntry {
    ScreenId id;
    std::string_view title_key;
    Icon icon;
    enum class Place : std::uint8_t {
        hidden, ///< one comes to it from another screen
        within, ///< the same, and goes back there by the bar at the top
        bar,    ///< in the main navigation: five at most, and the last of them lists the rest
        more,   ///< among the rest
        top,    ///< in the bar at the top, one press away from everywhere
    } place;
    void (*draw)(const View& view);
};

/// Every screen, in the order in which they are listed. The shell draws whichever is listed and knows none by name; they
/// are listed in app/registry.cpp.
std::span<const ScreenEntry> all_screens();

/// Where one feature adds something to the screen of another.
enum class ScreenSlot : std::uint8_t {
    today_first,   ///< above the plan for today
    today_waiting, ///< after the exercises of today
    today_last,    ///< below all else of today
    more_first,    ///< above the list of further pages
};

/// What a feature adds there. It draws nothing where there is nothing to say.
struct Contribution {
    ScreenSlot slot;
    void (*draw)(const View& view);
};

/// Those of every feature, in the order of drawing; listed in app/registry.cpp.
std::span<const Contribution> all_contributions();

/// Draws what the features add to a place.
inline void draw_contributions(const View& view, ScreenSlot slot) {
    for (const Contribution& each : all_contributions())
        if (each.slot == slot) each.draw(view);
}

} // namespace easeback
