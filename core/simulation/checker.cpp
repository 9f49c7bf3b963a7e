#include "core/simulation/checker.h"

#include "core/catalog/content.h"
#include "core/progression/graded.h"
#include "core/progression/rule_ids.h"

#include <algorithm>
#include <iterator>

namespace easeback {

namespace {

enum InvariantId : std::size_t {
    no_contraindicated,
    within_grades,
    no_plan_without_permission,
    no_plan_when_urgent,
    never_empty_without_reason,
    time_respected,
    everything_explained,
    no_step_on_red,
    one_level_at_a_time,
    set_aside_stays,
    urgency_stands,
    phase_never_jumps,
    flare_up_is_gentle,
    walking_rises_slowly,
    words_for_every_rule,
    recovery_in_time,
    invariant_count
};

constexpr std::string_view invariant_names[] = {"no_contraindicated_exercise",
                                                "spinal_grades_fit_the_person",
                                                "no_plan_without_permission",
                                                "no_plan_when_urgent",
                                                "never_empty_without_reason",
                                                "time_respected",
                                                "every_exercise_planned_or_explained",
                                                "no_step_forward_on_a_red_day",
                                                "one_level_at_a_time",
                                                "set_aside_stays_until_asked_for",
                                                "urgency_stands_while_the_sign_does",
                                                "phases_rise_one_at_a_time",
                                                "flare_up_is_gentle",
                                                "walking_rises_within_limits",
                                                "words_for_every_rule",
                                                "recovery_leads_forward_in_time"};
static_assert(std::size(invariant_names) == invariant_count);

// Days within which someone who heals and keeps to the plan comes so far.
constexpr int days_to_build = 28;
constexpr int days_to_return = 112;

constexpr int default_minutes = 15;

template <std::size_t Count>
bool contains(const std::array<std::string_view, Count>& list, std::string_view id) {
    return std::find(list.begin(), list.end(), id) != list.end();
}

// A session that the numbers alone call red: strong pain that rose, or a rise that stayed until the next check-in.
bool is_plainly_red(const State& state, const Session& session, const ProgressionThresholds& values) {
    if (session.pain_during && session.pain_before && *session.pain_during > values.amber_highest &&
        *session.pain_during - *session.pain_before >= values.amber_rise)
        return true;
    for (const DatedCheckIn& check_in : state.check_ins)
        if (check_in.day == session.day + 1 && check_in.told.pain_morning && session.pain_before &&
            *check_in.told.pain_morning > *session.pain_before + values.carry_over &&
            *check_in.told.pain_morning > values.green_highest)
            return true;
    return false;
}

const Session* latest_finished(const State& state, Date before) {
    for (auto session = state.sessions.rbegin(); session != state.sessions.rend(); ++session)
        if (session->finished && session->day < before) return &*session;
    return nullptr;
}

} // namespace

Checker::Checker(const Content& content, int number, const VirtualPerson& person, SimulationResult& result)
    : m_content(content)
    , m_person(person)
    , m_result(result)
    , m_number(number)
    , m_levels(content.exercises.size(), -1)
    , m_set_aside(content.exercises.size(), 0) {}

std::vector<Invariant> Checker::invariants() {
    std::vector<Invariant> all;
    for (std::string_view name : invariant_names) all.push_back({std::string(name), 0, 0, {}});
    return all;
}

void Checker::expect(std::size_t id, bool holds, const std::string& detail) {
    Invariant& invariant = m_result.invariants[id];
    ++invariant.checked;
    if (holds) return;
    if (invariant.broken++ == 0)
        invariant.first_break = "person " + std::to_string(m_number) + " (" +
                                std::string(person_kind_names[static_cast<std::size_t>(m_person.kind())]) + "), day " +
                                std::to_string(m_days) + ", " + m_day.to_iso() + (detail.empty() ? "" : ", ") + detail;
}

void Checker::note_restored(const std::string& exercise) {
    int index = m_content.exercise_index(exercise);
    if (index < 0) return;
    m_set_aside[static_cast<std::size_t>(index)] = 0;
    m_levels[static_cast<std::size_t>(index)] = -1;
}

void Checker::check_day(const Diary& diary, const Course& course, const WalkingQuota& walking, const DayPlan& plan) {
    m_day = plan.date;
    ++m_days;
    check_exercises(diary, plan);
    check_offer(diary, plan);
    check_steps(diary, course, plan);
    check_course(course, plan);
    check_walking(walking, plan);
}

void Checker::check_exercises(const Diary& diary, const DayPlan& plan) {
    PrecautionSet precautions = diary.assessment().precautions;
    auto carries = [&](std::string_view id) {
        int index = m_content.precaution_index(id);
        return index >= 0 && (precautions >> index & 1);
    };
    for (std::size_t i = 0; i < m_set_aside.size(); ++i)
        if (const ExerciseStanding* standing = diary.standing(static_cast<int>(i)))
            m_set_aside[i] = static_cast<char>(m_set_aside[i] | standing->set_aside);
    std::vector<const PlanItem*> offered;
    for (const PlanItem& item : plan.items) offered.push_back(&item);
    for (const Snippet& snippet : plan.snippets) offered.push_back(&snippet.item);
    for (const PlanItem* item : offered) {
        auto index = static_cast<std::size_t>(item->exercise);
        const Exercise& exercise = m_content.exercises[index];
        const Grades& grades = exercise.grades;
        bool gentle = std::max({grades.flexion, grades.extension, grades.rotation, grades.load}) <= 1 && grades.impact == 0;
        bool fits = (plan.phase != Phase::settle || gentle) &&
                    (!carries("osteoporosis") || (!(grades.flexion == 3 && grades.load > 0) && grades.impact < 2)) &&
                    (!carries("pregnancy") || (grades.impact < 2 && exercise.position != Position::lying_front));
        int highest = m_levels[index] < 0 ? diary.state().standing(exercise.id).level : m_levels[index] + 1;
        expect(no_contraindicated, (exercise.contraindications & precautions) == 0, exercise.id);
        expect(within_grades, fits, exercise.id);
        expect(one_level_at_a_time, item->level <= highest, exercise.id);
        expect(set_aside_stays, !m_set_aside[index], exercise.id);
    }
    for (const PlanItem& item : plan.items) m_levels[static_cast<std::size_t>(item.exercise)] = item.level;
}

void Checker::check_offer(const Diary& diary, const DayPlan& plan) {
    bool permitted = diary.assessment().permission != PlanPermission::none;
    expect(no_plan_without_permission, permitted || plan.items.empty());
    expect(no_plan_when_urgent, diary.assessment().urgency < Urgency::same_day || plan.items.empty());
    expect(never_empty_without_reason, !plan.items.empty() || !plan.reason_if_empty.id.empty());
    expect(urgency_stands, plan.urgency >= m_person.least_urgency());
    auto minutes = diary.state().answers.find("minutes_a_day");
    bool told = minutes != diary.state().answers.end() && minutes->second.value.kind == AnswerValue::Kind::number;
    int seconds = 0;
    for (const PlanItem& item : plan.items) seconds += item.dose.seconds(m_content.exercise(item.exercise).both_sides);
    expect(time_respected, seconds <= (told ? minutes->second.value.number : default_minutes) * 60);
    std::vector<char> there(m_content.exercises.size(), 0);
    for (const PlanItem& item : plan.items) there[static_cast<std::size_t>(item.exercise)] = 1;
    for (const Snippet& snippet : plan.snippets) there[static_cast<std::size_t>(snippet.item.exercise)] = 1;
    for (const Omission& omission : plan.omissions)
        there[static_cast<std::size_t>(omission.exercise)] |= !omission.reason.id.empty();
    bool all_there = std::find(there.begin(), there.end(), 0) == there.end();
    expect(everything_explained, !permitted || all_there);
    if (permitted && plan.items.empty()) ++m_result.counts.days_without_plan;
}

void Checker::check_steps(const Diary& diary, const Course& course, const DayPlan& plan) {
    const Session* latest = latest_finished(diary.state(), plan.date);
    const DayFacts& today = diary.days().back();
    bool bad = course.flare_up || (today.pain_told() && today.pain >= m_content.progression.settle_pain) || today.told_worse ||
               (latest && is_plainly_red(diary.state(), *latest, m_content.progression));
    bool forward = false, words = true;
    for (const Decision& decision : plan.decisions) {
        forward |= decision.step == Step::forward;
        words &= contains(progression_rule_ids, decision.rule);
        m_result.counts.steps_forward += decision.step == Step::forward;
        m_result.counts.steps_back += decision.step == Step::back;
        m_result.counts.stops += decision.step == Step::stop;
    }
    words &= contains(phase_reason_ids, course.phase_reason) && contains(pacing_reason_ids, course.pacing_reason);
    expect(no_step_on_red, !(bad && forward));
    expect(words_for_every_rule, words);
}

void Checker::check_course(const Course& course, const DayPlan& plan) {
    if (plan.permission == PlanPermission::none) return;
    ++m_result.counts.phase_days[static_cast<std::size_t>(plan.phase)];
    expect(phase_never_jumps, !m_phase || static_cast<int>(plan.phase) <= static_cast<int>(*m_phase) + 1);
    m_phase = plan.phase;
    constexpr SmallSet paused = bit(ExerciseKind::strength) | bit(ExerciseKind::stretch);
    bool gentle = plan.phase == Phase::settle && std::none_of(plan.items.begin(), plan.items.end(), [&](const PlanItem& item) {
                      return (bit(m_content.exercise(item.exercise).kind) & paused) != 0;
                  });
    if (course.flare_up) expect(flare_up_is_gentle, gentle);
    if (plan.phase >= Phase::build && !m_build_day) m_build_day = m_days;
    if (plan.phase >= Phase::return_ && !m_return_day) m_return_day = m_days;
}

void Checker::check_walking(const WalkingQuota& walking, const DayPlan& plan) {
    expect(words_for_every_rule, contains(walking_rule_ids, walking.rule));
    bool none = walking.walks_a_day == 0;
    expect(walking_rises_slowly, plan.permission != PlanPermission::none || none);
    if (none) return;
    if (m_walk && walking.rule != "from_trials") {
        const WalkingStage& before = m_content.progression.walking_stages[static_cast<std::size_t>(m_walk->stage)];
        bool small = walking.stage <= m_walk->stage + 1 &&
                     walking.minutes_each <= graded_next(before.minutes_each, walking.minutes_each, m_content.progression);
        expect(walking_rises_slowly, small);
    }
    m_walk = walking;
}

void Checker::finish(int days) {
    if (m_person.kind() != PersonKind::healer) return;
    if (days >= days_to_build) expect(recovery_in_time, m_build_day && *m_build_day <= days_to_build);
    if (days >= days_to_return) expect(recovery_in_time, m_return_day && *m_return_day <= days_to_return);
}

} // namespace easeback
