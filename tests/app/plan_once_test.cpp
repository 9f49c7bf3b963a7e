#include "app/features/library/intents.h"
#include "app/shell/changes.h"
#include "app/shell/intents.h"
#include "support/driver.h"
#include "support/story.h"

#include <catch_amalgamated.hpp>

using namespace easeback;
using namespace easeback::test;

TEST_CASE("One intent plans the day once at most, however many events it adds", "[update]") {
    Device device;
    Driver driver(device, *Date::from_iso("2026-11-23"));
    go_to_today(driver);
    Model model = driver.model();
    std::uint64_t plans = model.plans_made;
    std::size_t events = model.log.events().size();

    SECTION("many events") {
        update(model, AskAgain{});
        CHECK(model.log.events().size() >= events + 5);
        CHECK(model.plans_made == plans + 1);
        CHECK(model.interview.question);
    }
    SECTION("one event, after which the plan is another") {
        REQUIRE(!model.plan.items.empty());
        std::string left_out = model.content->exercise(model.plan.items.front().exercise).id;
        update(model, SetAside{left_out});
        CHECK(model.log.events().size() == events + 1);
        CHECK(model.plans_made == plans + 1);
        for (const PlanItem& item : model.plan.items) CHECK(model.content->exercise(item.exercise).id != left_out);
    }
    SECTION("no event") {
        update(model, Go{{ScreenId::more, {}}});
        CHECK(model.plans_made == plans);
    }
}
