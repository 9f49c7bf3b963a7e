#include "core/plan/plan.h"
#include "core/progression/review.h"
#include "support/chronicle.h"
#include "support/content.h"

#include <catch_amalgamated.hpp>

using namespace easeback;
using namespace easeback::test;

namespace {

const ProgressionThresholds& values() { return small_content().progression; }

void red_day(Chronicle& life, const char* exercise = "tilt") { life.tells(3).trains({exercise}, 8).next_day().tells(3); }

} // namespace

TEST_CASE("Nothing is due before the questions and on the first day", "[review]") {
    CHECK(reviews_due(State{}, small_content(), *Date::from_iso("2026-11-23")).empty());
    CHECK(Chronicle().reviews().empty());
}

TEST_CASE("The danger signs are asked again on schedule", "[review]") {
    Chronicle life;
    int due = values().rescreen_weeks * 7;
    CHECK(life.day(due - 1).tells(3).review(ReviewKind::rescreen).empty());
    CHECK(life.day(due).tells(3).review(ReviewKind::rescreen) == "time_to_ask");
    CHECK(life.screened().review(ReviewKind::rescreen).empty());
    CHECK(life.day(2 * due).review(ReviewKind::rescreen) == "time_to_ask");
}

TEST_CASE("Something new asks for the danger signs at once, until they were asked", "[review]") {
    Chronicle life;
    CheckedIn told;
    told.something_new = true;
    life.day(3).add(told);
    CHECK(life.review(ReviewKind::rescreen) == "mini_check");
    CHECK(life.day(5).review(ReviewKind::rescreen) == "mini_check");
    CHECK(plan(life.state(), content(), life.today()).reason_if_empty.id == "mini_check");
    CHECK(life.screened().review(ReviewKind::rescreen) == "mini_check"); // nothing was answered
    life.answer("bladder_bowel_change", "no").answer("saddle_numbness", "no");
    CHECK(life.review(ReviewKind::rescreen).empty());
    CHECK_FALSE(plan(life.state(), content(), life.today()).items.empty());
}

TEST_CASE("Two steps back in two weeks: the danger signs again, and then a person", "[review]") {
    Chronicle life;
    red_day(life);
    CHECK(life.review(ReviewKind::rescreen).empty());
    SECTION("within the window") {
        life.day(values().setback_days);
        red_day(life, "brace");
        CHECK(life.review(ReviewKind::rescreen) == "two_steps_back");
        CHECK(life.review(ReviewKind::see_person).empty());
        life.screened();
        CHECK(life.review(ReviewKind::rescreen).empty());
        CHECK(life.review(ReviewKind::see_person) == "steps_back_again");
        for (const Review& review : life.reviews())
            if (review.kind == ReviewKind::see_person) CHECK_FALSE(review.see.empty());
        life.add(ReviewDone{"see_person"});
        CHECK(life.review(ReviewKind::see_person).empty());
        SECTION("and again when another follows") {
            red_day(life, "press");
            CHECK(life.review(ReviewKind::see_person) == "steps_back_again");
        }
    }
    SECTION("asking on schedule in between does not stand for asking after the second") {
        life.day(5).screened().day(values().setback_days);
        red_day(life, "brace");
        CHECK(life.review(ReviewKind::rescreen) == "two_steps_back");
        CHECK(life.review(ReviewKind::see_person).empty());
    }
    SECTION("not when they lie further apart") {
        life.day(values().setback_days + 1);
        red_day(life, "brace");
        CHECK(life.review(ReviewKind::rescreen).empty());
    }
    SECTION("a flare-up counts, but not the one that the red session began") {
        Chronicle flaring;
        red_day(flaring);
        flaring.add(FlareUpDeclared{});
        CHECK(flaring.review(ReviewKind::rescreen) == "mini_check");
        flaring.answer("bladder_bowel_change", "no").answer("saddle_numbness", "no");
        CHECK(flaring.review(ReviewKind::rescreen).empty());
        flaring.next_day().tells(3).next_day().tells(3).next_day().tells(3);
        REQUIRE_FALSE(flaring.course().flare_up);
        flaring.day(9).add(FlareUpDeclared{});
        flaring.answer("bladder_bowel_change", "no").answer("saddle_numbness", "no");
        CHECK(flaring.review(ReviewKind::rescreen) == "two_steps_back");
    }
}

TEST_CASE("A week is looked back on each week", "[review]") {
    Chronicle life;
    CHECK(life.day(6).review(ReviewKind::weekly).empty());
    CHECK(life.day(7).review(ReviewKind::weekly) == "week_over");
    life.add(ReviewDone{"weekly"});
    CHECK(life.review(ReviewKind::weekly).empty());
    CHECK(life.day(13).review(ReviewKind::weekly).empty());
    CHECK(life.day(14).review(ReviewKind::weekly) == "week_over");
}

