#include "core/progression/graded.h"
#include "core/progression/rule_ids.h"
#include "core/progression/walking.h"
#include "core/simulation/random.h"
#include "support/chronicle.h"
#include "support/content.h"

#include <algorithm>
#include <catch_amalgamated.hpp>

using namespace easeback;
using namespace easeback::test;

namespace {

const ProgressionThresholds& values() { return small_content().progression; }

// Walks the quota every day for some days, and tells the morning after.
void walk_on(Chronicle& life, int days, int pain_during = 2) {
    for (int done = 0; done < days; ++done) {
        WalkingQuota quota = life.tells(2).quota();
        for (int walk = 0; walk < quota.walks_a_day; ++walk) life.walks(quota.minutes_each, pain_during);
        life.next_day();
    }
    life.tells(2);
}

Chronicle worried() {
    Chronicle life;
    life.answer("worry", 9);
    return life;
}

} // namespace

TEST_CASE("Walking begins with ten minutes twice a day", "[walking]") {
    Chronicle life;
    WalkingQuota quota = life.quota();
    CHECK(quota.walks_a_day == 2);
    CHECK(quota.minutes_each == 10);
    CHECK(quota.rule == "start");
}

TEST_CASE("The walking programme ends at thirty minutes five times a week, and each stage raises one thing a little",
          "[walking]") {
    const auto& stages = values().walking_stages;
    CHECK(stages.back() == WalkingStage{1, 30, 5});
    for (std::size_t i = 1; i < stages.size(); ++i) {
        const WalkingStage &from = stages[i - 1], &to = stages[i];
        int rises =
            (to.walks_a_day > from.walks_a_day) + (to.minutes_each > from.minutes_each) + (to.days_a_week > from.days_a_week);
        CHECK(rises == 1);
        CHECK((to.minutes_each <= from.minutes_each + 1 || to.minutes_each * 100 <= from.minutes_each * 120));
    }
}

TEST_CASE("No walking on a plan while somebody has to look at the back", "[walking]") {
    Chronicle life;
    life.answer("fever_or_unwell", "yes").screened();
    CHECK(life.quota().walks_a_day == 0);
    CHECK(life.quota().rule == "not_now");
    CHECK(walking_quota(State{}, small_content(), life.today()).walks_a_day == 0);
}

TEST_CASE("The first walks show what the person manages", "[walking]") {
    struct Manages {
        int minutes, begins_with;
    };
    auto [minutes, begins_with] = GENERATE(Manages{4, 3}, Manages{8, 6}, Manages{10, 10}, Manages{12, 10}, Manages{30, 21});
    Chronicle life;
    life.tells(2);
    for (int walk = 0; walk < values().graded_trials_most; ++walk) life.walks(minutes, 2);
    life.next_day().tells(2);
    INFO(minutes << " minutes at first");
    CHECK(life.quota().minutes_each == begins_with);
    CHECK((life.quota().rule == "from_trials") == (begins_with != 10));
}

TEST_CASE("Walks that hurt are no reason to begin higher", "[walking]") {
    Chronicle life;
    for (int day = 1; day < 4; ++day) life.day(day).tells(2);
    for (int walk = 0; walk < values().graded_trials_most; ++walk) life.walks(30, 5);
    CHECK(life.next_day().tells(2).quota().minutes_each == 10);
}

TEST_CASE("Too few walks show nothing yet", "[walking]") {
    Chronicle life;
    for (int day = 0; day < values().graded_trials_least - 1; ++day) life.day(day).walks(3, 2);
    CHECK(life.day(values().walk_stage_days).quota().minutes_each == 10);
}

TEST_CASE("In quota mode a step comes when the week is over and enough days were walked", "[walking]") {
    Chronicle life = worried();
    walk_on(life, values().walk_stage_days - 1);
    CHECK(life.quota().minutes_each == 10);
    SECTION("all days") {
        walk_on(life, 1);
        CHECK(life.quota().minutes_each == 11);
        CHECK(life.quota().rule == "step_quota");
    }
    SECTION("good days do not bring it sooner, and more than was set brings nothing") {
        Chronicle eager = worried();
        for (int day = 0; day < values().walk_stage_days - 1; ++day)
            eager.day(day).tells(1).walks(10, 0).walks(10, 0).walks(15, 0);
        eager.next_day().tells(1);
        CHECK(eager.quota().minutes_each == 10);
        CHECK(eager.quota().rule == "no_overshoot");
    }
    SECTION("too few days hold it, without a word of blame") {
        Chronicle rarely = worried();
        for (int day = 0; day < values().walk_stage_days; ++day) {
            rarely.day(day).tells(2);
            if (day < values().walk_days_least - 1) rarely.walks(10, 2);
        }
        rarely.next_day().tells(2);
        CHECK(rarely.quota().minutes_each == 10);
        CHECK(rarely.quota().rule == "hold_few");
    }
}

