#include "app/features/goals/goal_text.h"
#include "support/content.h"
#include "support/driver.h"
#include "support/story.h"

#include <catch_amalgamated.hpp>

using namespace easeback;
using namespace easeback::test;

namespace {

const Date monday = *Date::from_iso("2026-11-23");
constexpr const char* rate = "How well can you do this now?";

void go_to_goals(Driver& driver) {
    driver.click(Role::button, "Start the questions");
    answer_calmly(driver);
    driver.click(Role::button, "See the plan for today");
    driver.click(Role::button, "What matters to you");
}

void name_goal(Driver& driver, const char* words) {
    driver.click(Role::button, driver.model().state.goals.empty() ? "Name the first one" : "Name another one");
    driver.type("In your own words", words);
    driver.click(Role::button, "Take these words");
}

} // namespace

TEST_CASE("Words fit a goal when they are neither empty nor too long for the record", "[you][goals]") {
    CHECK_FALSE(fits_a_goal(""));
    CHECK_FALSE(fits_a_goal("  \t "));
    CHECK(fits_a_goal(" x "));
    CHECK(fits_a_goal(std::string(80, 'x')));
    CHECK_FALSE(fits_a_goal(std::string(81, 'x')));
    std::string accents;
    for (int i = 0; i < 80; ++i) accents += "ñ";
    CHECK(fits_a_goal(accents));
    CHECK_FALSE(fits_a_goal(accents + "ñ"));
    CHECK(trimmed("  a b ") == "a b");
}

TEST_CASE("An activity is chosen from those offered, rated, and rated again with its history shown", "[you][goals][path]") {
    Device device;
    {
        Driver driver(device, monday);
        go_to_goals(driver);
        driver.click(Role::button, "Name the first one");
        driver.click(Role::button, "Walk to the shop");
        CHECK(driver.title() == "Walk to the shop");
        CHECK_FALSE(driver.has(Role::button, "Save the rating"));
        driver.choose_number(rate, 3);
        driver.click(Role::button, "Save the rating");
        CHECK(driver.title() == "What matters to you");
        CHECK(driver.get(Role::button, "Walk to the shop").description == "3 of 10, today");
        // What was chosen is not offered twice.
        driver.click(Role::button, "Name another one");
        CHECK_FALSE(driver.has(Role::button, "Walk to the shop"));
        CHECK(driver.has(Role::button, "Sit through a meal"));
    }
    Driver driver(device, monday + 14);
    driver.app().set_route({ScreenId::today, {}});
    driver.settle();
    CHECK(driver.get(Role::button, "What matters to you").description == "Time to rate it again.");
    driver.click(Role::button, "What matters to you");
    driver.click(Role::button, "Walk to the shop");
    CHECK(driver.has(Role::list_item, "14 days ago: 3 of 10"));
    driver.choose_number(rate, 6);
    driver.click(Role::button, "Save the rating");
    CHECK(driver.get(Role::button, "Walk to the shop").description == "6 of 10, today. At first: 3 of 10");
    driver.click(Role::button, "Walk to the shop");
    CHECK(driver.has(Role::image, "6 of 10, today. At first: 3 of 10"));
    CHECK(driver.has(Role::list_item, "today: 6 of 10"));
    REQUIRE(driver.model().state.goals.size() == 1);
    CHECK(driver.model().state.goals[0].ratings.size() == 2);
}

TEST_CASE("Activities have the person's own words, which can be changed", "[you][goals][path]") {
    Device device;
    {
        Driver driver(device, monday);
        go_to_goals(driver);
        driver.click(Role::button, "Name the first one");
        CHECK_FALSE(driver.has(Role::button, "Take these words"));
        driver.type("In your own words", std::string(81, 'x'));
        CHECK_FALSE(driver.has(Role::button, "Take these words"));
        CHECK(driver.has(Role::status, "Please use at most 80 letters."));
        CHECK(driver.get(Role::text_field, "In your own words").value.size() == 81);
        driver.type("In your own words", "  Bailar con mi niña ");
        driver.click(Role::button, "Take these words");
        CHECK(driver.title() == "Bailar con mi niña");
        driver.choose_number(rate, 0);
        driver.click(Role::button, "Save the rating");
        driver.click(Role::button, "Bailar con mi niña");
        driver.click(Role::button, "Change the words");
        CHECK(driver.get(Role::text_field, "In your own words").value == "Bailar con mi niña");
        driver.type("In your own words", "Bailar");
        driver.click(Role::button, "Save the words");
        CHECK(driver.title() == "Bailar");
    }
    Driver driver(device, monday);
    REQUIRE(driver.model().state.goals.size() == 1);
    CHECK(driver.model().state.goals[0].text == "Bailar");
    CHECK(driver.model().state.goals[0].ratings.size() == 1);
}

TEST_CASE("There are three activities at most, and one that is removed makes room", "[you][goals][path]") {
    Device device;
    Driver driver(device, monday);
    go_to_goals(driver);
    for (const char* words : {"Swim", "Dance", "Garden"}) {
        name_goal(driver, words);
        driver.click(Role::button, "Back");
    }
    CHECK_FALSE(driver.has(Role::button, "Name another one"));
    driver.app().set_route({ScreenId::goals, "new"});
    driver.settle();
    CHECK(driver.title() == "What matters to you");
    driver.click(Role::button, "Dance");
    driver.click(Role::button, "Remove this");
    driver.click(Role::button, "Keep it");
    CHECK(driver.model().state.goals.size() == 3);
    driver.click(Role::button, "Remove this");
    driver.click(Role::button, "Yes, remove it");
    CHECK(driver.title() == "What matters to you");
    CHECK(driver.model().state.goals.size() == 2);
    CHECK_FALSE(driver.has(Role::button, "Dance"));
    CHECK(driver.has(Role::button, "Name another one"));
}

TEST_CASE("Back from the rating of a new activity leads to the list", "[you][goals][path]") {
    Device device;
    Driver driver(device, monday);
    go_to_goals(driver);
    name_goal(driver, "Swim");
    CHECK(driver.title() == "Swim");
    driver.back();
    CHECK(driver.title() == "What matters to you");
    CHECK(driver.get(Role::button, "Swim").description == "Not rated yet");
}