TEST_CASE("The week in review counts what happened", "[review]") {
    Chronicle life;
    for (int day = 0; day < 7; ++day) {
        life.day(day).tells(5);
        if (day < 3) life.trains({"tilt"}, 5);
        if (day < 4) life.walks(10).walks(12);
    }
    for (int day = 7; day < 14; ++day) life.day(day).tells(3);
    WeekInReview first = week_in_review(Diary(life.state(), small_content(), life.start() + 7));
    CHECK(first.sessions == 3);
    CHECK(first.days_walked == 4);
    CHECK(first.minutes_walked == 88);
    CHECK(first.pain == 5);
    CHECK_FALSE(first.pain_before);
    WeekInReview second = week_in_review(Diary(life.state(), small_content(), life.start() + 14));
    CHECK(second.sessions == 0);
    CHECK(second.pain == 3);
    CHECK(second.pain_before == 5);
}

TEST_CASE("A change that matters is two points or thirty percent", "[review]") {
    struct Course {
        int then, now;
        PainChange::Verdict verdict;
    };
    using V = PainChange::Verdict;
    auto [then, now, verdict] = GENERATE(Course{6, 4, V::better}, Course{6, 5, V::same}, Course{3, 2, V::better},
                                         Course{4, 3, V::same}, Course{5, 5, V::same}, Course{5, 6, V::same},
                                         Course{4, 6, V::worse}, Course{0, 0, V::same}, Course{2, 1, V::better});
    Chronicle life;
    life.answer("pain_now", then);
    for (int day = 1; day < 7; ++day) life.day(day).tells(then);
    for (int day = 7; day < 20; ++day) life.day(day).tells(now);
    // The first day was told as 4 before it was told as this.
    INFO(then << " then, " << now << " now");
    if (then >= 4) CHECK(pain_change(life.diary()).verdict == verdict);
    CHECK(pain_change(Chronicle().diary()).verdict == V::unknown);
}

TEST_CASE("When nothing changes for weeks, somebody should be seen", "[review]") {
    Chronicle life;
    int due = values().not_working_weeks * 7;
    SECTION("no change") {
        for (int day = 1; day <= due; ++day) {
            life.day(day).tells(4);
            if (day < due) CHECK(life.review(ReviewKind::not_working).empty());
        }
        CHECK(life.review(ReviewKind::not_working) == "no_change");
        life.add(ReviewDone{"not_working"});
        CHECK(life.review(ReviewKind::not_working).empty());
        for (int day = due + 1; day <= 2 * due; ++day) life.day(day).tells(4);
        CHECK(life.review(ReviewKind::not_working) == "no_change");
    }
    SECTION("a change that matters") {
        for (int day = 1; day <= due; ++day) life.day(day).tells(day < 8 ? 4 : 2);
        CHECK(life.review(ReviewKind::not_working).empty());
    }
    SECTION("nothing told is no good news") { CHECK(life.day(due).review(ReviewKind::not_working) == "change_unknown"); }
    SECTION("getting worse asks for it earlier") {
        for (int day = 1; day <= values().worsening_weeks * 7; ++day) {
            life.day(day).tells(day < 7 ? 4 : 7);
            if (day < values().worsening_weeks * 7) CHECK(life.review(ReviewKind::not_working).empty());
        }
        CHECK(life.review(ReviewKind::not_working) == "getting_worse");
    }
    SECTION("a flare-up that stays asks for it too") {
        life.day(1).tells(4).day(2).add(FlareUpDeclared{});
        for (int day = 3; day <= 2 + values().flare_longest_days; ++day) life.day(day).tells(6);
        CHECK_FALSE(life.review(ReviewKind::not_working).empty());
    }
}

TEST_CASE("Goals are rated again after a while", "[review]") {
    Chronicle life;
    life.add(GoalSet{"g1", "carry my child"});
    CHECK(life.day(values().goals_days - 1).review(ReviewKind::goals).empty());
    CHECK(life.day(values().goals_days).review(ReviewKind::goals) == "rate_goals");
    life.add(GoalRated{"g1", 5});
    CHECK(life.review(ReviewKind::goals).empty());
    CHECK(life.day(2 * values().goals_days).review(ReviewKind::goals) == "rate_goals");
}

TEST_CASE("What was set aside is offered again after a while, when all is calm, and never comes by itself", "[review]") {
    Chronicle life;
    life.tells(2).trains({"tilt"}, 2, 3, ExerciseOutcome::felt_wrong);
    for (int day = 1; day < values().retry_days; ++day) {
        life.day(day).tells(2);
        CHECK(life.review(ReviewKind::retry).empty());
    }
    life.day(values().retry_days).tells(2);
    CHECK(life.review(ReviewKind::retry) == "try_again");
    CHECK(life.reviews().back().exercise == "tilt");
    CHECK(life.state().standing("tilt").set_aside);
    SECTION("not on a bad day") { CHECK(life.tells(7).review(ReviewKind::retry).empty()); }
    SECTION("declined, it is offered again later") {
        life.add(ReviewDone{"retry"});
        CHECK(life.review(ReviewKind::retry).empty());
        CHECK(life.day(2 * values().retry_days).tells(2).review(ReviewKind::retry) == "try_again");
    }
    SECTION("asked back, it is open at its easiest") {
        life.add(ExerciseRestored{"tilt"});
        CHECK(life.review(ReviewKind::retry).empty());
        CHECK(life.state().standing("tilt").level == 0);
    }
}
