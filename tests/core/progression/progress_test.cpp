#include "core/plan/plan.h"
#include "core/progression/ladder.h"
#include "core/progression/progress.h"
#include "core/progression/rule_ids.h"
#include "core/progression/steps.h"
#include "core/record/replay.h"
#include "core/simulation/random.h"
#include "support/chronicle.h"
#include "support/content.h"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <set>

using namespace easeback;
using namespace easeback::test;

namespace {

const ProgressionThresholds& values() { return small_content().progression; }

// Two days that the back takes well, and the morning after.
Chronicle two_good_days(std::initializer_list<std::string> exercises) {
    Chronicle life;
    for (int day = 0; day < 2; ++day) life.day(day).tells(3).trains(exercises, 3);
    life.day(2).tells(3);
    return life;
}

} // namespace

TEST_CASE("Two good sessions lead one step forward, one does not", "[progress]") {
    Chronicle life;
    life.tells(3).trains({"tilt"}, 3);
    CHECK(life.rule("tilt") == "none");
    life.day(1).tells(3);
    CHECK(life.rule("tilt") == "hold_building");
    life.trains({"tilt"}, 3).day(2).tells(3);
    Decision decision = life.decision("tilt");
    CHECK(decision.rule == "forward_good");
    CHECK(decision.step == Step::forward);
    CHECK(decision.from == 0);
    CHECK(decision.to == 1);
    SECTION("the count begins anew after the step") {
        life.follows({"tilt"}, 3).day(3).tells(3);
        CHECK(life.state().standing("tilt").level == 1);
        CHECK(life.rule("tilt") == "hold_building");
    }
    SECTION("the decision waits until it takes effect") {
        CHECK(life.day(5).tells(3).rule("tilt") == "forward_good");
        CHECK(life.state().standing("tilt").level == 0);
    }
}

TEST_CASE("What is not good does not count towards a step, and the rule says why", "[progress]") {
    Chronicle life;
    life.tells(3).trains({"tilt"}, 3).day(1).tells(3);
    SECTION("effort at the limit is good") {
        life.trains({"tilt"}, 3, values().highest_effort);
        CHECK(life.day(2).tells(3).rule("tilt") == "forward_good");
    }
    SECTION("effort above it is not") {
        life.trains({"tilt"}, 3, values().highest_effort + 1);
        CHECK(life.day(2).tells(3).rule("tilt") == "hold_effort");
    }
    SECTION("effort that was not told is not known to be low") {
        life.trains({"tilt"}, 3, std::nullopt);
        CHECK(life.day(2).tells(3).rule("tilt") == "hold_effort_unknown");
    }
    SECTION("part of the dose") {
        life.trains({"tilt"}, 3, 4, ExerciseOutcome::partly);
        CHECK(life.day(2).tells(3).rule("tilt") == "hold_partly");
    }
    SECTION("amber that has settled by the next morning is good") {
        life.trains({"tilt"}, 5);
        CHECK(life.day(2).tells(3).rule("tilt") == "forward_good");
    }
    SECTION("amber whose next morning is not known holds") {
        life.trains({"tilt"}, 5);
        CHECK(life.day(2).rule("tilt") == "hold_amber");
    }
    SECTION("amber that is gone only two days later has not settled within a day") {
        life.trains({"tilt"}, 5);
        CHECK(life.day(3).tells(3).rule("tilt") == "hold_amber");
    }
    SECTION("feeling worse the next morning holds") {
        life.trains({"tilt"}, 3);
        CHECK(life.day(2).tells(3, Change::worse).rule("tilt") == "hold_amber");
    }
    SECTION("pain above the amber band holds, however high it was at rest") {
        life.trains({"tilt"}, 3).day(2).tells(6).trains({"tilt"}, 6);
        CHECK(life.day(3).tells(3).rule("tilt") == "hold_amber");
    }
    SECTION("an easier version") {
        life.add(LevelChanged{"tilt", 0, 1, "forward_good"});
        for (int day = 1; day < 4; ++day) {
            std::string session = "easy" + std::to_string(day);
            life.day(day).tells(3).add(SessionStarted{session, PainScore{3}, {}});
            life.add(ExerciseDone{session, "tilt", 0, ExerciseOutcome::done});
            life.add(SessionFinished{session, PainScore{3}, 3, true});
        }
        CHECK(life.day(4).tells(3).rule("tilt") == "hold_easier");
    }
}

