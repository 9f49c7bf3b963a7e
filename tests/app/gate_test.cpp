#include "support/content.h"
#include "support/driver.h"
#include "support/story.h"

#include <catch_amalgamated.hpp>

using namespace easeback;
using namespace easeback::test;

namespace {

const Date monday = *Date::from_iso("2026-11-23");

std::string_view asks(std::string_view question) { return english().get("question." + std::string(question) + ".ask"); }

std::string_view told(const Driver& driver, const std::string& question) {
    auto answer = driver.model().state.answers.find(question);
    if (answer == driver.model().state.answers.end()) return "nothing";
    const AnswerValue& value = answer->second.value;
    return value.kind == AnswerValue::Kind::unsure ? "unsure" : std::string_view(value.options.front());
}

// To the first gate, which asks about the legs.
void go_to_the_legs(Driver& driver) {
    driver.click(Role::button, "Start the questions");
    driver.click(Role::button, "No");
    driver.click(Role::button, "No");
    REQUIRE(driver.model().route.thing == "gate_legs");
}

} // namespace

TEST_CASE("A gate lists what it asks about, and a no answers each of it in the record", "[gate][path]") {
    Device device;
    {
        Driver driver(device, monday);
        go_to_the_legs(driver);
        CHECK(driver.get(Role::list, asks("gate_legs")).name == asks("gate_legs"));
        for (const char* member : {"leg_weakness", "both_legs_affected", "leg_numbness_tingling", "leg_pain_below_knee"})
            CHECK(driver.has(Role::list_item, english().get("question." + std::string(member) + ".short")));
        driver.click(Role::button, "No");
        CHECK(driver.title() == asks("gate_chest_belly"));
        CHECK(driver.model().interview.asked == 3);
    }
    // It is in the record, not only on the screen.
    Driver driver(device, monday);
    CHECK(told(driver, "leg_weakness") == "none");
    CHECK(told(driver, "both_legs_affected") == "no");
    CHECK(told(driver, "leg_numbness_tingling") == "none");
    CHECK(told(driver, "leg_pain_below_knee") == "no");
}

TEST_CASE("A gate answered yes or not sure has each of it asked by itself", "[gate][path]") {
    for (std::string_view habit : {"Yes", "I am not sure"}) {
        Device device;
        Driver driver(device, monday);
        go_to_the_legs(driver);
        driver.click(Role::button, habit);
        CHECK(driver.title() == asks("leg_weakness"));
        driver.click(Role::button, english().get("question.leg_weakness.options.none"));
        CHECK(driver.title() == asks("both_legs_affected"));
        driver.click(Role::button, "No");
        CHECK(driver.title() == asks("leg_numbness_tingling"));
    }
}

TEST_CASE("Who thinks again at a gate is asked what the gate had answered", "[gate][path]") {
    Device device;
    Driver driver(device, monday);
    go_to_the_legs(driver);
    driver.click(Role::button, "No");
    driver.click(Role::button, "Back");
    CHECK(driver.title() == asks("gate_legs"));
    CHECK(driver.get(Role::button, "No").pressed);
    driver.click(Role::button, "Yes");
    CHECK(driver.title() == asks("leg_weakness"));
    for (const char* member : {"leg_weakness", "both_legs_affected", "leg_numbness_tingling", "leg_pain_below_knee"})
        CHECK(told(driver, member) == "nothing");
    driver.click(Role::button, english().get("question.leg_weakness.options.marked"));
    // A no to the gate afterwards does not take back what was told by itself.
    driver.back();
    driver.back();
    CHECK(driver.title() == asks("gate_legs"));
    driver.click(Role::button, "No");
    CHECK(told(driver, "leg_weakness") == "marked");
    CHECK(told(driver, "both_legs_affected") == "no");
}

TEST_CASE("Something new asks the danger signs again through their gates", "[gate][path]") {
    Device device;
    Driver driver(device, monday);
    driver.click(Role::button, "Start the questions");
    answer_calmly(driver);
    REQUIRE(driver.model().screening_done());
    driver.click(Role::button, "See the plan for today");
    driver.click(Role::button, "Check in");
    driver.choose_number("Pain right now", 3);
    driver.choose_number("Pain this morning, after getting up", 3);
    driver.click(Role::button, "Worse");
    driver.click(Role::button, "Yes");
    driver.click(Role::button, "Save");
    std::vector<std::string> again;
    for (int asked = 0; driver.model().route.screen == ScreenId::question; ++asked) {
        REQUIRE(asked < 15);
        again.push_back(driver.model().route.thing);
        driver.click(Role::button, "No");
    }
    CHECK(again == std::vector<std::string>{"bladder_bowel_change", "saddle_numbness", "gate_legs", "gate_chest_belly", "trauma",
                                            "gate_illness", "gate_nerves", "gate_pain"});
    CHECK(driver.model().state.screenings.size() == 2);
}

TEST_CASE("Questions that need explaining are explained on the screen", "[gate][path]") {
    Device device;
    Driver driver(device, monday);
    driver.click(Role::button, "Start the questions");
    CHECK(driver.has(Role::paragraph, english().get("question.bladder_bowel_change.hint")));
}
