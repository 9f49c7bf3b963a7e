#include "core/simulation/person.h"

#include "core/catalog/content.h"
#include "core/plan/profile_questions.h"
#include "core/progression/steps.h"
#include "core/screening/answer_json.h"
#include "core/screening/gate.h"
#include "core/screening/interview.h"

#include <algorithm>
#include <cmath>

namespace easeback {

namespace {

constexpr int days_until_treated = 20;

bool is_gate_open(const Content& content, const Question& gate, const AnswerSheet& truth) {
    return std::any_of(gate.members.begin(), gate.members.end(), [&](int member) {
        const Question& question = content.question(member);
        return !(truth[static_cast<std::size_t>(member)].options & (1u << question.calmest_option()));
    });
}

} // namespace

VirtualPerson::VirtualPerson(const Content& content, std::uint64_t seed)
    : m_content(content)
    , m_random(seed)
    , m_truth(content.questions.size())
    , m_told(content.questions.size())
    , m_back(m_traits, m_random) {
    for (std::size_t i = 0; i < m_truth.size(); ++i) {
        const Question& question = content.questions[i];
        m_truth[i].state = AnswerState::given;
        if (question.kind == AnswerKind::number) m_truth[i].number = question.least;
        else if (question.kind != AnswerKind::choices) m_truth[i] = question.calmest();
    }
    answer_truly("location", "low_back");
    answer_truly("age", 20 + m_random.below(50));
    answer_truly("duration_weeks", m_random.below(6));
    choose_profile();
    become(static_cast<PersonKind>(m_random.below(static_cast<int>(person_kind_names.size()))));
    m_back = VirtualBack(m_traits, m_random);
    m_last_pain = m_back.at_rest();
}

Event VirtualPerson::event(Date day, EventPayload payload) {
    ++m_sequence;
    // The instant is for showing only, so a virtual one does without.
    return {"v" + std::to_string(m_sequence), m_sequence, {}, day, std::move(payload)};
}

void VirtualPerson::answer_truly(std::string_view question, std::string_view option) {
    int index = m_content.question_index(question);
    if (index < 0) return;
    int place = m_content.question(index).option_index(option);
    if (place >= 0) m_truth[static_cast<std::size_t>(index)] = {AnswerState::given, 1u << place, 0};
}

void VirtualPerson::answer_truly(std::string_view question, double number) {
    int index = m_content.question_index(question);
    if (index >= 0) m_truth[static_cast<std::size_t>(index)] = {AnswerState::given, 0, number};
}

// Time, equipment, positions and the rest of the profile, as they come.
void VirtualPerson::choose_profile() {
    for (std::size_t i = 0; i < m_truth.size(); ++i) {
        const Question& question = m_content.questions[i];
        if (question.group != QuestionGroup::profile) continue;
        Answer& answer = m_truth[i];
        if (question.kind == AnswerKind::number)
            answer.number = question.least + m_random.below(static_cast<int>(question.most - question.least) + 1);
        for (std::size_t option = 0; question.kind == AnswerKind::choices && option < question.options.size(); ++option)
            if (m_random.chance(0.25)) answer.options |= 1u << option;
        if (question.kind == AnswerKind::choice) answer.options = 1u << m_random.below(static_cast<int>(question.options.size()));
    }
    answer_truly("worry", m_random.below(6));
    answer_truly("confidence_moving", 5 + m_random.below(6));
}

void VirtualPerson::become(PersonKind kind) {
    m_kind = kind;
    m_traits = {4 + 4 * m_random.fraction(), m_random.fraction(), 0.04 + 0.1 * m_random.fraction(), 0.8, 0.01, 4, 1.5, 0.05};
    m_habits.trains = 0.3 + 0.7 * m_random.fraction();
    m_habits.walks = 0.2 + 0.8 * m_random.fraction();
    m_habits.checks_in = 0.3 + 0.7 * m_random.fraction();
    m_habits.hardest_effort = 5 + m_random.below(6);
    switch (kind) {
    case PersonKind::healer:
        m_traits = {5, 0.4, 0.08, 0.3, 0, 0, 0.8, 0};
        m_habits = {1, 1, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 5};
        answer_truly("age", 35);
        answer_truly("duration_weeks", 2);
        answer_truly("minutes_a_day", 20);
        if (int index = m_content.question_index("positions_not_today"); index >= 0)
            m_truth[static_cast<std::size_t>(index)].options = 0;
        break;
    case PersonKind::acute_strain: answer_truly("duration_weeks", m_random.below(2)); break;
    case PersonKind::persistent:
        m_traits.start = 4 + 2 * m_random.fraction();
        m_traits.usual = 2 + 3 * m_random.fraction();
        m_traits.healing = 0.01;
        m_traits.flare_chance = 0.03;
        answer_truly("duration_weeks", 12 + m_random.below(200));
        break;
    case PersonKind::sciatica:
        m_traits.healing = 0.02;
        answer_truly("leg_pain_below_knee", "yes");
        if (m_random.chance(0.5)) answer_truly("leg_numbness_tingling", "stable");
        answer_truly("duration_weeks", m_random.below(16));
        break;
    case PersonKind::osteoporosis:
        answer_truly("age", 68 + m_random.below(20));
        answer_truly("osteoporosis", "yes");
        answer_truly("pain_now", 4);
        m_traits.start = 3 + 2 * m_random.fraction();
        break;
    case PersonKind::pregnant:
        answer_truly("age", 22 + m_random.below(20));
        answer_truly("pregnant", "yes");
        break;
    case PersonKind::athlete:
        m_traits.start = 3 + 2 * m_random.fraction();
        m_habits.trains = m_habits.walks = m_habits.checks_in = 0.9;
        answer_truly("age", 18 + m_random.below(25));
        break;
    case PersonKind::fearful:
        answer_truly("worry", 7 + m_random.below(4));
        answer_truly("confidence_moving", m_random.below(4));
        m_traits.strain = 2.5;
        m_habits.keeps_quiet = 0.1;
        m_habits.stops = 0.05;
        break;
    case PersonKind::danger_later: plan_danger_sign(); break;
    case PersonKind::confused:
        m_habits.unsure = 0.15 * m_random.fraction();
        m_habits.contradicts = 0.1 * m_random.fraction();
        m_habits.tells_wild_pain = 0.5 * m_random.fraction();
        m_habits.checks_in = m_random.fraction();
        m_habits.skips = 0.3;
        m_habits.stops = 0.05;
        m_habits.finishes = 0.5;
        m_habits.keeps_quiet = 0.3;
        m_traits.flare_chance = 0.03;
        break;
    }
}

// A sign whose own rule asks for somebody soon or earlier, whatever else is answered.
void VirtualPerson::plan_danger_sign() {
    constexpr std::string_view signs[] = {"bladder_bowel_change",     "saddle_numbness", "leg_weakness",
                                          "chest_pain_or_breathless", "fever_or_unwell", "leg_numbness_tingling"};
    m_sign = m_content.question_index(signs[m_random.below(static_cast<int>(std::size(signs)))]);
    m_sign_day = 1 + m_random.below(60);
    if (m_sign < 0) return;
    AnswerSheet with_sign = m_truth;
    with_sign[static_cast<std::size_t>(m_sign)] = m_content.question(m_sign).most_careful();
    m_sign_urgency = assess(m_content, with_sign).urgency;
}

Answer VirtualPerson::told(int index) {
    const Question& question = m_content.question(index);
    if (m_random.chance(m_habits.unsure)) return {AnswerState::unsure, 0, 0};
    Answer answer = m_truth[static_cast<std::size_t>(index)];
    if (question.id == "pain_now") answer.number = m_back.at_rest();
    if (question.is_gate()) {
        bool yes = is_gate_open(m_content, question, m_truth);
        std::size_t no_place = question.calmest_option();
        answer.options = 1u << (yes ? 1 - no_place : no_place);
    }
    if (!m_random.chance(m_habits.contradicts)) return answer;
    if (question.kind == AnswerKind::number)
        answer.number = question.least + m_random.below(static_cast<int>(question.most - question.least) + 1);
    else answer.options = 1u << m_random.below(static_cast<int>(question.options.size()));
    return answer;
}

// What opens again is all that may have changed; the rest of the answers stands.
void VirtualPerson::interview(std::vector<Event>& events, Date day, bool again) {
    for (std::size_t i = 0; again && i < m_told.size(); ++i) {
        if (!m_content.questions[i].recheck || m_told[i].state == AnswerState::missing) continue;
        m_told[i] = {};
        events.push_back(event(day, AnswerWithdrawn{m_content.questions[i].id}));
    }
    auto tell = [&](int index) {
        auto changes = changes_of_answering(m_content, m_told, index, told(index));
        apply_changes(m_told, changes);
        for (const AnswerChange& change : changes) {
            const Question& question = m_content.question(change.question);
            if (change.answer) events.push_back(event(day, Answered{question.id, portable(question, *change.answer)}));
            else events.push_back(event(day, AnswerWithdrawn{question.id}));
        }
    };
    InterviewStep step = next_step(m_content, m_told);
    for (; step.question; step = next_step(m_content, m_told)) tell(*step.question);
    events.push_back(event(day, ScreeningFinished{step.assessment.urgency, step.assessment.permission}));
    if (m_sign >= 0) m_sign_told = m_told[static_cast<std::size_t>(m_sign)] == m_content.question(m_sign).most_careful();
    if (again) return;
    while (auto question = next_profile_question(m_content, m_told)) {
        if (m_random.chance(0.3)) m_told[static_cast<std::size_t>(*question)].state = AnswerState::unsure;
        else tell(*question);
    }
}

std::vector<Event> VirtualPerson::first_interview(Date day) {
    std::vector<Event> events;
    interview(events, day, false);
    return events;
}

std::vector<Event> VirtualPerson::morning(const State&, Date day) {
    std::vector<Event> events;
    ++m_days;
    m_back.sleep();
    PainScore pain = m_back.at_rest();
    bool new_sign = m_sign >= 0 && m_days == m_sign_day;
    bool treated = m_sign >= 0 && m_days == m_sign_day + days_until_treated;
    if (new_sign) m_truth[static_cast<std::size_t>(m_sign)] = m_content.question(m_sign).most_careful();
    if (treated) m_truth[static_cast<std::size_t>(m_sign)] = m_content.question(m_sign).calmest();
    if (treated && m_sign_told) interview(events, day, true);
    if (m_away > 0 && !new_sign) {
        --m_away;
        m_last_pain = pain;
        return events;
    }
    bool tells = m_random.chance(m_habits.checks_in) || new_sign;
    if (tells) {
        CheckedIn told;
        bool wild = m_random.chance(m_habits.tells_wild_pain);
        told.pain_now = wild ? static_cast<PainScore>(m_random.below(11)) : pain;
        if (m_random.chance(0.8)) told.pain_morning = wild ? static_cast<PainScore>(m_random.below(11)) : pain;
        if (m_random.chance(0.9))
            told.change = pain > m_last_pain + 1 ? Change::worse : pain < m_last_pain ? Change::better : Change::same;
        told.something_new = new_sign && !m_random.chance(m_habits.keeps_quiet);
        bool ask_again = told.something_new;
        events.push_back(event(day, std::move(told)));
        if (ask_again) interview(events, day, true);
        if (m_back.flares() && m_random.chance(m_habits.declares_flare_up)) events.push_back(event(day, FlareUpDeclared{}));
    }
    m_last_pain = pain;
    return events;
}

void VirtualPerson::ask_back(const DayOffer& offer, Date day, std::vector<Event>& events) {
    for (const Exercise& exercise : m_content.exercises) {
        auto found = offer.state.exercises.find(exercise.id);
        if (found == offer.state.exercises.end() || !found->second.set_aside || !m_random.chance(0.3)) continue;
        events.push_back(event(day, ExerciseRestored{exercise.id}));
    }
}

void VirtualPerson::train(const DayOffer& offer, Date day, std::vector<Event>& events) {
    for (EventPayload& step : events_of(offer.plan.decisions, offer.state)) events.push_back(event(day, std::move(step)));
    std::string session = "s" + std::to_string(m_days);
    SessionStarted started{session, std::nullopt, {}};
    if (m_random.chance(0.9)) started.pain_before = m_back.at_rest();
    for (const PlanItem& item : offer.plan.items) started.planned.push_back({m_content.exercise(item.exercise).id, item.level});
    events.push_back(event(day, std::move(started)));
    for (const PlanItem& item : offer.plan.items) {
        ExerciseOutcome outcome = m_random.chance(m_habits.stops)       ? ExerciseOutcome::felt_wrong
                                  : m_random.chance(m_habits.skips)     ? ExerciseOutcome::skipped
                                  : m_random.chance(m_habits.skips / 2) ? ExerciseOutcome::partly
                                                                        : ExerciseOutcome::done;
        events.push_back(event(day, ExerciseDone{session, m_content.exercise(item.exercise).id, item.level, outcome}));
    }
    if (!m_random.chance(m_habits.finishes)) return;
    SessionFinished finished{session, m_back.during_effort(), 2 + m_random.below(m_habits.hardest_effort - 1), true};
    if (m_random.chance(m_habits.tells_wild_pain)) finished.pain_during = static_cast<PainScore>(m_random.below(11));
    if (m_random.chance(m_habits.unsure)) finished.pain_during.reset();
    if (m_random.chance(m_habits.unsure)) finished.effort.reset();
    events.push_back(event(day, std::move(finished)));
}

void VirtualPerson::walk(const DayOffer& offer, Date day, std::vector<Event>& events) {
    bool brisk = m_kind == PersonKind::athlete && m_random.chance(0.3);
    WalkDone walk;
    walk.minutes = brisk ? 30 : std::max(1, offer.walking.minutes_each + m_random.below(3) - 1);
    if (m_kind == PersonKind::healer) walk.minutes = std::max(1, offer.walking.minutes_each);
    walk.pace = brisk ? WalkPace::brisk : WalkPace::easy;
    walk.limped = false;
    if (m_random.chance(0.8)) walk.pain_during = m_back.during_effort();
    int times = std::max(1, brisk ? 1 : offer.walking.walks_a_day);
    for (int time = 0; time < times; ++time) events.push_back(event(day, walk));
}

std::vector<Event> VirtualPerson::live_through(const DayOffer& offer, Date day) {
    std::vector<Event> events;
    if (m_away > 0) return events;
    if (offer.plan.reason_if_empty.id == "mini_check") interview(events, day, true);
    if (m_random.chance(m_habits.breaks)) m_away = 5 + m_random.below(40);
    for (const Review& review : offer.reviews) {
        if (!m_random.chance(m_habits.checks_in)) continue;
        if (review.kind == ReviewKind::rescreen) {
            // The plan of the day rested on the answers before.
            interview(events, day, true);
            return events;
        }
        events.push_back(event(day, ReviewDone{std::string(to_text(review.kind))}));
    }
    for (const GateStatus& status : offer.gates) {
        if (m_kind != PersonKind::athlete || status.stand != GateStand::open) continue;
        const ReturnGate& gate = m_content.gates[static_cast<std::size_t>(status.gate)];
        events.push_back(
            event(day, StageDone{gate.id, gate.stages[static_cast<std::size_t>(status.stage)].id, m_back.during_effort()}));
    }
    if (offer.walking.walks_a_day > 0 && m_random.chance(m_habits.walks)) walk(offer, day, events);
    if (m_random.chance(m_habits.asks_back)) ask_back(offer, day, events);
    // Someone who asked for an exercise back looks at the plan again first.
    bool same_plan = events.empty() || !std::holds_alternative<ExerciseRestored>(events.back().payload);
    if (!offer.plan.items.empty() && same_plan && m_random.chance(m_habits.trains)) train(offer, day, events);
    return events;
}

} // namespace easeback