TEST_CASE("Only a few exercises go forward on one day; the others get their turn", "[progress]") {
    Chronicle life = two_good_days({"tilt", "brace", "press", "breathe"});
    auto count = [&](std::string_view rule) {
        auto all = life.decisions();
        return std::count_if(all.begin(), all.end(), [&](const Decision& decision) { return decision.rule == rule; });
    };
    CHECK(count("forward_good") == values().steps_at_once);
    CHECK(count("hold_turn") == 4 - values().steps_at_once);
    life.follows({"tilt", "brace", "press", "breathe"}, 3).day(3).tells(3);
    CHECK(count("forward_good") == 4 - values().steps_at_once);
}

TEST_CASE("A red session leads one level down, and holds at the lowest", "[progress]") {
    Chronicle life = two_good_days({"tilt"});
    life.follows({"tilt", "brace"}, 8).day(3).tells(3);
    Decision back = life.decision("tilt");
    CHECK(back.rule == "back_red");
    CHECK(back.from == 1);
    CHECK(back.to == 0);
    CHECK(life.rule("brace") == "hold_red");
}

TEST_CASE("An exercise is judged by its own pain where that was told", "[progress]") {
    Chronicle life;
    life.tells(3).add(SessionStarted{"one", PainScore{3}, {}});
    life.add(ExerciseDone{"one", "tilt", 0, ExerciseOutcome::done, PainScore{3}});
    life.add(ExerciseDone{"one", "brace", 0, ExerciseOutcome::done, PainScore{8}});
    life.add(SessionFinished{"one", PainScore{8}, 4, true}).day(1).tells(3);
    CHECK(life.rule("tilt") == "hold_building");
    CHECK(life.rule("brace") == "hold_red");
}

TEST_CASE("Spreading leg symptoms make a session red", "[progress]") {
    Chronicle life;
    life.tells(3).trains({"tilt"}, 3).day(1);
    SECTION("told at the check-in") {
        CheckedIn told;
        told.pain_now = PainScore{3};
        told.leg = LegSymptoms::spreading;
        life.add(told);
        CHECK(life.rule("tilt") == "hold_red");
    }
    SECTION("told in the questions") {
        life.answer("leg_numbness_tingling", "spreading");
        CHECK(life.rule("tilt") == "hold_red");
    }
    SECTION("less is not spreading") {
        CheckedIn told;
        told.pain_now = PainScore{3};
        told.leg = LegSymptoms::less;
        life.add(told);
        CHECK(life.rule("tilt") == "hold_building");
    }
}

TEST_CASE("Worse after the routine was done twice: it stops, and somebody is to be told", "[progress]") {
    Chronicle life;
    life.tells(3).trains({"tilt", "breathe"}, 8).day(1).tells(3);
    CHECK(life.rule("tilt") == "hold_red");
    int gap = GENERATE(1, 14, 15);
    life.day(gap).tells(3).trains({"tilt", "breathe"}, 8).next_day().tells(3);
    if (gap > values().worse_window_days) {
        CHECK(life.rule("tilt") == "hold_red");
        return;
    }
    CHECK(life.rule("tilt") == "stop_worse_twice");
    // Calming exercises are not to blame.
    CHECK(life.rule("breathe") == "hold_red");
    SECTION("it stays so, even when nothing more is recorded") {
        for (int later : {5, 20, 60}) CHECK(life.day(gap + later).rule("tilt") == "stop_worse_twice");
    }
    SECTION("the next session records it, and from then on it stays away") {
        life.follows({"brace"}, 3);
        CHECK(life.state().standing("tilt").set_aside);
        CHECK(life.state().standing("tilt").set_aside_reason == "stop_worse_twice");
        life.day(60).tells(2);
        CHECK(life.state().standing("tilt").set_aside);
        SECTION("asked back, it begins at its lowest with nothing held against it") {
            life.add(ExerciseRestored{"tilt"}).trains({"tilt"}, 2).next_day().tells(2);
            CHECK(life.state().standing("tilt").level == 0);
            CHECK(life.rule("tilt") == "hold_building");
        }
    }
}

TEST_CASE("Two sessions that left the person worse lead back without red numbers", "[progress]") {
    Chronicle life = two_good_days({"tilt"});
    life.follows({"tilt"}, 3).day(3).tells(3, Change::worse);
    CHECK(life.rule("tilt") == "hold_amber");
    life.trains({"tilt"}, 3).day(4).tells(3, Change::worse);
    CHECK(life.rule("tilt") == "back_worse");
    CHECK(life.decision("tilt").to == 0);
}

