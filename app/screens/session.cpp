#include "app/kit/widgets.h"
#include "app/screens/dose_text.h"
#include "app/screens/screens.h"

namespace easeback {

void draw_session(const View& view) {
    Ui& ui = view.ui;
    const Model& model = view.model;
    const Session* session = model.open_session();
    if (!session || session->exercises.size() >= session->planned.size()) {
        heading(ui, "title", 1, view.text("session.title"));
        bool to_rate = session != nullptr;
        if (button(ui, "onward", view.text("common.continue"), ButtonKind::primary))
            view.intents.add(Go{{to_rate ? ScreenId::session_rating : ScreenId::today, {}}});
        return;
    }
    std::size_t place = session->exercises.size();
    const PlannedExercise& planned = session->planned[place];
    std::string key = "exercise." + planned.exercise + ".";
    std::string progress = model.strings->get("session.step", {{"number", std::to_string(place + 1)},
                                                               {"total", std::to_string(session->planned.size())}});
    progress_bar(ui, "progress", progress, static_cast<float>(place) / static_cast<float>(session->planned.size()));
    small_text(ui, "place", progress);
    ui.scope(std::to_string(place), [&] {
        heading(ui, "name", 1, view.text(key + "name"));
        int index = model.content->exercise_index(planned.exercise);
        if (index >= 0) {
            const Exercise& exercise = model.content->exercise(index);
            int level = std::min(planned.level, static_cast<int>(exercise.levels.size()) - 1);
            strong(ui, "dose", dose_text(*model.strings, exercise.levels[static_cast<std::size_t>(level)], exercise.both_sides));
        }
        paragraph(ui, "setup", view.text(key + "setup"));
        bullets(ui, "steps", view.text(key + "name"), model.strings->list(key + "steps"));
        small_text(ui, "purpose", view.text(key + "purpose"));
        ui.space(metrics::gap);
        if (button(ui, "done", view.text("session.done"), ButtonKind::primary))
            view.intents.add(EndExercise{ExerciseOutcome::done});
        if (button(ui, "wrong", view.text("session.wrong"), ButtonKind::danger))
            view.intents.add(EndExercise{ExerciseOutcome::felt_wrong});
        if (button(ui, "skip", view.text("session.skip"), ButtonKind::secondary))
            view.intents.add(EndExercise{ExerciseOutcome::skipped});
    });
}

void draw_session_rating(const View& view) {
    Ui& ui = view.ui;
    const Drafts& drafts = view.model.drafts;
    heading(ui, "title", 1, view.text("session.how"));
    ui.space(metrics::gap);
    if (auto pain = scale(ui, "pain", view.text("session.pain_during"), drafts.pain_during, 0, 10,
                          view.text("scale.none"), view.text("scale.worst")))
        view.edit([&](Drafts& changed) { changed.pain_during = *pain; });
    ui.space(metrics::gap);
    if (auto effort = scale(ui, "effort", view.text("session.effort"), drafts.effort, 0, 10, view.text("scale.easy"),
                            view.text("scale.hard")))
        view.edit([&](Drafts& changed) { changed.effort = *effort; });
    ui.space(metrics::gap);
    if (drafts.pain_during && button(ui, "finish", view.text("session.finish"), ButtonKind::primary))
        view.intents.add(RateSession{});
}

} // namespace easeback
