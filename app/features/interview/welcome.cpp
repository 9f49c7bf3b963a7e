#include "app/features/interview/intents.h"
#include "app/features/interview/interview.h"
#include "app/kit/widgets.h"
#include "app/shared/clinic.h"

namespace easeback {

void draw_welcome(const View& view) {
    Ui& ui = view.ui;
    const Model& model = view.model;
    draw_clinic_name(view);
    heading(ui, "title", 1, view.text("welcome.title"));
    paragraph(ui, "intro", view.text("welcome.intro"));
    ui.space(metrics::gap);
    bool begun = !model.state.answers.empty();
    if (button(ui, "start", view.text(begun ? "welcome.resume" : "welcome.start"), ButtonKind::primary)) {
        if (model.interview.question)
            view.intents.add(Go{{ScreenId::question, model.content->question(*model.interview.question).id}});
        else view.intents.add(Go{{ScreenId::result, {}}});
    }
    small_text(ui, "time", view.text("welcome.time"));
    if (!begun && text_button(ui, "copy", view.text("welcome.copy"))) view.intents.add(Go{{ScreenId::data, {}}});
    ui.space(metrics::gap);
    card(ui, "danger", CardKind::danger, [&] {
        heading(ui, "title", 2, view.text("danger.title"));
        bullets(ui, "signs", view.text("danger.title"), model.strings->list("danger.signs"));
        link_button(ui, "call", view.text("danger.call"), emergency_call(view), ButtonKind::danger);
    });
    small_text(ui, "limits", view.text("welcome.limits"));
    small_text(ui, "reviewed", view.text("common.not_reviewed"));
}

} // namespace easeback