TEST_CASE("A movement that feels wrong is dropped at once, however mild", "[progress]") {
    Chronicle life;
    life.tells(1).trains({"tilt"}, 1, 2, ExerciseOutcome::felt_wrong);
    CHECK(life.state().standing("tilt").set_aside);
    CHECK(life.rule("tilt") == "stop_felt_wrong");
    CHECK(life.day(1).tells(1).rule("tilt") == "stop_felt_wrong");
    life.trains({"brace"}, 1).day(2).tells(1);
    // Old news is not told again; the exercise still stays away.
    CHECK(life.rule("tilt") == "none");
    CHECK(life.state().standing("tilt").set_aside);
}

TEST_CASE("An exercise at its highest level opens its harder neighbour", "[progress]") {
    Chronicle life;
    auto go_on = [&](std::initializer_list<std::string> exercises) { life.tells(2).follows(exercises, 2).next_day().tells(2); };
    for (int day = 0; day < 6; ++day) go_on({"step_low"});
    REQUIRE(life.state().standing("step_low").level == 2);
    Decision next = life.decision("step_low");
    CHECK(next.rule == "forward_next");
    CHECK(next.step == Step::forward);
    CHECK(next.next == "step_high");
    CHECK(next.from == 2);
    CHECK(next.to == 2);

    auto events = events_of(life.decisions(), life.state());
    REQUIRE(events.size() == 1);
    const auto& changed = std::get<LevelChanged>(events[0]);
    CHECK(changed.exercise == "step_high");
    CHECK(changed.to == 0);
    CHECK(changed.rule == "forward_next");
    CHECK(changed.instead_of == "step_low");

    life.follows({"step_high"}, 2);
    CHECK(life.state().standing("step_low").outgrown);
    CHECK(life.state().standing("step_high").level == 0);
    CHECK(life.state().standing("step_high").level_since == life.today());
    const Content& small = small_content();
    auto place = [&](std::string_view id) {
        const Exercise& exercise = small.exercise(small.exercise_index(id));
        auto standing = life.state().exercises.find(exercise.id);
        return ladder_place(exercise, standing == life.state().exercises.end() ? nullptr : &standing->second);
    };
    CHECK(place("step_low") == LadderPlace::outgrown);
    CHECK(place("step_high") == LadderPlace::open);
    CHECK(place("step_top") == LadderPlace::not_yet);

    SECTION("red at its easiest brings the easier one back") {
        life.next_day().tells(2).trains({"step_high"}, 8).next_day().tells(2);
        Decision back = life.decision("step_high");
        CHECK(back.rule == "back_easier");
        CHECK(back.next == "step_low");
        life.follows({"step_low"}, 2);
        CHECK_FALSE(life.state().standing("step_low").outgrown);
        CHECK(life.state().standing("step_low").level == 2);
        CHECK(place("step_low") == LadderPlace::open);
        CHECK(place("step_high") == LadderPlace::not_yet);
    }
    SECTION("after days off the easier one comes back lower, too") {
        life.next_day().tells(2).trains({"step_high"}, 8).next_day().tells(2).trains({"step_high"}, 8);
        life.day(life.today() - life.start() + values().break_one_days).tells(2);
        REQUIRE(life.decision("step_high").next == "step_low");
        life.follows({"step_low"}, 2);
        CHECK(life.state().standing("step_low").level == 1);
    }
    SECTION("set aside because it felt wrong, it is replaced by the easier one") {
        life.next_day().tells(2).trains({"step_high"}, 2, 3, ExerciseOutcome::felt_wrong).next_day().tells(2);
        CHECK(life.decision("step_high").next == "step_low");
        life.follows({"step_low"}, 2);
        CHECK_FALSE(life.state().standing("step_low").outgrown);
        CHECK(life.state().standing("step_high").set_aside);
        CHECK(life.decision("step_high").next.empty());
    }
}