TEST_CASE("When pain leads, enough walks without trouble bring the step", "[walking]") {
    Chronicle life;
    walk_on(life, values().walk_days_good - 1);
    CHECK(life.quota().minutes_each == 10);
    walk_on(life, 1);
    CHECK(life.quota().minutes_each == 11);
    CHECK(life.quota().rule == "step_good");
    SECTION("pain during the walk that was not told is not known to be low") {
        Chronicle silent;
        for (int day = 0; day < 10; ++day) silent.day(day).tells(2).walks(10, std::nullopt);
        CHECK(silent.next_day().tells(2).quota().minutes_each == 10);
    }
}

TEST_CASE("Amber holds the walk, red leads it back", "[walking]") {
    Chronicle life = GENERATE(false, true) ? worried() : Chronicle();
    walk_on(life, 16);
    WalkingQuota before = life.quota();
    REQUIRE(before.minutes_each > 11);
    SECTION("amber") {
        life.walks(before.minutes_each, 5).next_day().tells(2);
        CHECK(life.quota().minutes_each == before.minutes_each);
        CHECK(life.quota().rule == "hold_amber");
        walk_on(life, 4);
        CHECK(life.quota().minutes_each == before.minutes_each);
    }
    SECTION("red") {
        life.walks(before.minutes_each, 8).next_day().tells(2);
        CHECK(life.quota().stage == before.stage - 1);
        CHECK(life.quota().minutes_each < before.minutes_each);
        CHECK(life.quota().rule == "back_red");
    }
    SECTION("a flare-up shortens it, and afterwards it goes on a step lower") {
        life.next_day().add(FlareUpDeclared{});
        CHECK(life.quota().rule == "flare");
        CHECK(life.quota().minutes_each <= before.minutes_each * values().flare_walk_percent / 100);
        CHECK(life.quota().minutes_each >= values().walk_shortest);
        life.next_day().tells(2).next_day().tells(2);
        REQUIRE_FALSE(life.course().flare_up);
        CHECK(life.quota().stage == before.stage - 1);
    }
    SECTION("days without a walk lead back") {
        int last = life.today() - life.start() - 1;
        auto stage_after = [&](int off) { return life.day(last + off).tells(2).quota().stage; };
        CHECK(stage_after(values().break_one_days - 1) >= before.stage);
        int kept = life.quota().stage;
        CHECK(stage_after(values().break_one_days) == kept - 1);
        CHECK(stage_after(values().break_two_days) == kept - 2);
        CHECK(stage_after(values().break_all_days) <= values().walk_start_stage);
    }
}

TEST_CASE("Someone who walks as planned comes to thirty minutes in good time and stays there", "[walking]") {
    Chronicle life = GENERATE(false, true) ? worried() : Chronicle();
    int days = 0;
    while (life.quota().rule != "keep" && days < 100) {
        walk_on(life, 1);
        ++days;
    }
    CHECK(days <= 84);
    CHECK(life.quota().minutes_each == 30);
    CHECK(life.quota().days_a_week == 5);
    walk_on(life, 20);
    CHECK(life.quota().minutes_each == 30);
}

TEST_CASE("Any record whatever: walks rise one stage at a time and by little", "[walking][property]") {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        Random random(seed);
        Chronicle life;
        std::optional<WalkingQuota> before;
        for (int day = 0; day < 100; ++day) {
            life.day(day);
            if (random.chance(0.7))
                life.tells(random.below(8), random.chance(0.05) ? std::optional(Change::worse) : std::nullopt);
            if (random.chance(0.02)) life.add(FlareUpDeclared{});
            if (random.chance(0.03)) life.answer("worry", random.below(11));
            WalkingQuota quota = life.quota();
            INFO("seed " << seed << ", day " << day << ", " << quota.rule);
            CHECK(std::find(walking_rule_ids.begin(), walking_rule_ids.end(), quota.rule) != walking_rule_ids.end());
            CHECK(quota.minutes_each >= 1);
            if (before && quota.rule != "from_trials") {
                CHECK(quota.stage <= before->stage + 1);
                const WalkingStage& was = values().walking_stages[static_cast<std::size_t>(before->stage)];
                CHECK(quota.minutes_each <= graded_next(was.minutes_each, quota.minutes_each, values()));
            }
            before = quota;
            if (random.chance(0.6))
                life.walks(1 + random.below(40), random.chance(0.8) ? std::optional(random.below(8)) : std::nullopt);
        }
    }
}
