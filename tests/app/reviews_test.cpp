#include "support/content.h"
#include "support/driver.h"
#include "support/story.h"

#include <catch_amalgamated.hpp>

using namespace easeback;
using namespace easeback::test;

namespace {

const Date monday = *Date::from_iso("2026-11-23");

std::string words(std::string_view key) { return std::string(english().get(key)); }

} // namespace

TEST_CASE("After some weeks today asks for the danger signs again, until they are answered", "[reviews][path]") {
    Device device;
    {
        Driver driver(device, monday);
        go_to_today(driver);
        CHECK_FALSE(driver.has(Role::heading, words("review.title")));
    }
    Date later = monday + 7 * content().progression.rescreen_weeks;
    Driver driver(device, later);
    CHECK(driver.has(Role::paragraph, words("review.time_to_ask")));
    driver.click(Role::button, words("review.answer"));
    REQUIRE(driver.model().route.screen == ScreenId::question);
    CHECK(driver.model().plan.items.empty());
    answer_calmly(driver);
    driver.click(Role::button, "See the plan for today");
    CHECK_FALSE(driver.has(Role::paragraph, words("review.time_to_ask")));
    CHECK_FALSE(driver.model().plan.items.empty());
}

TEST_CASE("A week that is over leads to the progress, once", "[reviews]") {
    Device device;
    {
        Driver driver(device, monday);
        go_to_today(driver);
    }
    Driver driver(device, monday + content().progression.weekly_days);
    CHECK(driver.has(Role::paragraph, words("review.week_over")));
    driver.click(Role::button, words("review.week"));
    CHECK(driver.model().route.screen == ScreenId::progress);
    driver.click(Role::button, "Today");
    CHECK_FALSE(driver.has(Role::paragraph, words("review.week_over")));
}

TEST_CASE("Pain that has not changed after weeks names whom to see, and stays until it was read", "[reviews]") {
    Device device;
    {
        Driver driver(device, monday);
        go_to_today(driver);
        for (int day = 0; day < 7 * content().progression.not_working_weeks; ++day) {
            driver.set_date(monday + day);
            driver.app().set_route({ScreenId::check_in, {}});
            driver.settle();
            driver.choose_number("Pain right now", 6);
            driver.choose_number("Pain this morning, after getting up", 6);
            driver.click(Role::button, "Same");
            driver.click(Role::button, "No");
            driver.click(Role::button, "Save");
        }
    }
    device.path = "/today";
    Driver driver(device, monday + 7 * content().progression.not_working_weeks);
    // The danger signs come first.
    if (driver.has(Role::button, words("review.answer"))) {
        driver.click(Role::button, words("review.answer"));
        answer_calmly(driver);
        driver.click(Role::button, "See the plan for today");
    }
    REQUIRE(driver.has(Role::paragraph, words("review.no_change")));
    CHECK(driver.has(Role::paragraph, words("result.see") + ": " + words("see.physiotherapist") + ", " + words("see.doctor")));
    driver.click(Role::button, words("review.seen"));
    CHECK_FALSE(driver.has(Role::paragraph, words("review.no_change")));
    CHECK(driver.model().state.reviews.back().review == "not_working");
}