TEST_CASE("A harder neighbour that does not suit is passed over", "[progress]") {
    Content adapted = small_content();
    adapted.exercises[6].first_phase = Phase::restore;
    bool suits_none = GENERATE(false, true);
    int osteoporosis = adapted.precaution_index("osteoporosis");
    adapted.exercises[5].contraindications = PrecautionSet{1} << osteoporosis;
    if (suits_none) adapted.exercises[6].contraindications = PrecautionSet{1} << osteoporosis;
    Chronicle life(adapted);
    life.answer("osteoporosis", "yes").screened();
    for (int day = 0; day < 6; ++day) life.tells(2).follows({"step_low"}, 2).next_day().tells(2);
    CHECK(life.rule("step_low") == (suits_none ? "hold_highest" : "forward_next"));
    CHECK(life.decision("step_low").next == (suits_none ? "" : "step_top"));
}

TEST_CASE("Days off lead lower, at the set days", "[progress]") {
    struct Break {
        int days, level;
        const char* rule;
    };
    auto off = GENERATE(Break{6, 2, "forward_next"}, Break{7, 1, "back_break"}, Break{13, 1, "back_break"},
                        Break{14, 0, "back_break"}, Break{27, 0, "back_break"}, Break{28, 0, "back_break_all"});
    Chronicle life;
    for (int day = 0; day < 6; ++day) life.tells(2).follows({"step_low"}, 2).next_day().tells(2);
    REQUIRE(life.state().standing("step_low").level == 2);
    life.day(5 + off.days).tells(2);
    INFO(off.days << " days off");
    CHECK(life.decision("step_low").to == off.level);
    CHECK(life.rule("step_low") == off.rule);
    if (off.days < 7) return;
    SECTION("the way back up takes one good session a step") {
        life.follows({"step_low"}, 2).next_day().tells(2);
        CHECK(life.rule("step_low") == "forward_rebuild");
        CHECK(life.decision("step_low").to == off.level + 1);
    }
    SECTION("it is not taken twice") {
        life.follows({"brace"}, 2).next_day().tells(2);
        CHECK(life.state().standing("step_low").level == off.level);
        CHECK(life.decision("step_low").step != Step::back);
    }
}

TEST_CASE("After a flare-up an exercise begins one step lower and comes back faster", "[progress]") {
    Chronicle life = two_good_days({"tilt"});
    life.follows({"tilt"}, 3).day(3).tells(3).trains({"tilt"}, 3).day(4).tells(3).follows({"tilt"}, 3);
    REQUIRE(life.state().standing("tilt").level == 2);
    life.day(5).add(FlareUpDeclared{}).tells(6);
    CHECK(life.rule("tilt") == "back_flare");
    CHECK(life.decision("tilt").to == 1);
    life.follows({"breathe"}, 6);
    CHECK(life.state().standing("tilt").level == 1);
    life.day(6).tells(3).day(7).tells(3);
    REQUIRE_FALSE(life.course().flare_up);
    life.trains({"tilt"}, 3).day(8).tells(3);
    CHECK(life.rule("tilt") == "forward_rebuild");
    life.follows({"tilt"}, 3).day(9).tells(3);
    CHECK(life.state().standing("tilt").level == 2);
    CHECK(life.rule("tilt") == "hold_building");
}

TEST_CASE("Nothing goes forward on a bad day, however well it went before", "[progress]") {
    Chronicle life = two_good_days({"tilt"});
    REQUIRE(life.rule("tilt") == "forward_good");
    SECTION("pain at the threshold of the settle phase") { life.tells(values().settle_pain); }
    SECTION("pain clearly above the usual") { life.tells(5); }
    SECTION("feeling worse") { life.tells(3, Change::worse); }
    SECTION("a flare-up was declared") { life.add(FlareUpDeclared{}); }
    SECTION("another session since then was red") { life.trains({"brace"}, 8).day(3).tells(3); }
    for (const Decision& decision : life.decisions()) CHECK(decision.step != Step::forward);
}

TEST_CASE("In quota mode a step comes on its set day and not before", "[progress]") {
    Chronicle life;
    life.answer("worry", 8);
    for (int day = 0; day < values().quota_step_days; ++day) {
        life.day(day).tells(3);
        CHECK(life.decision("tilt").step != Step::forward);
        life.trains({"tilt"}, 3);
    }
    CHECK(life.rule("tilt") == "hold_quota");
    CHECK(life.day(values().quota_step_days).tells(3).rule("tilt") == "forward_good");
    CHECK(life.course().pacing == Pacing::quota);
    CHECK(life.course().pacing_reason == "quota");
}

