#include "core/simulation/simulate.h"

#include "core/content/content.h"
#include "core/plan/plan.h"
#include "core/record/replay.h"
#include "core/simulation/person.h"

#include <algorithm>

namespace easeback {

namespace {

enum InvariantId { no_contraindicated, no_plan_without_permission, never_empty_without_reason, time_respected,
                   everything_explained, no_step_forward_on_red, invariant_count };

constexpr std::string_view invariant_names[invariant_count] = {
    "no_contraindicated_exercise", "no_plan_without_permission", "never_empty_without_reason",
    "time_respected", "every_exercise_planned_or_explained", "no_step_forward_on_a_red_day"};

class Checker {
public:
    Checker(const Content& content, SimulationResult& result) : m_content(content), m_result(result) {
        for (std::string_view name : invariant_names) m_result.invariants.push_back({std::string(name), 0, 0, {}});
    }

    void check_day(const State& state, const DayPlan& plan, int person) {
        m_where = "person " + std::to_string(person) + ", " + plan.date.to_iso();
        PrecautionSet precautions = assess(m_content, answers_of(state, m_content)).precautions;
        bool allowed = true;
        for (const PlanItem& item : plan.items)
            allowed &= (m_content.exercise(item.exercise).contraindications & precautions) == 0;
        expect(no_contraindicated, allowed);
        expect(no_plan_without_permission, plan.permission != PlanPermission::none || plan.items.empty());
        expect(never_empty_without_reason, !plan.items.empty() || !plan.reason_if_empty.id.empty());
        auto minutes = state.answers.find("minutes_a_day");
        double budget = minutes == state.answers.end() ? 15 : minutes->second.value.number;
        expect(time_respected, plan.seconds <= budget * 60);
        bool all_there = plan.items.size() + plan.snippets.size() + plan.omissions.size() == m_content.exercises.size();
        expect(everything_explained, plan.permission == PlanPermission::none || all_there);
        bool red = false;
        if (!state.sessions.empty() && plan.date - state.sessions.back().day == 1 && state.sessions.back().finished) {
            const Session& last = state.sessions.back();
            red = band_of({last.pain_before, last.pain_during, std::nullopt}, m_content.progression) == Band::red;
        }
        bool forward = std::any_of(plan.decisions.begin(), plan.decisions.end(), [&](const Decision& decision) {
            return decision.step == Step::forward && done_in(state.sessions.back(), decision.exercise);
        });
        expect(no_step_forward_on_red, !(red && forward));
    }

private:
    static bool done_in(const Session& session, const std::string& exercise) {
        return std::any_of(session.exercises.begin(), session.exercises.end(),
                           [&](const Performed& performed) { return performed.exercise == exercise; });
    }

    void expect(InvariantId id, bool holds) {
        Invariant& invariant = m_result.invariants[id];
        ++invariant.checked;
        if (holds) return;
        if (invariant.broken++ == 0) invariant.first_break = m_where;
    }

    const Content& m_content;
    SimulationResult& m_result;
    std::string m_where;
};

} // namespace

SimulationResult simulate(const Content& content, int people, int days, std::uint64_t seed) {
    SimulationResult result;
    Checker checker(content, result);
    const Date start{20000};
    for (int number = 0; number < people; ++number) {
        VirtualPerson person(content, seed + static_cast<std::uint64_t>(number) * 1000003u);
        State state;
        for (const Event& event : person.first_interview(start)) apply(state, event);
        for (int day = 0; day < days; ++day) {
            DayPlan today = plan(state, content, start + day);
            checker.check_day(state, today, number);
            std::size_t before = state.sessions.size();
            for (const Event& event : person.live_through(today, start + day)) apply(state, event);
            result.sessions += state.sessions.size() - before;
            ++result.person_days;
        }
    }
    return result;
}

} // namespace easeback
