#include "core/plan/activity.h"
#include "core/plan/circumstances.h"
#include "core/plan/fitting.h"
#include "core/plan/plan.h"
#include "core/progression/steps.h"
#include "support/chronicle.h"
#include "support/content.h"
#include "support/journal.h"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <set>

using namespace easeback;
using namespace easeback::test;

namespace {

const Date monday = *Date::from_iso("2026-11-23");

const ActivityStatus& status_in(const std::vector<ActivityStatus>& all, std::string_view id, const Content& from) {
    for (const ActivityStatus& status : all)
        if (from.activities[static_cast<std::size_t>(status.activity)].id == id) return status;
    FAIL("There is no activity " << id);
    return all.front();
}

ActivityStatus status_of(const Journal& journal, std::string_view id) {
    return status_in(activities(journal.state(), content(), journal.today()), id, content());
}

ActivityStatus status_of(const Chronicle& life, std::string_view id) {
    return status_in(activities(life.state(), small_content(), life.today()), id, small_content());
}

const Need* need_of(const ActivityStatus& status, Need::Kind kind) {
    auto found = std::find_if(status.needs.begin(), status.needs.end(), [&](const Need& need) { return need.kind == kind; });
    return found == status.needs.end() ? nullptr : &*found;
}

// Whether something in the app, or someone outside it, can bring this about.
bool is_reachable(const Need& need, const DayPlan& day, const Content& from, PrecautionSet carried) {
    switch (need.kind) {
    case Need::Kind::phase: return need.need <= static_cast<int>(Phase::keep) && need.have < need.need;
    case Need::Kind::exercise_sessions:
    case Need::Kind::exercise_after:
    case Need::Kind::exercise_back: {
        const Exercise& exercise = from.exercise(need.exercise);
        return (exercise.contraindications & carried) == 0 && exercise.last_phase >= day.phase;
    }
    case Need::Kind::calm_days:
    case Need::Kind::good_sessions:
    case Need::Kind::low_pain_days:
    case Need::Kind::strong_exercises:
    case Need::Kind::steady_days:
    case Need::Kind::flare_free_days:
    case Need::Kind::walk:
    case Need::Kind::stage_times: return need.left() > 0;
    default: return true;
    }
}

// What holds for every person on every day.
void check_activities(const DayPlan& day, const State& state, const Content& from) {
    if (day.permission == PlanPermission::none || state.screenings.empty()) {
        CHECK(day.not_now.empty());
        return;
    }
    REQUIRE(day.not_now.size() == from.activities.size());
    Circumstances today = circumstances_of(state, from, day.date);
    for (const ActivityStatus& status : day.not_now) {
        const Activity& activity = from.activities[static_cast<std::size_t>(status.activity)];
        INFO(activity.id << " " << activity_stand_names[static_cast<std::size_t>(status.stand)] << " " << status.reason.id);
        bool is_free = status.stand == ActivityStand::free;
        CHECK(is_free == status.needs.empty());
        CHECK(is_free == status.reason.id.empty());
        for (const Need& need : status.needs) {
            INFO(need_kind_names[static_cast<std::size_t>(need.kind)]);
            CHECK(is_reachable(need, day, from, today.assessment.precautions));
            std::string words = need_text(english(), from, need);
            CHECK(words.find('{') == std::string::npos);
            CHECK_FALSE(words.starts_with("need."));
        }
        if (!is_free) {
            std::string words = reason_text(english(), status.reason);
            CHECK(words != "reason." + status.reason.id);
            CHECK(words.find('{') == std::string::npos);
        }
        // Nothing that a limit, a precaution or an answer stands against is free, nor even begun.
        if (status.stand == ActivityStand::waits) continue;
        CHECK(limit_beyond(today.limits, activity.grades) == nullptr);
        CHECK((activity.ask_first & today.assessment.precautions) == 0);
        CHECK((activity.provoked_by & today.profile.provokes) == 0);
        CHECK_FALSE(today.course.flare_up);
        for (const GateCriterion& criterion : activity.criteria)
            if (criterion.kind == GateCriterion::Kind::phase) CHECK(today.course.phase >= criterion.phase);
    }
}

} // namespace

TEST_CASE("On the first day of a sore back all that could strain it waits, and each tells what brings it back", "[activity]") {
    Journal journal(content(), monday);
    journal.tell("pain_now", 7);
    DayPlan day = journal.plan();
    REQUIRE(day.phase == Phase::settle);
    check_activities(day, journal.state(), content());
    for (const ActivityStatus& status : day.not_now) CHECK(status.stand == ActivityStand::waits);
    CHECK(status_of(journal, "running").reason.id == "limit_settle");
    CHECK(status_of(journal, "light_carrying").reason.id == "later_phase");
    const ActivityStatus ride = status_of(journal, "long_car_ride");
    REQUIRE(need_of(ride, Need::Kind::calm_days));
    CHECK(need_of(ride, Need::Kind::calm_days)->left() == content().progression.restore_calm_days);
}

