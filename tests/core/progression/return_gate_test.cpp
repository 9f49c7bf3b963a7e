#include "core/progression/return_gate.h"
#include "support/chronicle.h"
#include "support/content.h"

#include <algorithm>
#include <catch_amalgamated.hpp>

using namespace easeback;
using namespace easeback::test;

namespace {

const ReturnGate& gate_of(std::string_view id) {
    for (const ReturnGate& gate : small_content().gates)
        if (gate.id == id) return gate;
    FAIL("There is no gate " << id);
    return small_content().gates.front();
}

bool misses(const Chronicle& life, const std::string& gate, std::string_view criterion) {
    GateStatus status = life.gate(gate);
    return std::any_of(status.missing.begin(), status.missing.end(),
                       [&](int place) { return gate_of(gate).criteria[static_cast<std::size_t>(place)].id == criterion; });
}

void walk_briskly(Chronicle& life, int minutes = 30, int pain = 0, std::optional<bool> limped = false) {
    life.add(WalkDone{minutes, static_cast<PainScore>(pain), WalkPace::brisk, limped}).next_day().tells(1);
}

// One time of the stage that is next, and the calm day after it with the rest it asks for.
void do_stage(Chronicle& life, const std::string& gate, int pain = 1, int next_day = 1) {
    GateStatus status = life.gate(gate);
    REQUIRE(status.stand == GateStand::open);
    life.add(StageDone{gate, gate_of(gate).stages[static_cast<std::size_t>(status.stage)].id, static_cast<PainScore>(pain)});
    life.next_day().tells(next_day);
    for (int rest = 0; rest < gate_of(gate).rest_days; ++rest) life.next_day().tells(1);
}

} // namespace

TEST_CASE("Running waits for the phase, calm weeks and a brisk walk without pain or limp", "[gate]") {
    Chronicle beginner;
    CHECK(beginner.gate("running").stand == GateStand::closed);
    CHECK(misses(beginner, "running", "phase"));
    CHECK(misses(beginner, "running", "walk"));

    Chronicle life = returned();
    CHECK_FALSE(misses(life, "running", "phase"));
    CHECK_FALSE(misses(life, "running", "low_pain"));
    CHECK(misses(life, "running", "walk"));
    SECTION("a walk with more than a little pain is not enough") {
        walk_briskly(life, 30, 3);
        CHECK(misses(life, "running", "walk"));
        walk_briskly(life, 30, 2);
        CHECK_FALSE(misses(life, "running", "walk"));
    }
    SECTION("nor a shorter one") {
        walk_briskly(life, 29);
        CHECK(misses(life, "running", "walk"));
    }
    SECTION("nor one with a limp") {
        walk_briskly(life, 30, 0, true);
        CHECK(misses(life, "running", "walk"));
    }
    SECTION("nor one where a limp is not known") {
        walk_briskly(life, 30, 0, std::nullopt);
        CHECK(misses(life, "running", "walk"));
    }
    SECTION("nor an easy one") {
        life.add(WalkDone{30, PainScore{0}, WalkPace::easy, false}).next_day().tells(1);
        CHECK(misses(life, "running", "walk"));
    }
    SECTION("a good one opens the gate, for two weeks") {
        walk_briskly(life);
        CHECK(life.gate("running").stand == GateStand::open);
        CHECK(life.gate("running").missing.empty());
        int walked = life.today() - life.start() - 1;
        for (int day = 2; day <= 14; ++day) CHECK(life.day(walked + day).tells(1).gate("running").stand == GateStand::open);
        CHECK(life.day(walked + 15).tells(1).gate("running").stand == GateStand::closed);
    }
    SECTION("with a precaution somebody is asked first") {
        walk_briskly(life);
        life.answer("osteoporosis", "yes").screened();
        CHECK(life.gate("running").stand == GateStand::ask_first);
    }
    SECTION("a gentle permission keeps it closed") {
        walk_briskly(life);
        life.answer("unexplained_weight_loss", "yes").screened();
        CHECK(life.gate("running").stand != GateStand::open);
    }
}

