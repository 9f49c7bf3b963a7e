#include "support/journal.h"

#include "core/progression/steps.h"
#include "core/record/replay.h"
#include "core/screening/answer_json.h"
#include "support/content.h"

namespace easeback::test {

namespace {

Answer random_answer(const Question& question, Random& random) {
    Answer answer{AnswerState::given, 0, 0};
    if (question.kind == AnswerKind::number) {
        answer.number = question.least + random.below(static_cast<int>(question.most - question.least) + 1);
    } else if (question.kind == AnswerKind::choices) {
        for (std::size_t i = 0; i < question.options.size(); ++i)
            if (random.chance(0.3)) answer.options |= 1u << i;
    } else {
        answer.options = 1u << random.below(static_cast<int>(question.options.size()));
    }
    return answer;
}

} // namespace

Journal::Journal(const Content& content, Date first_day)
    : m_content(content)
    , m_today(first_day) {
    AnswerSheet calm = calm_answers();
    for (std::size_t i = 0; i < content.questions.size(); ++i) {
        const Question& question = content.questions[i];
        if (question.group != QuestionGroup::profile && calm[i].state != AnswerState::missing)
            add(Answered{question.id, portable(question, calm[i])});
    }
    choose("location", {"low_back"});
    add(ScreeningFinished{Urgency::none, PlanPermission::full});
}

void Journal::add(EventPayload payload) {
    ++m_events;
    apply(m_state, {"d" + std::to_string(m_events), m_events, m_today.to_iso() + "T08:00:00Z", m_today, std::move(payload)});
}

void Journal::choose(const std::string& question, std::vector<std::string> options) {
    add(Answered{question, {AnswerValue::Kind::options, 0, std::move(options)}});
}

void Journal::tell(const std::string& question, double number) {
    add(Answered{question, {AnswerValue::Kind::number, number, {}}});
}

void Journal::tell_anything_of_oneself(Random& random) {
    for (const Question& question : m_content.questions)
        if ((question.group == QuestionGroup::profile || question.id == "location") && random.chance(0.7))
            add(Answered{question.id, portable(question, random_answer(question, random))});
}

void Journal::tell_precautions(Random& random, double likelihood) {
    for (const char* question : {"osteoporosis", "anticoagulants", "heart_or_lung_condition", "dizzy_or_faint", "pregnant",
                                 "sharp_intense_pain_on_movement", "steroids_long_term"})
        if (random.chance(likelihood)) choose(question, {"yes"});
    choose("pregnancy_warning_signs", {"no"});
    if (random.chance(likelihood)) tell("age", 80);
    if (random.chance(likelihood)) choose("leg_numbness_tingling", {"stable"});
}

void Journal::check_in(int pain_now, int pain_morning) {
    CheckedIn told;
    told.pain_now = static_cast<PainScore>(pain_now);
    told.pain_morning = static_cast<PainScore>(pain_morning);
    told.change = Change::same;
    add(told);
}

void Journal::do_session(const DayPlan& plan, int pain_during, int effort) {
    for (EventPayload& step : events_of(plan.decisions, m_state)) add(std::move(step));
    SessionStarted started{"session-" + plan.date.to_iso(), PainScore{2}, {}};
    for (const PlanItem& item : plan.items) started.planned.push_back({m_content.exercise(item.exercise).id, item.level});
    std::string session = started.session;
    add(std::move(started));
    for (const PlanItem& item : plan.items)
        add(ExerciseDone{session, m_content.exercise(item.exercise).id, item.level, ExerciseOutcome::done});
    add(SessionFinished{session, static_cast<PainScore>(pain_during), effort, true});
}

void Journal::do_something(const DayPlan& plan, Random& random) {
    if (random.chance(0.7)) check_in(random.below(8), random.below(8));
    if (!plan.items.empty() && random.chance(0.7)) {
        SessionStarted started{"session-" + plan.date.to_iso(), PainScore{2}, {}};
        for (const PlanItem& item : plan.items) started.planned.push_back({m_content.exercise(item.exercise).id, item.level});
        std::string session = started.session;
        add(std::move(started));
        for (const PlanItem& item : plan.items) {
            ExerciseOutcome outcome = random.chance(0.9)   ? ExerciseOutcome::done
                                      : random.chance(0.5) ? ExerciseOutcome::skipped
                                                           : ExerciseOutcome::felt_wrong;
            add(ExerciseDone{session, m_content.exercise(item.exercise).id, item.level, outcome});
        }
        if (random.chance(0.9)) add(SessionFinished{session, static_cast<PainScore>(random.below(8)), random.below(9), true});
    }
    auto any_exercise = [&]() -> const Exercise& {
        return m_content.exercise(random.below(static_cast<int>(m_content.exercises.size())));
    };
    if (random.chance(0.1)) add(ExerciseSetAside{any_exercise().id, "felt_wrong"});
    if (random.chance(0.1)) add(ExerciseRestored{any_exercise().id});
    for (int times = random.below(4); times > 0; --times) {
        const Exercise& exercise = any_exercise();
        add(LevelChanged{exercise.id, 0, random.below(static_cast<int>(exercise.levels.size())), "forward_good", {}});
    }
}

int place_of(const DayPlan& plan, int exercise) {
    for (std::size_t i = 0; i < plan.items.size(); ++i)
        if (plan.items[i].exercise == exercise) return static_cast<int>(i);
    return -1;
}

std::string left_out_because(const DayPlan& plan, int exercise) {
    for (const Omission& omission : plan.omissions)
        if (omission.exercise == exercise) return omission.reason.id;
    return {};
}

} // namespace easeback::test