TEST_CASE("Nothing waits before the questions, nor where no plan may start: one thing is told then", "[activity]") {
    CHECK(plan({}, content(), monday).not_now.empty());
    Journal journal(content(), monday);
    journal.choose("bladder_bowel_change", {"yes"});
    CHECK(journal.plan().not_now.empty());
    // Whoever asks nevertheless hears that everything waits.
    for (const ActivityStatus& status : activities(journal.state(), content(), monday)) {
        CHECK(status.stand == ActivityStand::waits);
        CHECK(status.reason.id == "not_permitted");
        CHECK(need_of(status, Need::Kind::professional));
    }
    for (const ActivityStatus& status : activities({}, content(), monday)) CHECK(status.reason.id == "screening_first");
}

TEST_CASE("What brings on the pain keeps an activity away until that answer changes", "[activity]") {
    Journal journal(content(), monday);
    journal.tell("pain_now", 2);
    REQUIRE(journal.plan().phase == Phase::restore);
    CHECK(status_of(journal, "long_car_ride").stand == ActivityStand::free);
    journal.choose("provokes", {"sitting"});
    ActivityStatus ride = status_of(journal, "long_car_ride");
    CHECK(ride.stand == ActivityStand::waits);
    CHECK(ride.reason == because("provoked", "question.provokes.options.sitting"));
    CHECK(need_of(ride, Need::Kind::answer));
    journal.choose("provokes", {"walking"});
    CHECK(status_of(journal, "long_car_ride").stand == ActivityStand::free);
}

TEST_CASE("With a precaution a professional is asked first, whatever else has been reached", "[activity]") {
    struct Case {
        const char* question;
        const char* activity;
    };
    for (auto [question, activity] :
         {Case{"osteoporosis", "sit_ups"}, Case{"osteoporosis", "toe_touch"}, Case{"pregnant", "golf"},
          Case{"dizzy_or_faint", "running"}, Case{"anticoagulants", "jumping"},
          Case{"heart_or_lung_condition", "weight_training"}, Case{"heart_or_lung_condition", "cycling_bent_forward"}}) {
        INFO(question << " " << activity);
        Journal journal(content(), monday);
        journal.tell("age", 40);
        journal.tell("pain_now", 1);
        journal.choose(question, {"yes"});
        if (std::string_view(question) == "pregnant") journal.choose("pregnancy_warning_signs", {"no"});
        ActivityStatus status = status_of(journal, activity);
        CHECK(status.stand == ActivityStand::waits);
        CHECK((status.reason.id == "contraindicated" || status.reason.id.starts_with("limit_")));
        CHECK(need_of(status, Need::Kind::professional));
        CHECK(need_of(status, Need::Kind::questions));
    }
}

TEST_CASE("The way back by an exercise is told in good sessions, and grows shorter with each", "[activity]") {
    Chronicle life;
    life.tells(1);
    ActivityStatus bending = status_of(life, "bending_unsupported");
    const Need* sessions = need_of(bending, Need::Kind::exercise_sessions);
    REQUIRE(sessions);
    CHECK(small_content().exercise(sessions->exercise).id == "brace");
    CHECK(sessions->left() == 4); // two levels up, two good sessions each
    int left = sessions->left();
    for (int day = 0; day < 4; ++day) {
        life.tells(1).follows({"brace"}, 1).next_day().tells(1);
        bending = status_of(life, "bending_unsupported");
        sessions = need_of(bending, Need::Kind::exercise_sessions);
        INFO(day);
        if (!sessions) break;
        CHECK(sessions->left() <= left);
        left = sessions->left();
    }
    CHECK(left <= 2);
    CHECK(need_text(english(), content(), {Need::Kind::exercise_sessions, 0, 3, content().exercise_index("bird_dog"), 1}) ==
          "At least 3 more good sessions of this, now at step 2: " + std::string(english().get("exercise.bird_dog.name")));
}

TEST_CASE("What comes back by stages tells its stage, and is free at the end of the way", "[activity]") {
    Chronicle life = returned();
    auto walk = [&] { life.add(WalkDone{30, PainScore{0}, WalkPace::brisk, false}).next_day().tells(1); };
    ActivityStatus running = status_of(life, "running");
    CHECK(running.stand == ActivityStand::waits);
    REQUIRE(need_of(running, Need::Kind::walk));
    CHECK(need_of(running, Need::Kind::walk)->left() == 30);
    walk();
    running = status_of(life, "running");
    CHECK(running.stand == ActivityStand::in_steps);
    CHECK(running.stage == 0);
    CHECK(running.reason == because("in_stages", "stage.run_1"));
    for (int time = 0; time < 2; ++time) {
        life.add(StageDone{"running", "run_1", PainScore{1}}).next_day().tells(1);
        CHECK(status_of(life, "running").next_day == life.today() + 1);
        life.next_day().tells(1);
    }
    CHECK(status_of(life, "running").stage == 1);
    for (const char* stage : {"run_2", "run_3", "run_4", "run_5", "run_6"})
        for (int time = 0; time < 2; ++time) {
            walk();
            life.add(StageDone{"running", stage, PainScore{1}}).next_day().tells(1).next_day().tells(1);
        }
    CHECK(status_of(life, "running").stand == ActivityStand::free);
    SECTION("a flare-up takes it away again") {
        life.add(FlareUpDeclared{});
        running = status_of(life, "running");
        CHECK(running.stand == ActivityStand::waits);
        CHECK(need_of(running, Need::Kind::flare_over));
    }
    SECTION("a new answer as well") {
        life.answer("provokes", "walking");
        CHECK(status_of(life, "running").stand == ActivityStand::waits);
    }
}

