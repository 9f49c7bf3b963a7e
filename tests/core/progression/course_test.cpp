#include "core/progression/course.h"
#include "core/progression/rule_ids.h"
#include "core/record/replay.h"
#include "core/simulation/random.h"
#include "support/chronicle.h"
#include "support/content.h"

#include <algorithm>
#include <catch_amalgamated.hpp>

using namespace easeback;
using namespace easeback::test;

namespace {

const ProgressionThresholds& values() { return small_content().progression; }

// Days with low pain and a good session of the two ladders, from today on.
void train_well(Chronicle& life, int days, int pain = 2) {
    for (int done = 0; done < days; ++done) life.tells(pain).follows({"brace", "step_low"}, pain).next_day();
    life.tells(pain);
}

// Someone who has come as far as that phase.
Chronicle come_to(Phase phase) {
    Chronicle life;
    for (int day = 0; day < 200 && life.course().phase < phase; ++day) train_well(life, 1);
    REQUIRE(life.course().phase == phase);
    return life;
}

} // namespace

TEST_CASE("Nothing is known before the questions", "[course]") {
    Course course = course_of(State{}, small_content(), *Date::from_iso("2026-11-23"));
    CHECK(course.phase == Phase::settle);
    CHECK(course.phase_reason == "screening_first");
    CHECK_FALSE(course.flare_up);
    CHECK(course.days_since_flare == -1);
}

TEST_CASE("The beginning depends on pain, age of the episode and answers", "[course]") {
    Chronicle life;
    SECTION("an ordinary sore back begins with restore") {
        CHECK(life.course().phase == Phase::restore);
        CHECK(life.course().phase_reason == "start_calm");
    }
    SECTION("pain just below the threshold still does") {
        CHECK(life.answer("pain_now", values().settle_pain - 1).course().phase == Phase::restore);
    }
    SECTION("strong pain settles first") {
        life.answer("pain_now", values().settle_pain);
        CHECK(life.course().phase == Phase::settle);
        CHECK(life.course().phase_reason == "pain_high");
    }
    SECTION("a few days old settles first") {
        Chronicle fresh;
        State state;
        // The first told duration counts, so the record is told anew.
        for (Event event : fresh.events()) {
            if (auto answered = std::get_if<Answered>(&event.payload); answered && answered->question == "duration_weeks")
                answered->value.number = 0;
            apply(state, event);
        }
        Course course = course_of(state, small_content(), fresh.today());
        CHECK(course.phase == Phase::settle);
        CHECK(course.phase_reason == "acute");
    }
    SECTION("answers that ask for calm hold it at settle for as long as they stand") {
        life.answer("sharp_intense_pain_on_movement", "yes").screened();
        CHECK(life.course().phase == Phase::settle);
        CHECK(life.course().phase_reason == "by_answers");
        for (int day = 1; day < 20; ++day) {
            INFO(day);
            CHECK(life.day(day).tells(2).course().phase == Phase::settle);
        }
        life.answer("sharp_intense_pain_on_movement", "no").screened();
        // The day of the answer is the first calm one.
        for (int day = 20; day < 19 + values().restore_calm_days - 1; ++day)
            CHECK(life.day(day).tells(2).course().phase == Phase::settle);
        CHECK(life.next_day().tells(2).course().phase == Phase::restore);
    }
}

TEST_CASE("Pain that was not told is not low", "[course]") {
    State state;
    Date day = *Date::from_iso("2026-11-23");
    Chronicle life;
    for (const Event& event : life.events()) {
        auto answered = std::get_if<Answered>(&event.payload);
        if (!answered || answered->question != "pain_now") apply(state, event);
    }
    CHECK(course_of(state, small_content(), day).phase_reason == "pain_unknown");
    CHECK(course_of(state, small_content(), day + 30).phase == Phase::settle);
}