TEST_CASE("Each stage is done twice, with rest between, and leads to the next", "[gate]") {
    Chronicle life = returned();
    walk_briskly(life);
    GateStatus status = life.gate("running");
    REQUIRE(status.stage == 0);
    do_stage(life, "running");
    status = life.gate("running");
    CHECK(status.good_times == 1);
    CHECK(status.stage == 0);
    do_stage(life, "running");
    status = life.gate("running");
    CHECK(status.stage == 1);
    CHECK(status.good_times == 0);

    SECTION("the day after is for rest") {
        life.add(StageDone{"running", "run_2", PainScore{1}}).next_day().tells(1);
        CHECK(life.gate("running").stand == GateStand::resting);
        CHECK(life.gate("running").next_day == life.today() + 1);
        CHECK(life.next_day().tells(1).gate("running").stand == GateStand::open);
    }
    SECTION("pain at the limit leads a stage back") {
        do_stage(life, "running", gate_of("running").pain_below);
        CHECK(life.gate("running").stage == 0);
    }
    SECTION("pain just below it does not") {
        do_stage(life, "running", gate_of("running").pain_below - 1);
        CHECK(life.gate("running").stage == 1);
        CHECK(life.gate("running").good_times == 1);
    }
    SECTION("pain that is still there the next day leads back") {
        do_stage(life, "running", 1, 4);
        CHECK(life.gate("running").stage == 0);
    }
    SECTION("what was not told counts neither way") {
        life.add(StageDone{"running", "run_2", std::nullopt}).next_day().tells(1).next_day().tells(1);
        CHECK(life.gate("running").stage == 1);
        CHECK(life.gate("running").good_times == 0);
        life.add(StageDone{"running", "run_2", PainScore{1}}).next_day().next_day().tells(1);
        CHECK(life.gate("running").good_times == 0);
    }
    SECTION("a stage that was jumped to does not count") {
        life.add(StageDone{"running", "run_6", PainScore{0}}).next_day().tells(1).next_day().tells(1);
        CHECK(life.gate("running").stage == 1);
        CHECK_FALSE(life.gate("running").passed_on);
    }
    SECTION("a flare-up closes the gate and leads a stage back") {
        life.add(FlareUpDeclared{});
        CHECK(life.gate("running").stand == GateStand::closed);
        CHECK(life.gate("running").stage == 0);
        CHECK(misses(life, "running", "no_flare_up"));
    }
}

TEST_CASE("At the end of every way that was begun the phase is keep", "[gate]") {
    Chronicle life = returned();
    for (std::size_t stage = 0; stage < gate_of("running").stages.size(); ++stage)
        for (int time = 0; time < 2; ++time) {
            walk_briskly(life);
            do_stage(life, "running");
        }
    CHECK(life.gate("running").stand == GateStand::passed);
    CHECK(life.gate("running").passed_on);
    CHECK(life.course().phase == Phase::keep);
    CHECK(life.course().phase_reason == "gates_passed");
    SECTION("but not while another is on its way") {
        Chronicle two = returned();
        two.add(StageDone{"lifting", "lift_unloaded", PainScore{1}}).next_day().tells(1);
        CHECK(two.course().phase == Phase::return_);
    }
}

TEST_CASE("Lifting waits for a competent brace and weeks without a flare-up", "[gate]") {
    Chronicle life = returned();
    CHECK_FALSE(misses(life, "lifting", "brace"));
    Chronicle beginner;
    CHECK(misses(beginner, "lifting", "brace"));
    SECTION("a flare-up of yesterday's weeks is too close") {
        life.add(FlareUpDeclared{}).next_day().tells(1).next_day().tells(1);
        REQUIRE_FALSE(life.course().flare_up);
        CHECK(misses(life, "lifting", "no_flare_up"));
        int over = life.today() - life.start();
        CHECK(misses(life.day(over + 13).tells(1), "lifting", "no_flare_up"));
        CHECK_FALSE(misses(life.day(over + 14).tells(1), "lifting", "no_flare_up"));
    }
}
