#include "core/simulation/person.h"

#include "core/content/content.h"
#include "core/screening/answer_json.h"
#include "core/screening/gate.h"
#include "core/screening/interview.h"

#include <algorithm>
#include <cmath>

namespace easeback {

VirtualPerson::VirtualPerson(const Content& content, std::uint64_t seed)
    : m_content(content)
    , m_random(seed)
    , m_pain(1 + 8 * m_random.fraction())
    , m_healing(0.02 + 0.2 * m_random.fraction())
    , m_adherence(0.2 + 0.8 * m_random.fraction())
    , m_flare_chance(0.03 * m_random.fraction())
    , m_has_danger_signs(m_random.chance(0.2)) {}

Event VirtualPerson::event(Date day, EventPayload payload) {
    ++m_sequence;
    return {"virtual-" + std::to_string(m_sequence), m_sequence, day.to_iso() + "T12:00:00Z", day, std::move(payload)};
}

PainScore VirtualPerson::felt(double pain) const {
    return static_cast<PainScore>(std::lround(std::clamp(pain, 0.0, 10.0)));
}

Answer VirtualPerson::random_answer(int index) {
    const Question& question = m_content.question(index);
    Answer answer;
    answer.state = AnswerState::given;
    if (question.id == "pain_now") {
        answer.number = felt(m_pain);
    } else if (question.kind == AnswerKind::number) {
        answer.number = std::floor(question.least + (question.most - question.least) * std::pow(m_random.fraction(), 3));
        if (question.id == "age") answer.number = 18 + m_random.below(70);
    } else if (question.kind == AnswerKind::choices) {
        for (std::size_t option = 0; option < question.options.size(); ++option)
            if (m_random.chance(0.25)) answer.options |= 1u << option;
    } else {
        // Most people have no danger sign; some have, and some are not sure.
        std::size_t calmest = question.calmest_option();
        bool sign = m_random.chance(m_has_danger_signs ? 0.15 : 0.02);
        std::size_t chosen = sign ? static_cast<std::size_t>(m_random.below(static_cast<int>(question.options.size()))) : calmest;
        answer.options = 1u << chosen;
        if (m_random.chance(0.01)) answer = {AnswerState::unsure, 0, 0};
    }
    return answer;
}

std::vector<Event> VirtualPerson::first_interview(Date day) {
    std::vector<Event> events;
    AnswerSheet answers(m_content.questions.size());
    InterviewStep step = next_step(m_content, answers);
    while (step.question) {
        auto changes = changes_of_answering(m_content, answers, *step.question, random_answer(*step.question));
        apply_changes(answers, changes);
        for (const AnswerChange& change : changes) {
            const Question& question = m_content.question(change.question);
            events.push_back(event(day, Answered{question.id, portable(question, *change.answer)}));
        }
        step = next_step(m_content, answers);
    }
    events.push_back(event(day, ScreeningFinished{step.assessment.urgency, step.assessment.permission}));
    return events;
}

std::vector<Event> VirtualPerson::live_through(const DayPlan& plan, Date day) {
    std::vector<Event> events;
    double morning = m_pain;
    m_pain = std::max(0.0, m_pain - m_healing);
    if (m_random.chance(m_flare_chance)) m_pain = std::min(10.0, m_pain + 2 + 4 * m_random.fraction());
    if (m_random.chance(0.8))
        events.push_back(event(day, CheckedIn{felt(m_pain), felt(morning),
                                              m_random.chance(0.1) ? Change::worse : Change::same, false}));
    for (const Decision& decision : plan.decisions)
        if (decision.step == Step::forward || decision.step == Step::back)
            events.push_back(event(day, LevelChanged{decision.exercise, decision.from, decision.to, decision.rule}));
    if (plan.items.empty() || !m_random.chance(m_adherence)) return events;
    std::string session = "session-" + day.to_iso();
    events.push_back(event(day, SessionStarted{session, felt(m_pain), {}}));
    for (const PlanItem& item : plan.items) {
        ExerciseOutcome outcome = m_random.chance(0.9)    ? ExerciseOutcome::done
                                  : m_random.chance(0.5)  ? ExerciseOutcome::partly
                                  : m_random.chance(0.9)  ? ExerciseOutcome::skipped
                                                          : ExerciseOutcome::felt_wrong;
        events.push_back(event(day, ExerciseDone{session, m_content.exercise(item.exercise).id, item.level, outcome}));
    }
    double during = m_pain + 2 * m_random.fraction();
    events.push_back(event(day, SessionFinished{session, felt(during), 2 + m_random.below(6), true}));
    return events;
}

} // namespace easeback