TEST_CASE("Settle leads to restore after calm days and not before", "[course]") {
    Chronicle life;
    life.answer("pain_now", 7);
    for (int day = 1; day < values().restore_calm_days; ++day) {
        life.day(day).tells(5);
        CHECK(life.course().phase == Phase::settle);
        CHECK(life.course().calm_days == day);
    }
    SECTION("told every day") {
        life.next_day().tells(5);
        CHECK(life.course().phase == Phase::restore);
        CHECK(life.course().phase_reason == "settled");
    }
    SECTION("a strong day begins the count anew") {
        life.next_day().tells(6);
        CHECK(life.course().calm_days == 0);
        CHECK(life.next_day().tells(4).course().phase == Phase::settle);
    }
    SECTION("feeling worse does too") {
        life.next_day().tells(4, Change::worse);
        CHECK(life.course().phase == Phase::settle);
    }
}

TEST_CASE("A told pain counts as known for a few days only", "[course]") {
    Chronicle life;
    life.answer("pain_now", 7).day(1).tells(5).day(2);
    int last = 1 + values().telling_lasts_days;
    CHECK(life.day(last).course().calm_days == last);
    CHECK(life.day(last + 10).course().calm_days == last);
}

TEST_CASE("Restore leads to build after calm days and good sessions", "[course]") {
    Chronicle life;
    for (int day = 0; day < values().build_calm_days; ++day) {
        CHECK(life.course().phase == Phase::restore);
        life.tells(3).trains({"tilt"}, 3).next_day();
    }
    life.tells(3);
    CHECK(life.course().phase == Phase::build);
    CHECK(life.course().phase_reason == "calm_sessions");
    CHECK(life.course().good_sessions == 0);
    SECTION("without enough sessions it does not, however calm") {
        Chronicle idle;
        for (int day = 0; day < 30; ++day) {
            idle.tells(2);
            if (day < values().build_good_sessions - 1) idle.trains({"tilt"}, 2);
            idle.next_day();
        }
        CHECK(idle.tells(2).course().phase == Phase::restore);
        CHECK(idle.course().good_sessions == values().build_good_sessions - 1);
    }
    SECTION("amber sessions without a calm morning do not count") {
        Chronicle amber;
        for (int day = 0; day < 30; ++day) amber.tells(3).trains({"tilt"}, 5).next_day().tells(3, Change::worse).next_day();
        CHECK(amber.course().phase == Phase::restore);
    }
}

TEST_CASE("Build leads to return after good sessions, weeks of low pain and strength", "[course]") {
    Chronicle life = come_to(Phase::build);
    SECTION("with all of it") {
        for (int day = 0; day < 60 && life.course().phase == Phase::build; ++day) train_well(life, 1);
        CHECK(life.course().phase == Phase::return_);
        CHECK(life.course().phase_reason == "strong_enough");
        CHECK(life.course().low_pain_days >= values().return_low_pain_days);
    }
    SECTION("pain above low holds it") {
        train_well(life, 60, values().return_low_pain + 1);
        CHECK(life.course().phase == Phase::build);
        CHECK(life.course().low_pain_days == 0);
    }
    SECTION("without strength it stays") {
        Chronicle soft;
        for (int day = 0; day < 60; ++day) soft.tells(2).follows({"tilt", "breathe"}, 2).next_day();
        CHECK(soft.tells(2).course().phase == Phase::build);
    }
}

TEST_CASE("Return leads to keep after a long steady time", "[course]") {
    Chronicle life = come_to(Phase::return_);
    Date since = life.course().phase_since;
    while (life.today() - since < values().keep_steady_days) {
        CHECK(life.course().phase == Phase::return_);
        train_well(life, 1);
    }
    CHECK(life.course().phase == Phase::keep);
    CHECK(life.course().phase_reason == "steady");
}

TEST_CASE("A gentle permission holds the phase down", "[course]") {
    Chronicle life;
    life.answer("heart_or_lung_condition", "yes").screened();
    train_well(life, 40);
    CHECK(life.course().phase == Phase::restore);
    life.answer("heart_or_lung_condition", "no").screened();
    SECTION("and lets it go again one at a time") {
        Phase before = life.course().phase;
        for (int day = 0; day < 30; ++day) {
            train_well(life, 1);
            Phase now = life.course().phase;
            CHECK(static_cast<int>(now) <= static_cast<int>(before) + 1);
            before = now;
        }
        CHECK(before >= Phase::build);
    }
    SECTION("someone further on comes back to it") {
        Chronicle ahead = come_to(Phase::return_);
        ahead.answer("heart_or_lung_condition", "yes").screened();
        CHECK(ahead.course().phase == Phase::restore);
        CHECK(ahead.course().phase_reason == "gentle");
    }
}

