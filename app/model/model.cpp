#include "app/model/model.h"

namespace easeback {

const Session* Model::open_session() const {
    for (auto session = state.sessions.rbegin(); session != state.sessions.rend(); ++session)
        if (session->day == today && !session->finished) return &*session;
    return nullptr;
}

bool Model::session_done_today() const {
    for (const Session& session : state.sessions)
        if (session.day == today && session.finished) return true;
    return false;
}

void refresh(Model& model) {
    model.answers = answers_of(model.state, *model.content);
    model.interview = next_step(*model.content, model.answers);
    model.plan = plan(model.state, *model.content, model.today);
}

Route admissible(const Model& model, Route route) {
    bool emergency = model.interview.assessment.urgency == Urgency::emergency && !model.interview.question;
    if (route.screen == ScreenId::welcome && model.screening_done()) route = {ScreenId::today, {}};
    if (route.screen == ScreenId::today && emergency) route = {ScreenId::result, {}};
    if (route.screen == ScreenId::result && model.interview.question) route = {ScreenId::welcome, {}};
    if ((route.screen == ScreenId::profile || route.screen == ScreenId::goals) && !model.screening_done()) route = {ScreenId::welcome, {}};
    return route;
}

} // namespace easeback