TEST_CASE("Heavy lifts come back by stages up to what was lifted before, and records last of all", "[activity]") {
    const ReturnGate& lifting = content().gates[1];
    REQUIRE(lifting.id == "lifting");
    for (std::size_t stage = 1; stage < lifting.stages.size(); ++stage)
        CHECK(lifting.stages[stage].load_percent > lifting.stages[stage - 1].load_percent);
    CHECK(lifting.stages.back().load_percent == 100);
    for (const char* id : {"heavy_lifting", "weight_training", "heavy_squat", "heavy_deadlift", "record_lifts"}) {
        auto found = std::find_if(content().activities.begin(), content().activities.end(),
                                  [&](const Activity& activity) { return activity.id == id; });
        REQUIRE(found != content().activities.end());
        CHECK(found->gate == 1);
        bool last = std::any_of(found->criteria.begin(), found->criteria.end(), [](const GateCriterion& criterion) {
            return criterion.kind == GateCriterion::Kind::phase && criterion.phase == Phase::keep;
        });
        CHECK(last == (std::string_view(id) == "record_lifts"));
    }
}

TEST_CASE("What bends far, twists far, jolts or weighs much waits until the phase of return", "[activity]") {
    for (const Activity& activity : content().activities) {
        const Grades& grades = activity.grades;
        if (std::max({grades.flexion, grades.extension, grades.rotation, grades.load}) < 3 && grades.impact < 2) continue;
        INFO(activity.id);
        std::vector<GateCriterion> criteria = activity.criteria;
        if (activity.gate >= 0) {
            const auto& more = content().gates[static_cast<std::size_t>(activity.gate)].criteria;
            criteria.insert(criteria.end(), more.begin(), more.end());
        }
        CHECK(std::any_of(criteria.begin(), criteria.end(), [](const GateCriterion& criterion) {
            return criterion.kind == GateCriterion::Kind::phase && criterion.phase >= Phase::return_;
        }));
    }
}

TEST_CASE("For anyone on any day nothing is free that must not be, and all that waits names a way back", "[activity][property]") {
    Random random(20261121);
    int free = 0, in_steps = 0, days = 0;
    for (int person = 0; person < 60; ++person) {
        Journal journal(content(), monday);
        journal.tell("pain_now", random.below(6));
        journal.tell_anything_of_oneself(random);
        if (random.chance(0.4)) journal.tell_precautions(random, 0.15);
        for (int visit = 0; visit < 12; ++visit) {
            DayPlan day = journal.plan();
            INFO("person " << person << ", visit " << visit);
            check_activities(day, journal.state(), content());
            for (const ActivityStatus& status : day.not_now) {
                free += status.stand == ActivityStand::free;
                in_steps += status.stand == ActivityStand::in_steps;
            }
            ++days;
            journal.do_something(day, random);
            journal.next_day(1 + random.below(3));
            journal.check_in(random.below(4), random.below(4));
        }
    }
    CHECK(days > 500);
    CHECK(free > 20);
    CHECK(in_steps + free > 20);
}

TEST_CASE("Someone whose back goes well for months gets everything back but what needs things they lack", "[activity]") {
    Journal journal(content(), monday);
    journal.tell("age", 35);
    journal.tell("pain_now", 1);
    journal.tell("minutes_a_day", 40);
    journal.choose("equipment", {"wall", "chair", "step", "cushion", "band", "ball", "weight", "machine", "bike"});
    std::set<std::string> done;
    for (int day = 0; day < 420; ++day) {
        journal.check_in(1, 1);
        DayPlan today = journal.plan();
        std::set<std::string> trained;
        for (const ActivityStatus& status : today.not_now) {
            const Activity& activity = content().activities[static_cast<std::size_t>(status.activity)];
            if (status.stand == ActivityStand::free) done.insert(activity.id);
            bool may_go = status.stage >= 0 && (!status.next_day || *status.next_day <= journal.today());
            if (!may_go) continue;
            const ReturnGate& gate = content().gates[static_cast<std::size_t>(activity.gate)];
            if (trained.insert(gate.id).second)
                journal.add(StageDone{gate.id, gate.stages[static_cast<std::size_t>(status.stage)].id, PainScore{1}});
        }
        journal.do_session(today, 1, 3);
        journal.add(WalkDone{30, PainScore{0}, WalkPace::brisk, false});
        journal.next_day();
    }
    for (const Activity& activity : content().activities) {
        INFO(activity.id);
        CHECK(done.contains(activity.id));
    }
}
