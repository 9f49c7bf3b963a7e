// The invariants are worth what they notice. So each of them is held against a planner with just the fault that it is
// there for, and against the real planner, which must break none.
#include "core/progression/rule_ids.h"
#include "core/record/replay.h"
#include "core/simulation/checker.h"
#include "core/simulation/simulate.h"
#include "support/content.h"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <functional>

using namespace easeback;
using namespace easeback::test;

namespace {

using Fault = std::function<void(DayPlan& day, const Diary& diary)>;

const SimulationOrder some_people{.people = 60, .days = 40};

PlanItem item_of(int exercise) { return {exercise, 0, content().exercise(exercise).levels.front(), because("day_normal")}; }

int find_exercise(const std::function<bool(const Exercise&)>& fits) {
    const std::vector<Exercise>& all = content().exercises;
    auto found = std::find_if(all.begin(), all.end(), fits);
    return found == all.end() ? -1 : static_cast<int>(found - all.begin());
}

void offer(DayPlan& day, int exercise) {
    if (exercise >= 0) day.items.push_back(item_of(exercise));
}

struct Case {
    std::string_view invariant;
    Fault fault;
};

const Case cases[] = {
    {"no_contraindicated_exercise",
     [](DayPlan& day, const Diary& diary) {
         PrecautionSet carried = diary.assessment().precautions;
         offer(day, find_exercise([&](const Exercise& exercise) { return (exercise.contraindications & carried) != 0; }));
     }},
    {"spinal_grades_fit_the_person",
     [](DayPlan& day, const Diary&) {
         if (day.phase == Phase::settle) offer(day, find_exercise([](const Exercise& each) { return each.grades.load > 1; }));
     }},
    {"no_plan_without_permission",
     [](DayPlan& day, const Diary& diary) {
         if (diary.assessment().permission == PlanPermission::none) offer(day, 0);
     }},
    {"no_plan_when_urgent",
     [](DayPlan& day, const Diary& diary) {
         if (diary.assessment().urgency >= Urgency::same_day) offer(day, 0);
     }},
    {"never_empty_without_reason",
     [](DayPlan& day, const Diary&) {
         if (day.items.empty()) day.reason_if_empty = {};
     }},
    {"time_respected",
     [](DayPlan& day, const Diary&) {
         if (day.items.empty()) return;
         std::vector<PlanItem> once = day.items;
         for (int more = 0; more < 20; ++more) day.items.insert(day.items.end(), once.begin(), once.end());
     }},
    {"every_exercise_planned_or_explained",
     [](DayPlan& day, const Diary&) {
         if (!day.omissions.empty()) day.omissions.pop_back();
     }},
    {"every_exercise_planned_or_explained",
     [](DayPlan& day, const Diary&) {
         if (!day.omissions.empty()) day.omissions.front().reason.id.clear();
     }},
    {"no_step_forward_on_a_red_day",
     [](DayPlan& day, const Diary&) {
         Decision step;
         step.step = Step::forward;
         step.rule = progression_rule_ids.front();
         day.decisions.push_back(step);
     }},
    {"one_level_at_a_time",
     [](DayPlan& day, const Diary&) {
         for (PlanItem& item : day.items) item.level += 2;
     }},
    {"set_aside_stays_until_asked_for",
     [](DayPlan& day, const Diary& diary) {
         for (int i = 0; i < static_cast<int>(content().exercises.size()); ++i)
             if (const ExerciseStanding* standing = diary.standing(i); standing && standing->set_aside) return offer(day, i);
     }},
    {"urgency_stands_while_the_sign_does", [](DayPlan& day, const Diary&) { day.urgency = Urgency::none; }},
    {"phases_rise_one_at_a_time",
     [](DayPlan& day, const Diary&) { day.phase = day.date - Date{20000} == 3 ? Phase::return_ : Phase::settle; }},
    {"flare_up_is_gentle",
     [](DayPlan& day, const Diary&) {
         if (day.flare_up) day.phase = Phase::build;
     }},
    {"flare_up_is_gentle",
     [](DayPlan& day, const Diary&) {
         if (day.flare_up) offer(day, find_exercise([](const Exercise& each) { return each.kind == ExerciseKind::strength; }));
     }},
    {"walking_rises_within_limits", [](DayPlan& day, const Diary&) { day.permission = PlanPermission::none; }},
    {"words_for_every_rule",
     [](DayPlan& day, const Diary&) {
         Decision step;
         step.rule = "a_rule_without_words";
         day.decisions.push_back(step);
     }},
    {"recovery_leads_forward_in_time", [](DayPlan& day, const Diary&) { day.phase = Phase::settle; }},
};

const Invariant& invariant(const SimulationResult& result, std::string_view id) {
    auto found =
        std::find_if(result.invariants.begin(), result.invariants.end(), [&](const Invariant& each) { return each.id == id; });
    REQUIRE(found != result.invariants.end());
    return *found;
}

} // namespace

TEST_CASE("The planner keeps every invariant, and each of them is checked", "[simulation]") {
    SimulationResult result = simulate(content(), some_people);
    CHECK_FALSE(result.broken());
    for (const Invariant& each : result.invariants) {
        INFO(each.id << ": " << each.first_break);
        CHECK(each.broken == 0);
        CHECK(each.checked > 0);
    }
    CHECK(result.counts.person_days == 60 * 40);
}

