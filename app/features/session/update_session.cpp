#include "app/features/session/intents.h"
#include "app/shell/changes.h"
#include "core/progression/steps.h"

#include <string>

namespace easeback {

namespace {

// The resting pain as told today; what was told on another day says nothing of this one.
std::optional<PainScore> pain_told_today(const Model& model) {
    const State& state = model.state;
    for (auto check_in = state.check_ins.rbegin(); check_in != state.check_ins.rend(); ++check_in)
        if (check_in->day == model.today && check_in->told.pain_now) return check_in->told.pain_now;
    auto answer = state.answers.find("pain_now");
    if (answer == state.answers.end() || answer->second.day != model.today ||
        answer->second.value.kind != AnswerValue::Kind::number)
        return std::nullopt;
    return static_cast<PainScore>(answer->second.value.number);
}

} // namespace

void carry_out(Changes& changes, const BeginSession&) {
    Model& model = changes.model;
    if (model.open_session()) return changes.go({ScreenId::session, {}});
    if (model.plan.items.empty()) return;
    // Steps take effect with the session that uses them, so that the record says when and why.
    DayPlan plan = model.plan;
    for (EventPayload& step : events_of(plan.decisions, model.state)) changes.append(std::move(step));
    SessionStarted started;
    started.session = "session-" + model.today.to_iso() + "-" + std::to_string(model.state.sessions.size() + 1);
    started.pain_before = pain_told_today(model);
    for (const PlanItem& item : plan.items) started.planned.push_back({model.content->exercise(item.exercise).id, item.level});
    changes.append(std::move(started));
    changes.go({ScreenId::session, {}});
    follow_session(changes);
}

void carry_out(Changes& changes, const EndExercise& intent) {
    Model& model = changes.model;
    const Session* session = model.open_session();
    if (!session || session->exercises.size() >= session->planned.size()) return;
    PlannedExercise current = session->planned[session->exercises.size()];
    changes.append(ExerciseDone{session->id, current.exercise, current.level, intent.outcome});
    session = model.open_session();
    if (session->exercises.size() == session->planned.size()) changes.go({ScreenId::session_rating, {}}, ShowRoute::How::replace);
    else tell_what_comes(changes);
}

void carry_out(Changes& changes, const RateSession&) {
    Model& model = changes.model;
    const Session* session = model.open_session();
    if (!session) return;
    SessionFinished finished;
    finished.session = session->id;
    if (auto pain = model.drafts.pain_during) finished.pain_during = static_cast<PainScore>(*pain);
    finished.effort = model.drafts.effort;
    finished.complete = session->exercises.size() == session->planned.size();
    changes.append(std::move(finished));
    model.drafts = {};
    changes.go({ScreenId::today, {}}, ShowRoute::How::replace);
}

} // namespace easeback
