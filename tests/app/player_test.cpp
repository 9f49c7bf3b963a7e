#include "support/content.h"
#include "support/driver.h"
#include "support/story.h"

#include <catch_amalgamated.hpp>

using namespace easeback;
using namespace easeback::test;

namespace {

const Date monday = *Date::from_iso("2026-11-23");

// Seconds that the exercise the session is at takes.
double length_of(const Driver& driver) { return current_exercise(driver.model())->timeline.seconds(); }

bool said(const Device& device, std::string_view words) {
    for (const std::string& text : device.spoken)
        if (text.find(words) != std::string::npos) return true;
    return false;
}

} // namespace

TEST_CASE("A session runs by itself from start to end", "[player]") {
    Device device;
    Driver driver(device, monday);
    go_to_session(driver);
    std::size_t planned = driver.model().open_session()->planned.size();
    CHECK_FALSE(device.awake);
    driver.click(Role::button, "Start");
    CHECK(device.awake);
    for (std::size_t i = 0; i < planned; ++i) {
        REQUIRE(driver.model().open_session()->exercises.size() == i);
        driver.pass(length_of(driver) + 1);
    }
    CHECK(driver.title() == "How was it?");
    CHECK_FALSE(device.awake);
    for (const Performed& performed : driver.model().open_session()->exercises) CHECK(performed.outcome == ExerciseOutcome::done);
    CHECK(said(device, std::string(english().get("exercise." + driver.model().open_session()->planned[0].exercise + ".name"))));
    CHECK(device.sounds > 0);
}

TEST_CASE("A pause stops the time, and nothing moves any more", "[player]") {
    Device device;
    Driver driver(device, monday);
    go_to_session(driver);
    driver.click(Role::button, "Start");
    driver.pass(3);
    driver.click(Role::button, "Pause");
    double stopped = driver.model().player.elapsed;
    CHECK_FALSE(device.awake);
    CHECK_FALSE(driver.app().scheduler().is_due());
    driver.pass(20);
    CHECK(driver.model().player.elapsed == stopped);
    driver.click(Role::button, "Go on");
    driver.pass(1);
    CHECK(driver.model().player.elapsed > stopped);
}

TEST_CASE("What does not feel right stops at once, and another exercise or the end follows", "[player]") {
    Device device;
    Driver driver(device, monday);
    go_to_session(driver);
    driver.click(Role::button, "Start");
    driver.pass(9);
    const std::string session = driver.model().open_session()->id;
    const std::string exercise = driver.model().open_session()->planned[0].exercise;
    driver.click(Role::button, "This doesn't feel right");
    CHECK_FALSE(device.awake);
    CHECK_FALSE(driver.app().scheduler().is_due());
    SECTION("it settles: that exercise stays away and the session goes on with another") {
        driver.click(Role::button, "In my back");
        driver.click(Role::button, "It has settled");
        CHECK(driver.model().state.standing(exercise).set_aside);
        CHECK(current_exercise(driver.model())->exercise->id != exercise);
        CHECK(driver.model().route.screen == ScreenId::session);
    }
    SECTION("it is still there: the session ends") {
        driver.click(Role::button, "Somewhere else");
        driver.click(Role::button, "It is still there");
        CHECK(driver.title() == "How was it?");
        CHECK(driver.model().state.standing(exercise).set_aside);
    }
    SECTION("numb or weak: the session ends and the danger signs are asked before anything else") {
        driver.click(Role::button, english().get("player.where_numb"));
        CHECK(driver.model().route.screen == ScreenId::question);
        CHECK(driver.model().plan.items.empty());
        CHECK(driver.model().state.find_session(session)->finished);
    }
    SECTION("pressed by mistake: nothing is lost") {
        driver.click(Role::button, "I pressed by mistake");
        CHECK_FALSE(driver.model().state.standing(exercise).set_aside);
        driver.click(Role::button, "Go on");
        CHECK(driver.model().player.elapsed > 5);
    }
}

TEST_CASE("Back starts the exercise anew, and at its beginning goes to the one before", "[player]") {
    Device device;
    Driver driver(device, monday);
    go_to_session(driver);
    driver.click(Role::button, "Done");
    CHECK(driver.model().open_session()->exercises.size() == 1);
    driver.click(Role::button, "Start");
    driver.pass(12);
    driver.click(Role::button, "Back");
    CHECK(driver.model().player.elapsed < 2);
    CHECK(driver.model().open_session()->exercises.size() == 1);
    driver.click(Role::button, "Back");
    CHECK(driver.model().open_session()->exercises.empty());
}

TEST_CASE("Easier and harder change the level for this session and stay in the record", "[player]") {
    Device device;
    Driver driver(device, monday);
    go_to_session(driver);
    while (!driver.has(Role::button, "Harder")) driver.click(Role::button, "Skip");
    std::string exercise = current_exercise(driver.model())->exercise->id;
    int level = current_exercise(driver.model())->level;
    driver.click(Role::button, "Harder");
    CHECK(current_exercise(driver.model())->level == level + 1);
    driver.click(Role::button, "Easier");
    CHECK(current_exercise(driver.model())->level == level);
    CHECK(current_exercise(driver.model())->exercise->id == exercise);
}

TEST_CASE("A reload in the middle of a session finds the same exercise", "[player]") {
    Device device;
    std::string exercise;
    {
        Driver driver(device, monday);
        go_to_session(driver);
        driver.click(Role::button, "Done");
        exercise = current_exercise(driver.model())->exercise->id;
    }
    Driver driver(device, monday);
    CHECK(driver.model().route.screen == ScreenId::session);
    CHECK(current_exercise(driver.model())->exercise->id == exercise);
}

TEST_CASE("With voice and tones switched off nothing is heard", "[player]") {
    Device device;
    Driver driver(device, monday);
    go_to_session(driver);
    driver.click(Role::checkbox, "Guide me by voice");
    driver.click(Role::checkbox, "Tones");
    driver.click(Role::checkbox, "Vibration");
    driver.click(Role::button, "Start");
    driver.pass(20);
    CHECK(device.spoken.empty());
    CHECK(device.sounds == 0);
}
