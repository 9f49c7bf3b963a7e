#include "core/simulation/simulate.h"

#include "core/catalog/content.h"
#include "core/record/replay.h"
#include "core/simulation/checker.h"
#include "core/simulation/person.h"

#include <algorithm>

namespace easeback {

namespace {

constexpr Date first_day{20000};
constexpr int days_between_reviews = 7;
constexpr std::uint64_t seed_step = 1000003;

void live(const Content& content, const SimulationOrder& order, int number, const Planner& planner, SimulationResult& result) {
    VirtualPerson person(content, order.seed + static_cast<std::uint64_t>(number) * seed_step);
    Checker checker(content, number, person, result);
    State state;
    auto apply_all = [&](const std::vector<Event>& events) {
        for (const Event& event : events) {
            if (auto restored = std::get_if<ExerciseRestored>(&event.payload)) checker.note_restored(restored->exercise);
            apply(state, event);
        }
    };
    apply_all(person.first_interview(first_day));
    for (int day = 0; day < order.days; ++day) {
        Date today = first_day + day;
        apply_all(person.morning(state, today));
        Diary diary(state, content, today);
        DayPlan plan = planner(diary);
        Course course = course_of(diary);
        WalkingQuota walking = walking_quota(diary, course);
        checker.check_day(diary, course, walking, plan);
        std::vector<Review> reviews;
        if (day % days_between_reviews == 0) reviews = reviews_due(diary, course);
        std::vector<GateStatus> gates;
        if (person.kind() == PersonKind::athlete) gates = gate_status(diary, course);
        if (!course.flare_ups.empty() && course.flare_ups.back().first == today) ++result.counts.flare_ups;
        std::size_t before = state.sessions.size();
        apply_all(person.live_through({state, plan, walking, reviews, gates}, today));
        result.counts.sessions += state.sessions.size() - before;
        ++result.counts.person_days;
    }
    checker.finish(order.days);
}

} // namespace

bool SimulationResult::broken() const {
    return std::any_of(invariants.begin(), invariants.end(), [](const Invariant& invariant) { return invariant.broken > 0; });
}

void SimulationResult::add(const SimulationResult& other) {
    counts.person_days += other.counts.person_days;
    counts.sessions += other.counts.sessions;
    counts.flare_ups += other.counts.flare_ups;
    counts.steps_forward += other.counts.steps_forward;
    counts.steps_back += other.counts.steps_back;
    counts.stops += other.counts.stops;
    counts.days_without_plan += other.counts.days_without_plan;
    for (std::size_t i = 0; i < counts.phase_days.size(); ++i) counts.phase_days[i] += other.counts.phase_days[i];
    for (std::size_t i = 0; i < invariants.size(); ++i) {
        if (invariants[i].broken == 0) invariants[i].first_break = other.invariants[i].first_break;
        invariants[i].checked += other.invariants[i].checked;
        invariants[i].broken += other.invariants[i].broken;
    }
}

SimulationResult simulate(const Content& content, const SimulationOrder& order) {
    return simulate(content, order, [&](const Diary& diary) { return plan(diary, content); });
}

SimulationResult simulate(const Content& content, const SimulationOrder& order, const Planner& planner) {
    SimulationResult result;
    result.invariants = Checker::invariants();
    for (int number = order.first; number < order.first + order.people; ++number) live(content, order, number, planner, result);
    return result;
}

} // namespace easeback
