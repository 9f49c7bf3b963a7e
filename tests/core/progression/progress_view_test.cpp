#include "core/progression/progress_view.h"
#include "support/chronicle.h"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <numeric>

using namespace easeback;
using namespace easeback::test;

namespace {

ProgressView view_of(const Chronicle& told, ProgressRange range) {
    return progress_view(told.state(), small_content(), told.today(), range);
}

int sum(const ProgressView& view, int ProgressStep::* part) {
    return std::accumulate(view.steps.begin(), view.steps.end(), 0,
                           [&](int total, const ProgressStep& step) { return total + step.*part; });
}

std::vector<Milestone::Kind> kinds(const ProgressView& view) {
    std::vector<Milestone::Kind> found;
    for (const Milestone& milestone : view.milestones) found.push_back(milestone.kind);
    return found;
}

} // namespace

TEST_CASE("The steps of every range have no gap and end today", "[progress_view]") {
    for (int days : {0, 1, 6, 13, 14, 60, 181, 182, 183, 700}) {
        Chronicle told;
        told.day(days).tells(3);
        for (ProgressRange range : {ProgressRange::two_weeks, ProgressRange::three_months, ProgressRange::all}) {
            ProgressView view = view_of(told, range);
            INFO(days << " days, range " << static_cast<int>(range));
            REQUIRE_FALSE(view.steps.empty());
            CHECK(view.steps.size() <= 32);
            CHECK(view.last() == told.today());
            for (std::size_t i = 1; i < view.steps.size(); ++i) CHECK(view.steps[i].first == view.steps[i - 1].last() + 1);
            if (range == ProgressRange::two_weeks) CHECK(view.steps.size() == 14);
            if (range == ProgressRange::all) CHECK(view.first() <= told.start());
            if (range == ProgressRange::three_months) CHECK(told.today() - view.first() < 14 * 7);
        }
    }
}

TEST_CASE("What was done today is part of the progress of today", "[progress_view]") {
    Chronicle told;
    CHECK(view_of(told, ProgressRange::two_weeks).anything_told);
    CHECK(view_of(told, ProgressRange::two_weeks).steps.back().active_days == 0);
    told.trains({"tilt"}, 2).walks(12).walks(8);
    ProgressView view = view_of(told, ProgressRange::two_weeks);
    CHECK(view.steps.back().sessions == 1);
    CHECK(view.steps.back().active_days == 1);
    CHECK(view.steps.back().minutes_walked == 20);
    CHECK(view.week.sessions == 1);
    CHECK(view.week.active_days == 1);
    CHECK(view.week.days_walked == 1);
    CHECK(view.week.minutes_walked == 20);
    CHECK(kinds(view) == std::vector{Milestone::Kind::first_session, Milestone::Kind::first_walk});
}

TEST_CASE("A record without anything has an empty view", "[progress_view]") {
    ProgressView view = progress_view({}, small_content(), *Date::from_iso("2026-11-23"), ProgressRange::all);
    CHECK_FALSE(view.anything_told);
    CHECK(view.steps.size() == 14);
    CHECK(view.milestones.empty());
    CHECK(view.changes.empty());
    CHECK(view.flare_ups.empty());
    CHECK(view.pain_change.verdict == PainChange::Verdict::unknown);
    for (const ProgressStep& step : view.steps) CHECK_FALSE(step.pain);
}

