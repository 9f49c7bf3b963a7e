#include "support/content.h"
#include "support/driver.h"
#include "support/story.h"

#include <catch_amalgamated.hpp>

using namespace easeback;
using namespace easeback::test;

namespace {

const Date monday = *Date::from_iso("2026-11-23");

void do_session(Driver& driver, double pain_during) {
    driver.click(Role::button, "Start the session");
    int exercises = 0;
    while (driver.model().route.screen == ScreenId::session) {
        REQUIRE(++exercises < 20);
        driver.click(Role::button, "Done");
    }
    driver.choose_number(english().get("session.pain_during"), pain_during);
    driver.choose_number(english().get("session.effort"), 4);
    driver.click(Role::button, "Finish");
}

void check_in(Driver& driver, double now, double morning) {
    driver.click(Role::button, "Check in");
    driver.choose_number("Pain right now", now);
    driver.choose_number("Pain this morning, after getting up", morning);
    driver.click(Role::button, "Same");
    driver.click(Role::button, "No");
    driver.click(Role::button, "Save");
}

} // namespace

TEST_CASE("A person goes from the first page to a plan that changes with how the back answers", "[path]") {
    Device device;
    std::string first_exercise;
    {
        Driver driver(device, monday);
        CHECK(driver.title() == "Your back hurts. Let us look at it together.");
        driver.click(Role::button, "Start the questions");
        answer_calmly(driver);
        CHECK(driver.title() == "You can start gently");
        driver.click(Role::button, "See the plan for today");
        CHECK(driver.title() == "Your plan for today");
        REQUIRE(driver.model().plan.items.size() >= 3);
        first_exercise = content().exercise(driver.model().plan.items[0].exercise).id;
        do_session(driver, 4);
        CHECK(driver.get(Role::status, "Saved on this device").name == "Saved on this device");
        CHECK(driver.has(Role::paragraph, "Today's session is done. Well done."));
    }
    SECTION("after a reload everything is there") {
        Driver driver(device, monday);
        CHECK(driver.title() == "Your plan for today");
        CHECK(driver.has(Role::paragraph, "Today's session is done. Well done."));
        CHECK(driver.model().state.sessions.size() == 1);
    }
    SECTION("two good days lead one step forward") {
        Driver driver(device, monday + 1);
        check_in(driver, 4, 4);
        driver.click(Role::button, "Your plan for today");
        do_session(driver, 4);
        driver.set_date(monday + 2);
        check_in(driver, 3, 3);
        INFO(driver.screen());
        CHECK(driver.has(Role::paragraph, english().get("progression.forward_good")));
        driver.click(Role::button, "Today");
        const auto& items = driver.model().plan.items;
        CHECK(std::any_of(items.begin(), items.end(), [](const PlanItem& item) { return item.level == 1; }));
    }
    SECTION("a bad day does not") {
        Driver driver(device, monday + 1);
        check_in(driver, 8, 8);
        CHECK(std::none_of(driver.model().plan.decisions.begin(), driver.model().plan.decisions.end(),
                           [](const Decision& decision) { return decision.step == Step::forward; }));
        CHECK(driver.model().plan.phase == Phase::settle);
    }
    SECTION("something new brings the danger signs back before any plan") {
        Driver driver(device, monday + 1);
        driver.click(Role::button, "Check in");
        driver.choose_number("Pain right now", 4);
        driver.choose_number("Pain this morning, after getting up", 4);
        driver.click(Role::button, "Worse");
        driver.click(Role::button, "Yes");
        driver.click(Role::button, "Save");
        CHECK(driver.model().route.screen == ScreenId::question);
        CHECK(driver.model().plan.items.empty());
        driver.click(Role::button, "Yes");
        driver.click(Role::button, "Yes, it is new or getting worse");
        CHECK(driver.title() == "Get help now");
        CHECK(driver.get(Role::link, "Call emergency services").target == "tel:112");
        // Answered again, without the sign that was there, it is an emergency no more.
        driver.click(Role::button, "Ask me the questions again");
        CHECK(driver.model().plan.items.empty());
        answer_calmly(driver);
        CHECK(driver.title() == "You can start gently");
    }
}

TEST_CASE("What does not feel right stops at once and stays away", "[path]") {
    Device device;
    Driver driver(device, monday);
    driver.click(Role::button, "Start the questions");
    answer_calmly(driver);
    driver.click(Role::button, "See the plan for today");
    driver.click(Role::button, "Start the session");
    std::string exercise = driver.model().open_session()->planned[0].exercise;
    driver.click(Role::button, "This doesn't feel right");
    driver.click(Role::button, "In my back");
    driver.click(Role::button, "It has settled");
    CHECK(driver.model().state.standing(exercise).set_aside);
    driver.set_date(monday + 1);
    for (const PlanItem& item : driver.model().plan.items) CHECK(content().exercise(item.exercise).id != exercise);
}

TEST_CASE("A reload in the middle of the questions goes on where it stopped", "[path]") {
    Device device;
    std::string question;
    {
        Driver driver(device, monday);
        driver.click(Role::button, "Start the questions");
        driver.click(Role::button, "No");
        driver.click(Role::button, "No");
        question = driver.title();
    }
    Driver driver(device, monday);
    CHECK(driver.title() == question);
    driver.back();
    driver.click(Role::button, "Go on with the questions");
    CHECK(driver.title() == question);
}

TEST_CASE("When nothing can be stored the person is told, and what they did is not lost from the screen", "[path]") {
    Device device;
    device.storage_works = false;
    Driver driver(device, monday);
    driver.click(Role::button, "Start the questions");
    driver.click(Role::button, "No");
    CHECK(driver.has(Role::status, english().get("save.failed")));
    CHECK(driver.model().state.answers.size() == 1);
}

TEST_CASE("The back button returns to the question before, with its answer", "[path]") {
    Device device;
    Driver driver(device, monday);
    driver.click(Role::button, "Start the questions");
    std::string first = driver.title();
    driver.click(Role::button, "No");
    driver.click(Role::button, "Back");
    CHECK(driver.title() == first);
    CHECK(driver.get(Role::button, "No").pressed);
}

TEST_CASE("The first page is whole before the content is there", "[path]") {
    Device device;
    device.content_comes_later = true;
    Driver driver(device, monday);
    std::string before = driver.screen();
    CHECK(driver.title() == english().get("welcome.title"));
    driver.bring_content();
    CHECK(driver.screen() == before);
    driver.click(Role::button, "Start the questions");
    CHECK(driver.model().route.screen == ScreenId::question);
}
