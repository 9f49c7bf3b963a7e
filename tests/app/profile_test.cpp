#include "core/plan/profile.h"
#include "core/plan/profile_questions.h"
#include "support/content.h"
#include "support/driver.h"
#include "support/story.h"

#include <catch_amalgamated.hpp>
#include <set>

using namespace easeback;
using namespace easeback::test;

namespace {

const Date monday = *Date::from_iso("2026-11-23");

std::string asks(std::string_view question) { return std::string(english().get("question." + std::string(question) + ".ask")); }

std::string option(std::string_view question, std::string_view id) {
    return std::string(english().get("question." + std::string(question) + ".options." + std::string(id)));
}

void go_to_result(Driver& driver) {
    driver.click(Role::button, "Start the questions");
    answer_calmly(driver);
    REQUIRE(driver.model().route.screen == ScreenId::result);
}

bool told(const Driver& driver, const std::string& question) { return driver.model().state.answers.contains(question); }

} // namespace

TEST_CASE("A result that permits a plan offers the questions about the person, which may be left for later",
          "[you][profile][path]") {
    Device device;
    Driver driver(device, monday);
    go_to_result(driver);
    CHECK(driver.has(Role::heading, "Help the plan fit you"));
    driver.click(Role::button, "See the plan for today");
    CHECK(driver.has(Role::heading, "Help the plan fit you"));
    driver.click(Role::button, "Answer them now");
    CHECK(driver.title() == asks("course"));
    driver.click(Role::button, "Later");
    CHECK(driver.title() == "Your plan for today");
    CHECK_FALSE(told(driver, "course"));
}

TEST_CASE("The questions about the person come one at a time, and the plan then knows them", "[you][profile][path]") {
    Device device;
    Driver driver(device, monday);
    go_to_result(driver);
    driver.click(Role::button, "Answer them now");
    std::set<std::string> asked;
    while (driver.model().route.screen == ScreenId::question) {
        const Question& question = content().question(content().question_index(driver.model().route.thing));
        INFO(question.id);
        REQUIRE(question.group == QuestionGroup::profile);
        REQUIRE(asked.insert(question.id).second);
        if (question.id == "sleep") driver.click(Role::button, "Skip this one");
        else if (question.id == "equipment") {
            driver.click(Role::checkbox, option("equipment", "band"));
            driver.click(Role::button, "Next");
        } else if (question.kind == AnswerKind::choices) driver.click(Role::button, "None of these");
        else if (question.kind == AnswerKind::number) {
            driver.choose_number(asks(question.id), 3);
            driver.click(Role::button, "Next");
        } else driver.click(Role::button, question.options.size() == 2 ? "No" : option(question.id, question.options[0].id));
    }
    CHECK(asked.size() >= 12);
    CHECK(driver.title() == "Your plan for today");
    CHECK_FALSE(driver.has(Role::heading, "Help the plan fit you"));
    Profile profile = profile_of(driver.model().state, content(), driver.model().today);
    CHECK(profile.worry == 3);
    CHECK(profile.equipment == bit(Equipment::band));
    CHECK_FALSE(profile.sleep.has_value());
    // The answers about danger signs were not gone through again for it.
    CHECK(driver.model().state.screenings.size() == 1);
}

TEST_CASE("The questions about the person go on where they were left, after a reload too", "[you][profile][path]") {
    Device device;
    {
        Driver driver(device, monday);
        go_to_result(driver);
        driver.click(Role::button, "Answer them now");
        driver.click(Role::button, option("course", "same"));
        CHECK(driver.title() == asks("provokes"));
    }
    {
        Driver driver(device, monday);
        CHECK(driver.title() == asks("provokes"));
        driver.click(Role::button, "Today");
        driver.click(Role::button, "Go on with these questions");
        CHECK(driver.title() == asks("provokes"));
        driver.click(Role::button, "More");
        driver.click(Role::button, "About you");
        CHECK(driver.title() == "About you");
        driver.click(Role::button, "Go on with these questions");
        CHECK(driver.title() == asks("provokes"));
    }
}

TEST_CASE("An answer about the person can be changed and taken back later", "[you][profile][path]") {
    Device device;
    Driver driver(device, monday);
    go_to_result(driver);
    driver.click(Role::button, "Answer them now");
    driver.click(Role::button, option("course", "same"));
    driver.click(Role::button, "More");
    driver.click(Role::button, "About you");
    CHECK(driver.get(Role::button, asks("course")).description == option("course", "same"));
    driver.click(Role::button, asks("course"));
    CHECK(driver.get(Role::button, option("course", "same")).pressed);
    driver.click(Role::button, option("course", "worse"));
    CHECK(driver.title() == "About you");
    CHECK(driver.get(Role::button, asks("course")).description == option("course", "worse"));
    CHECK(profile_of(driver.model().state, content(), driver.model().today).trend == Trend::worse);
    driver.click(Role::button, asks("course"));
    driver.click(Role::button, "Take my answer back");
    CHECK_FALSE(driver.has(Role::button, asks("course")));
    CHECK_FALSE(told(driver, "course"));
    CHECK(driver.model().state.answer_changes.back().question == "course");
    SECTION("and so can what the screening asked for the plan, which leaves no hole in it") {
        driver.click(Role::button, asks("minutes_a_day"));
        CHECK_FALSE(driver.has(Role::button, "Take my answer back"));
        driver.type(asks("minutes_a_day"), "30");
        driver.click(Role::button, "Next");
        CHECK(driver.title() == "About you");
        CHECK(profile_of(driver.model().state, content(), driver.model().today).minutes_a_day == 30);
        CHECK(driver.model().screening_done());
    }
}

TEST_CASE("An answer to the danger signs that is put right is looked at again", "[you][profile][path]") {
    Device device;
    Driver driver(device, monday);
    go_to_result(driver);
    driver.click(Role::button, "More");
    driver.click(Role::button, "About you");
    CHECK_FALSE(driver.has(Role::button, asks("saddle_numbness")));
    driver.click(Role::button, "Your first answers");
    driver.click(Role::button, asks("saddle_numbness"));
    driver.click(Role::button, "Yes");
    CHECK(driver.title() == "Get help now");
    CHECK(driver.model().plan.items.empty());
}

TEST_CASE("Whoever does not want to live any more is led to help at once", "[you][profile][path]") {
    Device device;
    Driver driver(device, monday);
    go_to_result(driver);
    driver.click(Role::button, "Answer them now");
    while (driver.model().route.thing != "mood") driver.click(Role::button, "Skip this one");
    driver.choose_number(asks("mood"), 1);
    driver.click(Role::button, "Next");
    REQUIRE(driver.title() == asks("hopeless_thoughts"));
    driver.click(Role::button, "Yes");
    CHECK(driver.model().route.screen == ScreenId::result);
    CHECK(driver.model().plan.permission == PlanPermission::none);
    CHECK(driver.screen().find(english().get("rule.hopeless_thoughts.message")) != std::string::npos);
    CHECK(driver.screen().find(english().get("see.crisis_line")) != std::string::npos);
}

TEST_CASE("No plan, no questions about the person", "[you][profile][path]") {
    Device device;
    Driver driver(device, monday);
    driver.click(Role::button, "Start the questions");
    driver.click(Role::button, "Yes");
    driver.click(Role::button, "Yes, it is new or getting worse");
    REQUIRE(driver.title() == "Get help now");
    CHECK_FALSE(driver.has(Role::heading, "Help the plan fit you"));
}
