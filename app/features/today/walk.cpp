#include "app/features/today/day.h"
#include "app/features/today/intents.h"
#include "app/features/today/today.h"
#include "app/kit/widgets.h"
#include "app/shared/choice.h"

namespace easeback {

void draw_walk(const View& view) {
    Ui& ui = view.ui;
    const Drafts& drafts = view.model.drafts;
    heading(ui, "title", 1, view.text("walk.title"));
    ui.space(metrics::gap / 2);
    strong(ui, "how_long", view.text("walk.minutes"));
    if (auto changed = number_field(ui, "minutes", view.text("walk.minutes"), drafts.number, view.text("unit.minutes")))
        view.edit([&](Drafts& edited) { edited.number = *changed; });
    bool known = walk_minutes(view.model).has_value();
    if (!drafts.number.empty() && !known)
        small_text(ui, "limits",
                   view.model.strings->get("screening.limits", {{"least", std::to_string(least_walk_minutes)},
                                                                {"most", std::to_string(most_walk_minutes)}}));
    draw_pain(view, "pain", "walk.pain", &Drafts::pain_during);
    using Pace = std::pair<std::string_view, WalkPace>;
    static constexpr Pace paces[] = {{"walk.easy", WalkPace::easy}, {"walk.brisk", WalkPace::brisk}};
    draw_choice(view, "pace", "walk.pace", &Drafts::pace, paces, 108);
    using Told = std::pair<std::string_view, bool>;
    static constexpr Told limped[] = {{"option.yes", true}, {"option.no", false}};
    draw_choice(view, "limped", "walk.limped", &Drafts::limped, limped, 108);
    ui.space(metrics::gap / 2);
    if (known && button(ui, "save", view.text("walk.save"), ButtonKind::primary)) view.intents.add(SaveWalk{});
    small_text(ui, "open", view.text(known ? "walk.open" : "walk.minutes_first"));
}

} // namespace easeback
