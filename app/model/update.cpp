#include "app/model/intent.h"

#include "core/record/replay.h"
#include "core/screening/answer_json.h"
#include "core/screening/gate.h"

#include <string>

namespace easeback {

namespace {

class Update {
public:
    explicit Update(Model& model) : m_model(model) {}

    std::vector<Effect> finish() {
        if (!m_events.empty()) {
            m_model.save_status = SaveStatus::saving;
            ++m_model.saves_pending;
            m_effects.insert(m_effects.begin(), AppendEvents{std::move(m_events)});
        }
        return std::move(m_effects);
    }

    void operator()(const Go& intent) { go(intent.to); }

    void operator()(const GoBack&) { m_effects.push_back(StepBack{}); }

    void operator()(const GiveAnswer& intent) {
        for (const AnswerChange& change :
             changes_of_answering(*m_model.content, m_model.answers, intent.question, intent.answer)) {
            const Question& question = m_model.content->question(change.question);
            if (change.answer) append(Answered{question.id, portable(question, *change.answer)});
            else append(AnswerWithdrawn{question.id});
        }
        m_model.drafts = {};
        go_on_with_questions();
    }

    void operator()(const BeginSession&) {
        if (m_model.open_session()) return go({ScreenId::session, {}});
        if (m_model.plan.items.empty()) return;
        // Steps take effect with the session that uses them, so that the record says when and why.
        DayPlan plan = m_model.plan;
        for (const Decision& decision : plan.decisions)
            if (decision.step == Step::forward || decision.step == Step::back)
                append(LevelChanged{decision.exercise, decision.from, decision.to, decision.rule});
        SessionStarted started;
        started.session = "session-" + m_model.today.to_iso() + "-" + std::to_string(m_model.state.sessions.size() + 1);
        started.pain_before = latest_pain();
        for (const PlanItem& item : plan.items)
            started.planned.push_back({m_model.content->exercise(item.exercise).id, item.level});
        append(std::move(started));
        go({ScreenId::session, {}});
    }

    void operator()(const EndExercise& intent) {
        const Session* session = m_model.open_session();
        if (!session || session->exercises.size() >= session->planned.size()) return;
        PlannedExercise current = session->planned[session->exercises.size()];
        append(ExerciseDone{session->id, current.exercise, current.level, intent.outcome});
        session = m_model.open_session();
        if (session->exercises.size() == session->planned.size()) go({ScreenId::session_rating, {}}, ShowRoute::How::replace);
    }

    void operator()(const RateSession&) {
        const Session* session = m_model.open_session();
        if (!session) return;
        SessionFinished finished;
        finished.session = session->id;
        if (auto pain = m_model.drafts.pain_during) finished.pain_during = static_cast<PainScore>(*pain);
        finished.effort = m_model.drafts.effort;
        finished.complete = session->exercises.size() == session->planned.size();
        append(std::move(finished));
        m_model.drafts = {};
        go({ScreenId::today, {}}, ShowRoute::How::replace);
    }

    void operator()(const SaveCheckIn&) {
        const Drafts& drafts = m_model.drafts;
        CheckedIn told;
        if (drafts.pain_now) told.pain_now = static_cast<PainScore>(*drafts.pain_now);
        if (drafts.pain_morning) told.pain_morning = static_cast<PainScore>(*drafts.pain_morning);
        told.change = drafts.change;
        told.something_new = drafts.something_new.value_or(false);
        bool new_sign = told.something_new;
        append(told);
        m_model.drafts = {};
        m_model.drafts.check_in_saved = true;
        if (new_sign) ask_again();
    }

    void operator()(const ChangeSetting& intent) { append(SettingChanged{intent.key, intent.value}); }

    void operator()(const EditDrafts& intent) { m_model.drafts = intent.drafts; }

private:
    void append(EventPayload payload) {
        Event event;
        event.id = m_model.event_prefix + "-" + std::to_string(++m_model.events_made);
        event.sequence = m_model.log.next_sequence();
        event.at = m_model.now;
        event.day = m_model.today;
        event.payload = std::move(payload);
        apply(m_model.state, event);
        m_model.log.merge({event});
        m_events.push_back(std::move(event));
        refresh(m_model);
    }

    void go(Route route, ShowRoute::How how = ShowRoute::How::push) {
        if (route == m_model.route) return;
        bool same_screen_again = route.screen == m_model.route.screen && route.screen != ScreenId::question;
        if (!same_screen_again) m_model.drafts = {};
        m_model.route = route;
        m_effects.push_back(ShowRoute{std::move(route), how});
    }

    void go_on_with_questions() {
        const InterviewStep& step = m_model.interview;
        if (step.question) return go({ScreenId::question, m_model.content->question(*step.question).id});
        append(ScreeningFinished{step.assessment.urgency, step.assessment.permission});
        go({ScreenId::result, {}});
    }

    // Something new: the danger signs are asked again, whatever was answered before.
    void ask_again() {
        for (const Question& question : m_model.content->questions)
            if (question.recheck && m_model.state.answers.contains(question.id)) append(AnswerWithdrawn{question.id});
        if (m_model.interview.question)
            go({ScreenId::question, m_model.content->question(*m_model.interview.question).id});
    }

    std::optional<PainScore> latest_pain() const {
        const State& state = m_model.state;
        for (auto check_in = state.check_ins.rbegin(); check_in != state.check_ins.rend(); ++check_in)
            if (check_in->day == m_model.today && check_in->told.pain_now) return check_in->told.pain_now;
        auto answer = state.answers.find("pain_now");
        if (answer == state.answers.end() || answer->second.value.kind != AnswerValue::Kind::number) return std::nullopt;
        return static_cast<PainScore>(answer->second.value.number);
    }

    Model& m_model;
    std::vector<Event> m_events;
    std::vector<Effect> m_effects;
};

} // namespace

std::vector<Effect> update(Model& model, const Intent& intent) {
    Update change(model);
    std::visit(change, intent);
    return change.finish();
}

} // namespace easeback
