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

namespace {

// Lets the exercise at hand run to its end, with every turn to the other side on the way.
void run_through(Driver& driver) {
    for (int turns = 0; turns < 12 && player_of(driver.model()).stage != PlayerStage::asks; ++turns) {
        if (driver.has(Role::button, "I am ready")) driver.click(Role::button, "I am ready");
        driver.pass(length_of(driver) + 1);
    }
    REQUIRE(player_of(driver.model()).stage == PlayerStage::asks);
}

} // namespace

TEST_CASE("A session waits before each exercise and asks after it; what was done the person says", "[player]") {
    Device device;
    Driver driver(device, monday);
    go_to_session(driver);
    std::size_t planned = driver.model().open_session()->planned.size();
    CHECK_FALSE(device.awake);
    for (std::size_t i = 0; i < planned; ++i) {
        REQUIRE(driver.model().open_session()->exercises.size() == i);
        CHECK(player_of(driver.model()).stage == PlayerStage::waits);
        run_through(driver);
        CHECK(driver.model().open_session()->exercises.size() == i);
        CHECK(device.awake);
        driver.click(Role::button, i == 1 ? "Only part of it" : "Yes, all of it");
    }
    CHECK(driver.title() == "How was it?");
    CHECK_FALSE(device.awake);
    const Session& session = *driver.model().open_session();
    for (std::size_t i = 0; i < planned; ++i)
        CHECK(session.exercises[i].outcome == (i == 1 ? ExerciseOutcome::partly : ExerciseOutcome::done));
    for (std::size_t i = 1; i < planned; ++i)
        CHECK(said(device, english().get("exercise." + session.planned[i].exercise + ".setup")));
    CHECK(said(device, "Did you do it?"));
    CHECK(device.sounds > 0);
}

TEST_CASE("What nobody has seen does not count, however long the device lies there", "[player]") {
    Device device;
    std::string exercise;
    {
        Driver driver(device, monday);
        go_to_session(driver);
        std::size_t stored = device.stored.size();
        driver.pass(1000);
        CHECK(player_of(driver.model()).stage == PlayerStage::waits);
        CHECK(player_of(driver.model()).elapsed == 0);
        driver.click(Role::button, "I am ready");
        driver.pass(3000);
        CHECK(driver.model().open_session()->exercises.empty());
        CHECK(device.stored.size() == stored);
        CHECK_FALSE(device.awake);
        CHECK_FALSE(driver.app().scheduler().is_due());
        exercise = current_exercise(driver.model())->exercise->id;
    }
    Driver after_a_reload(device, monday);
    CHECK(player_of(after_a_reload.model()).stage == PlayerStage::waits);
    CHECK(current_exercise(after_a_reload.model())->exercise->id == exercise);
}

TEST_CASE("The screen stays lit for a while as the player waits, and then rests", "[player]") {
    Device device;
    Driver driver(device, monday);
    go_to_session(driver);
    run_through(driver);
    CHECK(device.awake);
    driver.pass(longest_lit_wait / 2);
    CHECK(device.awake);
    driver.pass(longest_lit_wait);
    CHECK_FALSE(device.awake);
    driver.click(Role::button, "Yes, all of it");
    driver.click(Role::button, "I am ready");
    CHECK(device.awake);
}

TEST_CASE("The other side waits until the person is in position", "[player]") {
    Device device;
    Driver driver(device, monday);
    go_to_session(driver);
    while (current_exercise(driver.model()) && !current_exercise(driver.model())->exercise->both_sides)
        driver.click(Role::button, "Skip");
    REQUIRE(current_exercise(driver.model()));
    driver.click(Role::button, "I am ready");
    driver.pass(length_of(driver) + 1);
    CHECK(player_of(driver.model()).stage == PlayerStage::waits);
    CHECK(driver.has(Role::status, "Other side"));
    double reached = player_of(driver.model()).elapsed;
    driver.pass(600);
    CHECK(player_of(driver.model()).elapsed == reached);
    driver.click(Role::button, "I am ready");
    driver.pass(1);
    CHECK(current_exercise(driver.model())->timeline.at(player_of(driver.model()).elapsed).side == 1);
}

TEST_CASE("An exercise that was not done is not told as done, and can be done once more", "[player]") {
    Device device;
    Driver driver(device, monday);
    go_to_session(driver);
    run_through(driver);
    driver.click(Role::button, "Do it once more");
    CHECK(player_of(driver.model()).stage == PlayerStage::waits);
    run_through(driver);
    driver.click(Role::button, "No");
    CHECK(driver.model().open_session()->exercises[0].outcome == ExerciseOutcome::skipped);
}

TEST_CASE("A pause stops the time, and nothing moves any more", "[player]") {
    Device device;
    Driver driver(device, monday);
    go_to_session(driver);
    driver.click(Role::button, "I am ready");
    driver.pass(3);
    driver.click(Role::button, "Pause");
    double stopped = player_of(driver.model()).elapsed;
    CHECK_FALSE(device.awake);
    CHECK_FALSE(driver.app().scheduler().is_due());
    driver.pass(20);
    CHECK(player_of(driver.model()).elapsed == stopped);
    driver.click(Role::button, "Go on");
    driver.pass(1);
    CHECK(player_of(driver.model()).elapsed > stopped);
}

TEST_CASE("What does not feel right stops at once, and another exercise or the end follows", "[player]") {
    Device device;
    Driver driver(device, monday);
    go_to_session(driver);
    driver.click(Role::button, "I am ready");
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
        CHECK(player_of(driver.model()).elapsed > 5);
    }
}

TEST_CASE("Back starts the exercise anew, and at its beginning goes to the one before", "[player]") {
    Device device;
    Driver driver(device, monday);
    go_to_session(driver);
    driver.click(Role::button, "Done");
    CHECK(driver.model().open_session()->exercises.size() == 1);
    driver.click(Role::button, "I am ready");
    driver.pass(12);
    driver.click(Role::button, "Back");
    CHECK(player_of(driver.model()).elapsed < 2);
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
    driver.click(Role::button, "I am ready");
    driver.pass(20);
    CHECK(device.spoken.empty());
    CHECK(device.sounds == 0);
}
