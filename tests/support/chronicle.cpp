#include "support/chronicle.h"

#include "core/progression/steps.h"
#include "core/record/answers.h"
#include "core/record/replay.h"
#include "core/screening/answer_json.h"
#include "support/content.h"

#include <algorithm>
#include <catch_amalgamated.hpp>

namespace easeback::test {

namespace {

Exercise exercise(std::string id, ExerciseKind kind, std::size_t levels, Phase first_phase = Phase::settle) {
    Exercise made;
    made.id = std::move(id);
    made.kind = kind;
    made.slot = kind == ExerciseKind::strength ? Slot::load : Slot::mobilise;
    made.first_phase = first_phase;
    for (std::size_t level = 0; level < levels; ++level) {
        Dose dose;
        dose.repetitions = 5 + static_cast<int>(level);
        made.levels.push_back(dose);
    }
    return made;
}

} // namespace

const Content& small_content() {
    static const Content made = [] {
        Content small = content();
        small.exercises = {exercise("tilt", ExerciseKind::mobility, 3),
                           exercise("brace", ExerciseKind::core, 3),
                           exercise("press", ExerciseKind::strength, 2, Phase::restore),
                           exercise("breathe", ExerciseKind::breathing, 2),
                           exercise("step_low", ExerciseKind::strength, 3, Phase::restore),
                           exercise("step_high", ExerciseKind::strength, 2, Phase::restore),
                           exercise("step_top", ExerciseKind::strength, 1, Phase::build)};
        small.exercises[4].harder = {"step_high", "step_top"};
        small.exercises[5].easier = {"step_low"};
        small.exercises[5].harder = {"step_top"};
        small.exercises[6].easier = {"step_high", "step_low"};
        auto by_brace = [](std::vector<GateCriterion>& criteria) {
            for (GateCriterion& criterion : criteria)
                if (criterion.kind == GateCriterion::Kind::exercise) criterion.exercises = {1};
        };
        for (ReturnGate& gate : small.gates) by_brace(gate.criteria);
        for (Activity& activity : small.activities) by_brace(activity.criteria);
        small.index();
        return small;
    }();
    return made;
}

Chronicle::Chronicle(const Content& content)
    : m_content(content)
    , m_start(*Date::from_iso("2026-11-23"))
    , m_today(m_start) {
    AnswerSheet calm = with(calm_answers(), "duration_weeks", 2);
    for (std::size_t i = 0; i < content.questions.size(); ++i) {
        const Question& question = content.questions[i];
        if (question.group != QuestionGroup::profile && question.id != "pain_now" && calm[i].state != AnswerState::missing)
            add(Answered{question.id, portable(question, calm[i])});
    }
    answer("pain_now", 4);
    screened();
}

Chronicle& Chronicle::day(int number) {
    REQUIRE(m_start + number >= m_today);
    m_today = m_start + number;
    return *this;
}

Chronicle& Chronicle::add(EventPayload payload) {
    Event event;
    event.sequence = m_log.next_sequence();
    event.id = "c" + std::to_string(event.sequence);
    event.day = m_today;
    event.payload = std::move(payload);
    apply(m_state, event);
    m_log.merge({std::move(event)});
    return *this;
}

Chronicle& Chronicle::answer(const std::string& question, const std::string& option) {
    return add(Answered{question, {AnswerValue::Kind::options, 0, {option}}});
}

Chronicle& Chronicle::answer(const std::string& question, double number) {
    return add(Answered{question, {AnswerValue::Kind::number, number, {}}});
}

Chronicle& Chronicle::screened() {
    Assessment outcome = assess(m_content, answers_of(m_state, m_content, m_today));
    return add(ScreeningFinished{outcome.urgency, outcome.permission});
}

Chronicle& Chronicle::tells(int pain, std::optional<Change> change) {
    CheckedIn told;
    told.pain_now = told.pain_morning = static_cast<PainScore>(pain);
    told.change = change;
    return add(told);
}

Chronicle& Chronicle::trains(std::initializer_list<std::string> exercises, int pain_during, std::optional<int> effort,
                             ExerciseOutcome outcome) {
    std::string session = "s" + std::to_string(m_state.sessions.size());
    SessionStarted started{session, std::nullopt, {}};
    for (const DatedCheckIn& told : m_state.check_ins)
        if (told.day == m_today) started.pain_before = told.told.pain_now;
    add(started);
    for (const std::string& id : exercises) add(ExerciseDone{session, id, m_state.standing(id).level, outcome});
    return add(SessionFinished{session, static_cast<PainScore>(pain_during), effort, true});
}

Chronicle& Chronicle::follows(std::initializer_list<std::string> exercises, int pain_during) {
    for (EventPayload& step : events_of(decisions(), m_state)) add(std::move(step));
    return trains(exercises, pain_during);
}

Chronicle& Chronicle::walks(int minutes, std::optional<int> pain_during) {
    WalkDone walk;
    walk.minutes = minutes;
    if (pain_during) walk.pain_during = static_cast<PainScore>(*pain_during);
    return add(walk);
}

Decision Chronicle::decision(const std::string& exercise) const {
    for (const Decision& decision : decisions())
        if (decision.exercise == exercise) return decision;
    Decision none;
    none.rule = "none";
    return none;
}

std::string Chronicle::review(ReviewKind kind) const {
    for (const Review& review : reviews())
        if (review.kind == kind) return review.reason;
    return {};
}

GateStatus Chronicle::gate(const std::string& id) const {
    for (const GateStatus& status : gate_status(m_state, m_content, m_today))
        if (m_content.gates[static_cast<std::size_t>(status.gate)].id == id) return status;
    return {};
}

Chronicle returned() {
    Chronicle life;
    for (int day = 0; day < 200 && life.course().phase < Phase::return_; ++day)
        life.tells(1).follows({"brace", "step_low"}, 1).next_day();
    life.tells(1);
    REQUIRE(life.course().phase == Phase::return_);
    return life;
}

} // namespace easeback::test
