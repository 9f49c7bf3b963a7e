#include "app/shell/model.h"

#include "app/shell/feature.h"
#include "core/record/copy_due.h"
#include "core/screening/open_answers.h"

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

void refresh_answers(Model& model) {
    if (model.content->questions.empty()) return; // it is not here yet
    model.answers = answers_of(model.state, *model.content, model.today);
    model.interview = next_step(*model.content, model.answers);
}

void refresh(Model& model) {
    if (model.content->questions.empty()) return;
    refresh_answers(model);
    ++model.plans_made;
    model.plan = plan(model.state, *model.content, model.today);
    model.progress.reset();
    model.reviews.reset();
    model.open_answers.reset();
    call_hooks(model, &FeatureHooks::record_changed);
}

namespace {

const Figure* figure_at_hand(const Model& model) {
    if (model.route.screen == ScreenId::exercises) return model.content->figure(model.route.thing);
    const PlannedExercise* planned = model.route.screen == ScreenId::session ? model.exercise_at_hand() : nullptr;
    return planned ? model.content->figure(planned->exercise) : nullptr;
}

} // namespace

void prepare(Model& model) {
    if (const Figure* figure = figure_at_hand(model); figure != model.stage.figure)
        model.stage = {figure, figure ? extent_of(*figure) : Extent{}};
    call_hooks(model, &FeatureHooks::prepare);
}

void call_hooks(Model& model, void (*FeatureHooks::*hook)(Model&)) {
    if (!model.content || model.content->questions.empty()) return;
    for (const FeatureHooks& feature : feature_hooks())
        if (feature.*hook) (feature.*hook)(model);
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
