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

const char* const members[] = {"leg_weakness", "both_legs_affected", "leg_numbness_tingling", "leg_pain_below_knee",
                               "leg_vessel_signs"};

std::string_view line_of(std::string_view member) { return english().get("question." + std::string(member) + ".short"); }

// To the first gate, which asks about the legs.
void go_to_the_legs(Driver& driver) {
    driver.click(Role::button, "Start the questions");
    driver.click(Role::button, "No");
    driver.click(Role::button, "No");
    REQUIRE(driver.model().route.thing == "gate_legs");
}

} // namespace

TEST_CASE("A gate lists what it asks about, and none of it answers each in the record", "[gate][path]") {
    Device device;
    {
        Driver driver(device, monday);
        go_to_the_legs(driver);
        for (const char* member : members) CHECK_FALSE(driver.get(Role::checkbox, line_of(member)).checked);
        driver.click(Role::button, "None of these");
        CHECK(driver.title() == asks("gate_chest_belly"));
        CHECK(driver.model().interview.asked == 3);
    }
    // It is in the record, not only on the screen.
    Driver driver(device, monday);
    CHECK(told(driver, "leg_weakness") == "none");
    CHECK(told(driver, "both_legs_affected") == "no");
    CHECK(told(driver, "leg_numbness_tingling") == "none");
    CHECK(told(driver, "leg_pain_below_knee") == "no");
    CHECK(told(driver, "leg_vessel_signs") == "none");
}

TEST_CASE("What is ticked is answered, or asked for more, and the rest is calm", "[gate][path]") {
    Device device;
    Driver driver(device, monday);
    go_to_the_legs(driver);
    driver.click(Role::checkbox, line_of("leg_pain_below_knee"));
    driver.click(Role::checkbox, line_of("leg_numbness_tingling"));
    driver.click(Role::button, "Next");
    CHECK(driver.title() == asks("leg_numbness_tingling"));
    CHECK(told(driver, "leg_pain_below_knee") == "yes");
    CHECK(told(driver, "leg_weakness") == "none");
    CHECK(told(driver, "both_legs_affected") == "no");
    driver.click(Role::button, english().get("question.leg_numbness_tingling.options.stable"));
    CHECK(driver.title() == asks("gate_chest_belly"));
    CHECK(told(driver, "leg_numbness_tingling") == "stable");
}

TEST_CASE("A gate answered with a doubt has each of it asked by itself", "[gate][path]") {
    Device device;
    Driver driver(device, monday);
    go_to_the_legs(driver);
    driver.click(Role::button, "I am not sure");
    CHECK(driver.title() == asks("leg_weakness"));
    driver.click(Role::button, english().get("question.leg_weakness.options.none"));
    CHECK(driver.title() == asks("both_legs_affected"));
    driver.click(Role::button, "No");
    CHECK(driver.title() == asks("leg_numbness_tingling"));
}

TEST_CASE("Who thinks again at a gate sees what stands, and can change it", "[gate][path]") {
    Device device;
    Driver driver(device, monday);
    go_to_the_legs(driver);
    driver.click(Role::button, "None of these");
    driver.click(Role::button, "Back");
    CHECK(driver.title() == asks("gate_legs"));
    driver.click(Role::checkbox, line_of("leg_weakness"));
    driver.click(Role::button, "Next");
    CHECK(driver.title() == asks("leg_weakness"));
    CHECK(told(driver, "leg_weakness") == "nothing");
    driver.click(Role::button, english().get("question.leg_weakness.options.marked"));
    // Going on without a change keeps it; taking the tick away takes it back.
    for (bool keep : {true, false}) {
        driver.back();
        if (keep) driver.back();
        CHECK(driver.title() == asks("gate_legs"));
        CHECK(driver.get(Role::checkbox, line_of("leg_weakness")).checked);
        if (!keep) driver.click(Role::checkbox, line_of("leg_weakness"));
        driver.click(Role::button, keep ? "Next" : "None of these");
        CHECK(told(driver, "leg_weakness") == (keep ? "marked" : "none"));
        CHECK(told(driver, "both_legs_affected") == "no");
    }
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
        driver.click(Role::button, driver.has(Role::button, "No") ? "No" : "None of these");
    }
    CHECK(again == std::vector<std::string>{"bladder_bowel_change", "saddle_numbness", "gate_legs", "gate_chest_belly", "trauma",
                                            "gate_illness", "gate_belly_skin", "gate_nerves", "gate_pain"});
    CHECK(driver.model().state.screenings.size() == 2);
}

TEST_CASE("Questions that need explaining are explained on the screen", "[gate][path]") {
    Device device;
    Driver driver(device, monday);
    driver.click(Role::button, "Start the questions");
    CHECK(driver.has(Role::paragraph, english().get("question.bladder_bowel_change.hint")));
}
