#include "app/model/model.h"

#include "core/record/copy_due.h"

namespace easeback {

const Session* Model::open_session() const {
    for (auto session = state.sessions.rbegin(); session != state.sessions.rend(); ++session)
        if (session->day == today && !session->finished) return &*session;
    return nullptr;
}

const PlannedExercise* Model::exercise_at_hand() const {
    const Session* session = open_session();
    return session && session->exercises.size() < session->planned.size() ? &session->planned[session->exercises.size()]
                                                                          : nullptr;
}

bool Model::session_done_today() const {
    for (const Session& session : state.sessions)
        if (session.day == today && session.finished) return true;
    return false;
}

void refresh(Model& model) {
    if (model.content->questions.empty()) return; // it is not here yet
    model.answers = answers_of(model.state, *model.content);
    model.interview = next_step(*model.content, model.answers);
    model.plan = plan(model.state, *model.content, model.today);
    model.care.copy_due =
        model.storage == StorageState::keeps && copy_is_due(model.log.events(), model.care.last_copy, model.today);
    model.progress.reset();
    model.reviews.reset();
    model.report.language.clear();
    model.suggested.reset();
}

namespace {

const Figure* figure_at_hand(const Model& model) {
    if (model.route.screen == ScreenId::exercises) return model.content->figure(model.route.thing);
    const PlannedExercise* planned = model.route.screen == ScreenId::session ? model.exercise_at_hand() : nullptr;
    return planned ? model.content->figure(planned->exercise) : nullptr;
}

} // namespace

void prepare(Model& model) {
    follow_library(model);
    if (const Figure* figure = figure_at_hand(model); figure != model.stage.figure)
        model.stage = {figure, figure ? extent_of(*figure) : Extent{}};
    if (model.route.screen == ScreenId::today && !model.reviews)
        model.reviews = reviews_due(model.state, *model.content, model.today);
    bool other_range = model.progress && model.progress->range != model.drafts.range;
    if (model.route.screen == ScreenId::progress && (!model.progress || other_range))
        model.progress = progress_view(model.state, *model.content, model.today, model.drafts.range);
}

Route admissible(const Model& model, Route route) {
    bool emergency = model.interview.assessment.urgency == Urgency::emergency && !model.interview.question;
    if (route.screen == ScreenId::welcome && model.screening_done()) route = {ScreenId::today, {}};
    bool of_a_session = route.screen == ScreenId::session || route.screen == ScreenId::session_rating;
    if (of_a_session && !model.open_session()) route = {ScreenId::today, {}};
    bool of_the_plan = route.screen == ScreenId::walk || route.screen == ScreenId::waits;
    if (of_the_plan && !model.screening_done()) route = {ScreenId::welcome, {}};
    if ((route.screen == ScreenId::today || of_the_plan || of_a_session) && emergency) route = {ScreenId::result, {}};
    if (route.screen == ScreenId::result && model.interview.question) route = {ScreenId::welcome, {}};
    if ((route.screen == ScreenId::profile || route.screen == ScreenId::goals) && !model.screening_done())
        route = {ScreenId::welcome, {}};
    return route;
}

} // namespace easeback