TEST_CASE("Nothing is counted twice or lost between the ranges", "[progress_view]") {
    Chronicle told;
    int walked = 0, sessions = 0;
    for (int day = 1; day < 90; ++day) {
        told.day(day);
        if (day % 2 == 0) told.tells(3 + day % 3);
        if (day % 3 == 0) told.trains({"tilt", "brace"}, 2), ++sessions;
        if (day % 4 == 0) told.walks(10), walked += 10;
    }
    ProgressView all = view_of(told, ProgressRange::all);
    CHECK(sum(all, &ProgressStep::minutes_walked) == walked);
    CHECK(sum(all, &ProgressStep::sessions) == sessions);
    CHECK(all.steps.front().days == 7);
    for (const ProgressStep& step : all.steps) {
        CHECK(step.active_days <= step.days);
        if (step.pain) CHECK((*step.pain >= 3 && *step.pain <= 5));
    }
    ProgressView two_weeks = view_of(told, ProgressRange::two_weeks);
    CHECK(sum(two_weeks, &ProgressStep::minutes_walked) < walked);
    // Milestones do not depend on how far back one looks.
    CHECK(kinds(all) == kinds(two_weeks));
    CHECK(std::is_sorted(all.milestones.begin(), all.milestones.end(),
                         [](const Milestone& a, const Milestone& b) { return a.day > b.day; }));
    auto has = [&](Milestone::Kind kind, int number) {
        return std::any_of(all.milestones.begin(), all.milestones.end(),
                           [&](const Milestone& milestone) { return milestone.kind == kind && milestone.number == number; });
    };
    CHECK(has(Milestone::Kind::sessions, 25));
    CHECK_FALSE(has(Milestone::Kind::sessions, 50));
    CHECK(has(Milestone::Kind::minutes_walked, 60));
    CHECK_FALSE(has(Milestone::Kind::minutes_walked, 300));
}

TEST_CASE("A bad spell is marked while it lasts, and coming through it is a milestone", "[progress_view]") {
    Chronicle told;
    for (int day = 1; day < 10; ++day) told.day(day).tells(2);
    told.day(10).add(FlareUpDeclared{}).tells(7);
    ProgressView during = view_of(told, ProgressRange::two_weeks);
    REQUIRE(during.flare_ups.size() == 1);
    CHECK_FALSE(during.flare_ups[0].over);
    auto over = [](const ProgressView& view) {
        auto found = kinds(view);
        return std::count(found.begin(), found.end(), Milestone::Kind::flare_up_over);
    };
    CHECK(over(during) == 0);
    for (int day = 11; day < 30; ++day) told.day(day).tells(2);
    CHECK(over(view_of(told, ProgressRange::two_weeks)) == 1);
    CHECK(view_of(told, ProgressRange::two_weeks).flare_ups.empty());
    CHECK(view_of(told, ProgressRange::all).flare_ups.size() == 1);
}

TEST_CASE("A goal counts as better only while it is", "[progress_view]") {
    Chronicle told;
    told.add(GoalSet{"goal-1", "carry my daughter"}).add(GoalRated{"goal-1", 3});
    told.day(7).add(GoalRated{"goal-1", 5});
    CHECK(kinds(view_of(told, ProgressRange::all)).empty());
    told.day(14).add(GoalRated{"goal-1", 7});
    ProgressView view = view_of(told, ProgressRange::all);
    REQUIRE(view.milestones.size() == 1);
    CHECK(view.milestones[0].kind == Milestone::Kind::goal_up);
    CHECK(view.milestones[0].number == 4);
    CHECK(view.milestones[0].goal == "carry my daughter");
    CHECK(view.steps.back().goals == std::vector<std::optional<double>>{7.0});
    told.day(21).add(GoalRated{"goal-1", 4});
    CHECK(kinds(view_of(told, ProgressRange::all)).empty());
}

TEST_CASE("Every change of the plan is kept with its rule, the newest first", "[progress_view]") {
    Chronicle told;
    told.day(1).tells(2).trains({"tilt"}, 2);
    told.day(2).add(LevelChanged{"tilt", 0, 1, "forward_good", {}});
    told.day(3).trains({"tilt"}, 8, 4, ExerciseOutcome::felt_wrong).add(ExerciseSetAside{"tilt", "stop_felt_wrong"});
    told.day(9).add(ExerciseRestored{"tilt"});
    told.day(10).add(LevelChanged{"step_high", 0, 0, "forward_next", "step_low"});
    ProgressView view = view_of(told, ProgressRange::two_weeks);
    std::vector<std::string> rules;
    for (const PlanChange& change : view.changes) rules.push_back(change.rule);
    CHECK(rules == std::vector<std::string>{"forward_next", "restored", "stop_felt_wrong", "forward_good"});
    CHECK(view.changes[0].instead_of == "step_low");
    CHECK(view.changes[3].from == 0);
    CHECK(view.changes[3].to == 1);
    told.day(40);
    CHECK(view_of(told, ProgressRange::two_weeks).changes.empty());
    CHECK(view_of(told, ProgressRange::three_months).changes.size() == 4);
}
