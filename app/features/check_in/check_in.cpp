#include "app/features/check_in/check_in.h"

#include "app/features/check_in/check_in_model.h"
#include "app/features/check_in/check_in_outcome.h"
#include "app/features/check_in/intents.h"
#include "app/kit/widgets.h"
#include "app/shared/choice.h"

namespace easeback {

namespace {

void draw_form(const View& view) {
    Ui& ui = view.ui;
    heading(ui, "title", 1, view.text("check_in.title"));
    ui.space(metrics::gap / 2);
    draw_pain(view, "now", "check_in.pain_now", &Drafts::pain_now);
    if (session_without_pain(view.model)) draw_pain(view, "during", "check_in.pain_during", &Drafts::pain_during);
    draw_pain(view, "morning", "check_in.pain_morning", &Drafts::pain_morning);
    using Changed = std::pair<std::string_view, Change>;
    static constexpr Changed changes[] = {
        {"check_in.better", Change::better}, {"check_in.same", Change::same}, {"check_in.worse", Change::worse}};
    draw_choice(view, "change", "check_in.change", &Drafts::change, changes, 108);
    if (asks_about_leg(view.model)) {
        using Leg = std::pair<std::string_view, LegSymptoms>;
        static constexpr Leg legs[] = {{"check_in.leg_none", LegSymptoms::none},
                                       {"check_in.leg_less", LegSymptoms::less},
                                       {"check_in.leg_same", LegSymptoms::same},
                                       {"check_in.leg_spreading", LegSymptoms::spreading}};
        draw_choice(view, "leg", "check_in.leg", &Drafts::leg, legs, 160);
    }
    using Told = std::pair<std::string_view, bool>;
    static constexpr Told news[] = {{"option.yes", true}, {"option.no", false}};
    draw_choice(view, "new", "check_in.new", &Drafts::something_new, news, 108);
    ui.space(metrics::gap / 2);
    if (!check_in_complete(view.model)) small_text(ui, "open", view.text("check_in.open"));
    else if (button(ui, "save", view.text("check_in.save"), ButtonKind::primary)) view.intents.add(SaveCheckIn{});
}

} // namespace

void draw_check_in(const View& view) {
    const DatedCheckIn* done = check_in_of_today(view.model);
    if (done && !view.model.drafts.check_in_again) draw_check_in_outcome(view, done->told);
    else draw_form(view);
}

} // namespace easeback