TEST_CASE("Two red sessions lead one phase back", "[course]") {
    Chronicle life = come_to(Phase::return_);
    life.trains({"brace"}, 8).next_day().tells(2);
    CHECK(life.course().phase == Phase::return_);
    SECTION("within the set days") {
        life.day(life.today() - life.start() + values().red_sessions_days - 2).tells(2).trains({"press"}, 8).next_day().tells(2);
        CHECK(life.course().phase == Phase::build);
        CHECK(life.course().phase_reason == "two_red");
        CHECK(life.course().former == Phase::return_);
        // The same two are not counted again.
        CHECK(life.next_day().tells(2).course().phase == Phase::build);
    }
    SECTION("but not further apart") {
        for (int day = 0; day < values().red_sessions_days; ++day) life.next_day().tells(2);
        life.trains({"press"}, 8).next_day().tells(2);
        CHECK(life.course().phase == Phase::return_);
    }
}

TEST_CASE("A long break leads one phase back, and the rest of the days before it do not", "[course]") {
    Chronicle life = come_to(Phase::return_);
    int last = life.today() - life.start() - 1;
    life.day(last + values().break_all_days - 1).tells(1);
    CHECK(life.course().phase == Phase::return_);
    CHECK(life.course().days_off == values().break_all_days - 1);
    life.day(last + values().break_all_days).tells(1);
    CHECK(life.course().phase == Phase::build);
    CHECK(life.course().phase_reason == "long_break");
    CHECK(life.next_day().tells(1).course().phase == Phase::build);
}

TEST_CASE("A flare-up is found from pain that rises and stays, or when the person says so", "[course][flare]") {
    Chronicle life;
    for (int day = 0; day < 6; ++day) life.day(day).tells(2);
    life.day(6);
    int raised = std::max(2 + values().flare_rise, values().flare_least_pain);
    SECTION("declared") {
        life.add(FlareUpDeclared{});
        CHECK(life.course().flare_up);
        CHECK(life.course().flare_ups.back().cause == FlareUp::Cause::declared);
    }
    SECTION("a rise with feeling worse") {
        life.tells(raised, Change::worse);
        CHECK(life.course().flare_up);
        CHECK(life.course().flare_ups.back().cause == FlareUp::Cause::pain_rise);
        CHECK(life.course().flare_ups.back().first == life.today());
    }
    SECTION("a rise that is still there at the next telling") {
        life.tells(raised);
        CHECK_FALSE(life.course().flare_up);
        SECTION("the next day") { CHECK(life.day(7).tells(raised).course().flare_up); }
        SECTION("but not when it went away") { CHECK_FALSE(life.day(7).tells(2).day(8).tells(raised).course().flare_up); }
        SECTION("nor after too long a silence") {
            CHECK_FALSE(life.day(6 + values().telling_lasts_days + 1).tells(raised).course().flare_up);
        }
    }
    SECTION("a smaller rise is none") {
        for (int day = 6; day < 20; ++day) CHECK_FALSE(life.day(day).tells(raised - 1, Change::worse).course().flare_up);
    }
    SECTION("feeling worse without more pain is none") { CHECK_FALSE(life.tells(2, Change::worse).course().flare_up); }
}

