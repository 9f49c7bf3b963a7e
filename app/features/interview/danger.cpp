#include "app/features/interview/interview.h"
#include "app/kit/widgets.h"
#include "app/shared/clinic.h"

namespace easeback {

void draw_danger(const View& view) {
    Ui& ui = view.ui;
    heading(ui, "title", 1, view.text("danger.title"));
    bullets(ui, "signs", view.text("danger.title"), view.model.strings->list("danger.signs"));
    ui.space(metrics::gap);
    link_button(ui, "call", view.text("danger.call"), emergency_call(view), ButtonKind::danger);
}

} // namespace easeback
