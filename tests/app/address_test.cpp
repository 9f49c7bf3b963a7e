#include "app/shell/address.h"
#include "support/content.h"
#include "support/driver.h"
#include "support/story.h"

#include <catch_amalgamated.hpp>
#include <set>
#include <string>

using namespace easeback;
using namespace easeback::test;

namespace {

const Date monday = *Date::from_iso("2026-11-23");

std::vector<Route> all_things() {
    std::vector<Route> routes;
    for (const Question& question : content().questions) {
        routes.push_back({ScreenId::question, question.id});
        if (question.group == QuestionGroup::profile) routes.push_back({ScreenId::profile, question.id});
    }
    for (const Lesson& lesson : content().lessons) routes.push_back({ScreenId::learn, lesson.id});
    for (const Exercise& exercise : content().exercises) routes.push_back({ScreenId::exercises, exercise.id});
    for (const Activity& activity : content().activities) routes.push_back({ScreenId::waits, activity.id});
    return routes;
}

} // namespace

TEST_CASE("No address names a question, a lesson, an exercise or an activity, and each leads to its own", "[address]") {
    std::set<std::string> seen;
    for (const Route& route : all_things()) {
        std::string address = address_of(route, content());
        INFO(address);
        CHECK(address.find(route.thing) == std::string::npos);
        CHECK(address.find_first_not_of("0123456789", address.rfind('/') + 1) == std::string::npos);
        CHECK(seen.insert(address).second);
        CHECK(route_at(address, content()) == route);
    }
}

TEST_CASE("Addresses of earlier versions lead to the right place", "[address]") {
    for (const Route& route : all_things()) CHECK(route_at(to_path(route), content()) == route);
    CHECK(route_at("/today", content()) == Route{ScreenId::today, {}});
    CHECK(route_at("/goals/new", content()) == Route{ScreenId::goals, "new"});
    CHECK(route_at("/questions/0", content()) == Route{ScreenId::question, "0"});
    CHECK(route_at("/questions/100000", content()) == Route{ScreenId::question, "100000"});
    CHECK(route_at("/questions/7x", content()) == Route{ScreenId::question, "7x"});
    CHECK(route_at("/questions/99999999999999999999", content()) == Route{ScreenId::question, "99999999999999999999"});
    CHECK(route_at("", content()) == Route{});
}

TEST_CASE("An address that names its thing is replaced as soon as it is opened", "[address]") {
    Device device;
    {
        Driver driver(device, monday);
        go_to_today(driver);
    }
    device.path = "/questions/injecting_drug_use";
    Driver driver(device, monday);
    CHECK(driver.model().route == Route{ScreenId::question, "injecting_drug_use"});
    CHECK(device.path == address_of(driver.model().route, content()));
}

TEST_CASE("Nothing of the questions is in the addresses of an interview", "[address]") {
    Device device;
    Driver driver(device, monday);
    driver.click(Role::button, "Start the questions");
    for (int i = 0; i < 6; ++i) {
        REQUIRE(driver.model().route.screen == ScreenId::question);
        CHECK(device.path.starts_with("/questions/"));
        CHECK(device.path.find(driver.model().route.thing) == std::string::npos);
        driver.click(Role::button, driver.has(Role::button, "No") ? "No" : "None of these");
        if (!driver.has(Role::button, "No") && !driver.has(Role::button, "None of these")) break;
    }
}
