#include "app/shared/decision.h"

#include "app/kit/widgets.h"

namespace easeback {

void draw_decision(const View& view, const Decision& decision) {
    card(view.ui, "change_" + decision.exercise, decision.step == Step::forward ? CardKind::good : CardKind::caution, [&] {
        std::string step(view.text("step." + std::string(to_text(decision.step))));
        strong(view.ui, "what", std::string(view.exercise_name(decision.exercise)) + ": " + step);
        paragraph(view.ui, "why", view.text("progression." + decision.rule));
    });
}
} // namespace easeback