TEST_CASE("A flare-up calms everything down and has a way out", "[course][flare]") {
    Chronicle life = come_to(Phase::return_);
    life.next_day().tells(5, Change::worse);
    Course course = life.course();
    REQUIRE(course.flare_up);
    CHECK(course.phase == Phase::settle);
    CHECK(course.phase_reason == "flare_up");
    CHECK(course.former == Phase::return_);
    CHECK(course.days_since_flare == 0);
    SECTION("it is over after the set days near the baseline") {
        for (int day = 1; day < values().flare_over_days; ++day) CHECK(life.next_day().tells(3).course().flare_up);
        course = life.next_day().tells(3).course();
        CHECK_FALSE(course.flare_up);
        CHECK(course.phase == Phase::restore);
        CHECK(course.phase_reason == "after_flare_up");
        CHECK(course.days_since_flare == 0);
        CHECK(course.flare_ups.back().over == life.today());
        SECTION("and the way back up asks for about half") {
            int days = 0;
            while (life.course().phase == Phase::restore && ++days < 30) train_well(life, 1);
            CHECK(days <= (values().build_calm_days * values().rebuild_percent + 99) / 100);
            CHECK(life.course().phase == Phase::build);
        }
    }
    SECTION("a higher day in between begins the count anew") {
        life.next_day().tells(3).next_day().tells(5).next_day().tells(3);
        CHECK(life.course().flare_up);
    }
    SECTION("silence does not end it") { CHECK(life.day(life.today() - life.start() + 10).course().flare_up); }
    SECTION("after the longest time it is the new baseline") {
        for (int day = 0; day < values().flare_longest_days; ++day) {
            CHECK(life.course().flare_up);
            life.next_day().tells(5);
        }
        CHECK_FALSE(life.course().flare_up);
        CHECK(life.course().flare_ups.back().end == FlareUp::End::stayed);
        CHECK(life.course().baseline == 5);
    }
}

TEST_CASE("Worry or little confidence choose quotas, said openly", "[course]") {
    Chronicle life;
    CHECK(life.course().pacing == Pacing::pain_led);
    CHECK(life.course().pacing_reason == "pain_led");
    SECTION("worry below") { CHECK(life.answer("worry", 6).course().pacing == Pacing::pain_led); }
    SECTION("worry at the threshold") { CHECK(life.answer("worry", 7).course().pacing == Pacing::quota); }
    SECTION("confidence at the threshold") { CHECK(life.answer("confidence_moving", 4).course().pacing == Pacing::pain_led); }
    SECTION("confidence below") { CHECK(life.answer("confidence_moving", 3).course().pacing == Pacing::quota); }
}

TEST_CASE("Any record whatever: phases never rise by two, and the past of a flare-up never changes", "[course][property]") {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        Random random(seed);
        Chronicle life;
        int usual = random.below(7);
        Phase before = life.course().phase;
        std::vector<FlareUp> flare_ups;
        for (int day = 1; day < 120; ++day) {
            life.day(day);
            if (random.chance(0.03)) usual = random.below(8);
            if (random.chance(0.8))
                life.tells(std::clamp(usual + random.below(3) - 1, 0, 10),
                           random.chance(0.05) ? std::optional(Change::worse) : std::nullopt);
            if (random.chance(0.02)) life.add(FlareUpDeclared{});
            if (random.chance(0.02)) {
                bool gentle = random.chance(0.5);
                life.answer("heart_or_lung_condition", gentle ? "yes" : "no").screened();
            }
            if (random.chance(0.02)) life.answer("sharp_intense_pain_on_movement", random.chance(0.3) ? "yes" : "no").screened();
            Course course = life.course();
            INFO("seed " << seed << ", day " << day);
            CHECK(static_cast<int>(course.phase) <= static_cast<int>(before) + 1);
            CHECK(std::find(phase_reason_ids.begin(), phase_reason_ids.end(), course.phase_reason) != phase_reason_ids.end());
            if (course.flare_up) CHECK(course.phase == Phase::settle);
            REQUIRE(course.flare_ups.size() >= flare_ups.size());
            for (std::size_t i = 0; i < flare_ups.size(); ++i) {
                CHECK(course.flare_ups[i].first == flare_ups[i].first);
                if (flare_ups[i].over) CHECK(course.flare_ups[i].over == flare_ups[i].over);
            }
            flare_ups = course.flare_ups;
            before = course.phase;
            if (random.chance(0.8)) life.follows({"brace", "step_low", "press"}, std::min(10, usual + random.below(3)));
        }
    }
}
