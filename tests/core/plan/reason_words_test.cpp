// The sentences of reasons whose id stands in several groups, written out, so that none can be taken for another.
#include "core/plan/plan.h"
#include "support/chronicle.h"
#include "support/content.h"

#include <catch_amalgamated.hpp>
#include <map>
#include <string>

using namespace easeback;
using namespace easeback::test;

namespace {

struct Sentences {
    const char *id, *exercise, *walk;
};

constexpr Sentences sentences_en[] = {
    {"back_red", "One step down, because it hurt more than it should.", "A walk hurt more than it should, so they get shorter."},
    {"back_flare", "One step lower after a bad spell.", "Since your bad spell, walks are a little shorter."},
    {"back_break", "A little lower after your days off.", "You had some days without a walk, so they start shorter."},
};
constexpr Sentences sentences_es[] = {
    {"back_red", "Un paso menos, porque dolió más de lo debido.", "Una caminata dolió más de lo debido, así que se acortan."},
    {"back_flare", "Un paso más abajo después de una mala racha.", "Desde tu mala racha, las caminatas son un poco más cortas."},
    {"back_break", "Un poco más abajo después de tus días libres.",
     "Pasaste unos días sin caminar, así que empiezan más cortas."},
};

Reason walking(std::string id) { return {ReasonGroup::walking, std::move(id), {}}; }

} // namespace

TEST_CASE("A reason of a walk and one of an exercise are told in their own words", "[plan][words]") {
    for (const Sentences& each : sentences_en) {
        CHECK(reason_text(english(), because(each.id)) == each.exercise);
        CHECK(reason_text(english(), walking(each.id)) == each.walk);
    }
    for (const Sentences& each : sentences_es) {
        CHECK(reason_text(languages().at("es"), because(each.id)) == each.exercise);
        CHECK(reason_text(languages().at("es"), walking(each.id)) == each.walk);
    }
    CHECK(reason_text(english(), walking("hold_amber")) == "A walk hurt a little, so they stay as they are.");
    CHECK(reason_text(languages().at("es"), walking("hold_amber")) == "Una caminata dolió un poco, así que siguen igual.");
    CHECK(reason_text(english(), because("screening_first")) == "The questions come first, so that the plan suits you.");
    CHECK(reason_text(english(), {ReasonGroup::phase, "screening_first", {}}) == "The questions come first.");
}

TEST_CASE("The plan tells of its walks in the words of walks", "[plan][words]") {
    Chronicle life(content());
    for (int day = 0; day < 3; ++day) {
        life.tells(2);
        for (int walk = 0; walk < 2; ++walk) life.walks(10, 2);
        life.next_day();
    }
    life.tells(2).walks(10, 8);
    life.next_day().tells(2);
    REQUIRE(life.quota().rule == "back_red");
    DayWalking walks = plan(life.state(), content(), life.today()).walking;
    CHECK(reason_text(english(), walks.reason) == "A walk hurt more than it should, so they get shorter.");
}

TEST_CASE("A reason without words in its own group is never told in those of another", "[plan][words]") {
    CHECK(reason_text(english(), because("from_trials")) == "reason.from_trials");
    CHECK(reason_text(english(), walking("slot_load")) == "walking_rule.slot_load");
}