TEST_CASE("A planner with a fault breaks the invariant that is there for it", "[simulation]") {
    for (const Case& each : cases) {
        INFO(each.invariant);
        SimulationResult result = simulate(content(), some_people, [&](const Diary& diary) {
            DayPlan day = plan(diary, content());
            each.fault(day, diary);
            return day;
        });
        const Invariant& noticed = invariant(result, each.invariant);
        CHECK(noticed.broken > 0);
        CHECK(noticed.first_break.starts_with("person "));
        CHECK(result.broken());
    }
}

TEST_CASE("Every invariant has a planner that breaks it", "[simulation]") {
    for (const Invariant& each : Checker::invariants()) {
        INFO(each.id);
        CHECK(std::any_of(std::begin(cases), std::end(cases), [&](const Case& one) { return one.invariant == each.id; }));
    }
}

namespace {

// A day of someone whom no sign and no pain keeps from anything, looked at by a checker of one's own.
class OnePerson {
public:
    OnePerson() {
        m_result.invariants = Checker::invariants();
        for (const Event& event : m_person.first_interview(m_day)) apply(m_state, event);
    }

    /// Checks the day with what `change` does to what was worked out for it.
    template <class Change>
    const Invariant& day(std::string_view id, Change change) {
        Diary diary(m_state, content(), m_day);
        Course course = course_of(diary);
        WalkingQuota walking = walking_quota(diary, course);
        DayPlan planned = plan(diary, content());
        change(course, walking, planned);
        m_checker.check_day(diary, course, walking, planned);
        m_day = m_day + 1;
        return invariant(m_result, id);
    }

private:
    Date m_day{20000};
    VirtualPerson m_person{content(), 1};
    SimulationResult m_result;
    Checker m_checker{content(), 0, m_person, m_result};
    State m_state;
};

} // namespace

TEST_CASE("Walks that rise too fast, and reasons without words, are noticed", "[simulation]") {
    OnePerson person;
    auto walks = [](int stage, int minutes, std::string_view rule) {
        return [=](Course&, WalkingQuota& walking, DayPlan& planned) {
            planned.permission = PlanPermission::full;
            walking.stage = stage;
            walking.walks_a_day = 2;
            walking.minutes_each = minutes;
            walking.rule = rule;
        };
    };
    std::string known(walking_rule_ids.front());
    int first = content().progression.walking_stages.front().minutes_each;
    CHECK(person.day("walking_rises_within_limits", walks(0, first, known)).broken == 0);
    CHECK(person.day("walking_rises_within_limits", walks(1, first, known)).broken == 0);
    SECTION("two stages at once") { CHECK(person.day("walking_rises_within_limits", walks(3, first, known)).broken == 1); }
    SECTION("many more minutes") { CHECK(person.day("walking_rises_within_limits", walks(1, 10 * first, known)).broken == 1); }
    SECTION("a rule of walking without words") {
        CHECK(person.day("words_for_every_rule", walks(1, first, "unknown")).broken == 1);
    }
    SECTION("a reason of the phase without words") {
        auto change = [](Course& course, WalkingQuota&, DayPlan&) { course.phase_reason = "unknown"; };
        CHECK(person.day("words_for_every_rule", change).broken == 1);
    }
    SECTION("a reason of the pacing without words") {
        auto change = [](Course& course, WalkingQuota&, DayPlan&) { course.pacing_reason = "unknown"; };
        CHECK(person.day("words_for_every_rule", change).broken == 1);
    }
}

TEST_CASE("The same seed gives the same people, and work that is shared out adds up", "[simulation]") {
    SimulationOrder order{.people = 12, .days = 20, .seed = 7};
    SimulationResult whole = simulate(content(), order);
    order.people = 5;
    SimulationResult shared = simulate(content(), order);
    order.first = 5;
    order.people = 7;
    shared.add(simulate(content(), order));
    CHECK(shared.counts.person_days == whole.counts.person_days);
    CHECK(shared.counts.sessions == whole.counts.sessions);
    CHECK(shared.counts.flare_ups == whole.counts.flare_ups);
    CHECK(shared.counts.steps_forward == whole.counts.steps_forward);
    CHECK(shared.counts.steps_back == whole.counts.steps_back);
    CHECK(shared.counts.stops == whole.counts.stops);
    CHECK(shared.counts.days_without_plan == whole.counts.days_without_plan);
    CHECK(shared.counts.phase_days == whole.counts.phase_days);
    for (std::size_t i = 0; i < whole.invariants.size(); ++i) CHECK(shared.invariants[i].checked == whole.invariants[i].checked);
    order.seed = 8;
    CHECK(simulate(content(), order).counts.steps_forward != whole.counts.steps_forward);
}

TEST_CASE("The first break that is told is that of the first person", "[simulation]") {
    SimulationResult first, second;
    first.invariants = second.invariants = Checker::invariants();
    second.invariants[2].broken = 2;
    second.invariants[2].first_break = "second";
    first.add(second);
    CHECK(first.invariants[2].broken == 2);
    CHECK(first.invariants[2].first_break == "second");
    second.invariants[2].first_break = "third";
    first.add(second);
    CHECK(first.invariants[2].first_break == "second");
    CHECK(first.invariants[2].broken == 4);
}