TEST_CASE("Exercise taken up again in a session counts once", "[progress]") {
    Chronicle life;
    life.tells(3).add(SessionStarted{"one", PainScore{3}, {}});
    life.add(ExerciseDone{"one", "tilt", 0, ExerciseOutcome::done});
    life.add(ExerciseReopened{"one"});
    CHECK(life.state().standing("tilt").trials.empty());
    CHECK(life.state().standing("tilt").times_done == 0);
    life.add(ExerciseDone{"one", "tilt", 0, ExerciseOutcome::done}).add(SessionFinished{"one", PainScore{3}, 4, true});
    CHECK(life.state().standing("tilt").trials.size() == 1);
}

TEST_CASE("Any record whatever: never forward on red, one level at a time, every rule has words", "[progress][property]") {
    const Content& small = small_content();
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        Random random(seed);
        Chronicle life(small);
        for (int day = 0; day < 40; ++day) {
            life.day(day);
            if (random.chance(0.7))
                life.tells(random.below(11), random.chance(0.2) ? std::optional(Change::worse) : std::nullopt);
            if (random.chance(0.05)) life.add(FlareUpDeclared{});
            if (random.chance(0.1)) life.add(ExerciseRestored{small.exercise(random.below(7)).id});
            std::vector<Decision> decisions = life.decisions();
            Course course = life.course();
            const Session* latest = nullptr;
            for (const Session& session : life.state().sessions)
                if (session.finished && session.day < life.today()) latest = &session;
            bool red =
                latest && latest->pain_before && *latest->pain_during > 5 && *latest->pain_during - *latest->pain_before >= 2;
            INFO("seed " << seed << ", day " << day);
            for (const Decision& decision : decisions) {
                CHECK_FALSE((decision.step == Step::forward && (red || course.flare_up)));
                CHECK(decision.to <= decision.from + 1);
                CHECK(decision.to >= 0);
                CHECK(std::find(progression_rule_ids.begin(), progression_rule_ids.end(), decision.rule) !=
                      progression_rule_ids.end());
                CHECK_FALSE((decision.step == Step::forward && life.state().standing(decision.exercise).set_aside));
            }
            if (!random.chance(0.7)) continue;
            for (EventPayload& step : events_of(decisions, life.state())) life.add(std::move(step));
            std::string session = "r" + std::to_string(day);
            SessionStarted started{session, std::nullopt, {}};
            if (random.chance(0.8)) started.pain_before = static_cast<PainScore>(random.below(11));
            life.add(started);
            for (const Exercise& exercise : small.exercises)
                if (random.chance(0.5))
                    life.add(ExerciseDone{session, exercise.id, life.state().standing(exercise.id).level,
                                          static_cast<ExerciseOutcome>(random.chance(0.9) ? 0 : random.below(4))});
            if (random.chance(0.9))
                life.add(SessionFinished{session, static_cast<PainScore>(random.below(11)), random.below(11), true});
        }
        // The same events in any order of arrival give the same decisions.
        std::vector<Event> shuffled = life.events();
        for (std::size_t i = shuffled.size(); i > 1; --i)
            std::swap(shuffled[i - 1], shuffled[static_cast<std::size_t>(random.below(static_cast<int>(i)))]);
        Log log;
        for (Event& event : shuffled) log.merge({std::move(event)});
        State again = replay(log.events());
        std::vector<Decision> first = life.decisions(), second = progress(again, small, life.today());
        REQUIRE(first.size() == second.size());
        for (std::size_t i = 0; i < first.size(); ++i) {
            CHECK(first[i].exercise == second[i].exercise);
            CHECK(first[i].rule == second[i].rule);
            CHECK(first[i].to == second[i].to);
        }
        CHECK(course_of(again, small, life.today()).phase == life.course().phase);
        CHECK(walking_quota(again, small, life.today()).minutes_each == life.quota().minutes_each);
    }
}

TEST_CASE("Every rule and reason of progression has words in every language it is written in", "[progress][words]") {
    for (const auto& [code, strings] : languages()) {
        INFO(code);
        for (std::string_view id : progression_rule_ids) CHECK(strings.has("progression." + std::string(id)));
        for (std::string_view id : phase_reason_ids) CHECK(strings.has("phase_reason." + std::string(id)));
        for (std::string_view id : pacing_reason_ids) CHECK(strings.has("pacing_reason." + std::string(id)));
        for (std::string_view id : walking_rule_ids) CHECK(strings.has("walking_rule." + std::string(id)));
        for (std::string_view id : review_reason_ids) CHECK(strings.has("review." + std::string(id)));
    }
}
