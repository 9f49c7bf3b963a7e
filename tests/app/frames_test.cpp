#include "support/content.h"
#include "support/driver.h"
#include "support/story.h"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <functional>

using namespace easeback;
using namespace easeback::test;

namespace {

const Date monday = *Date::from_iso("2026-11-23");

bool rests(Driver& driver) { return !driver.app().scheduler().is_due() && !driver.app().scheduler().wake_time(); }

struct Happening {
    const char* what;
    std::function<void(Driver&)> happen;
};

Viewport viewport(float width, float height, float ratio) {
    Viewport result;
    result.width = width;
    result.height = height;
    result.pixel_ratio = ratio;
    return result;
}

Event setting(const char* id, const char* key, const char* value) {
    return {id, 1000, "2026-11-23T09:00:00Z", monday, SettingChanged{key, value}};
}

DevicePreferences in_the_dark() {
    DevicePreferences device;
    device.scheme = DevicePreferences::Scheme::dark;
    return device;
}

// Everything from outside that changes what is seen, and the same once more, which changes nothing.
const Happening happenings[] = {
    {"a wider window", [](Driver& driver) { driver.app().set_viewport(viewport(800, 844, 1)); }},
    {"a taller window", [](Driver& driver) { driver.app().set_viewport(viewport(800, 900, 1)); }},
    {"finer pixels", [](Driver& driver) { driver.app().set_viewport(viewport(800, 900, 2)); }},
    {"another tab's event", [](Driver& driver) { driver.app().receive_events({setting("other-1", "theme", "dark")}); }},
    {"a new day", [](Driver& driver) { driver.app().set_time(monday + 1, "2026-11-24T00:00:00Z"); }},
    {"a dark device", [](Driver& driver) { driver.app().set_device(in_the_dark()); }},
    {"storage that is denied", [](Driver& driver) { driver.app().set_storage(StorageState::denied); }},
    {"another address", [](Driver& driver) { driver.app().set_route({ScreenId::danger, {}}); }},
    {"another language", [](Driver& driver) { driver.app().receive_events({setting("other-2", "language", "es")}); }},
    {"the pointer", [](Driver& driver) { driver.app().set_attention({7, 0, 0}); }},
    {"scrolling", [](Driver& driver) { driver.app().set_scroll(7, 40); }},
};

} // namespace

TEST_CASE("The scheduler keeps the earliest time asked for until it has come", "[frames]") {
    FrameScheduler scheduler;
    CHECK(scheduler.is_due());
    scheduler.frame_begins(1);
    CHECK_FALSE(scheduler.is_due());
    CHECK_FALSE(scheduler.wake_time());
    scheduler.wake_at(5);
    scheduler.wake_at(3);
    scheduler.wake_at(4);
    CHECK(scheduler.wake_time() == 3);
    scheduler.frame_begins(2.9);
    CHECK(scheduler.wake_time() == 3);
    scheduler.frame_begins(3);
    CHECK_FALSE(scheduler.wake_time());
    scheduler.wake();
    CHECK(scheduler.is_due());
}

TEST_CASE("Nothing is due while nothing happens, on any page", "[frames]") {
    Device device;
    Driver driver(device, monday);
    CHECK(rests(driver));
    go_to_today(driver);
    for (const char* page : {"Check in", "Danger signs", "More", "Settings", "Today"}) {
        driver.click(Role::button, page);
        INFO(page);
        CHECK(rests(driver));
    }
    driver.click(Role::button, "Start the session");
    CHECK(rests(driver));
}

TEST_CASE("A frame is due after everything that changes what is seen, and not when nothing changed", "[frames]") {
    Device device;
    Driver driver(device, monday);
    go_to_today(driver);
    for (const Happening& each : happenings) {
        INFO(each.what);
        each.happen(driver);
        CHECK(driver.app().scheduler().is_due());
        driver.settle();
        CHECK(rests(driver));
        each.happen(driver);
        CHECK_FALSE(driver.app().scheduler().is_due());
    }
}

TEST_CASE("Whatever is done to a control is seen in the next frame", "[frames]") {
    Device device;
    Driver driver(device, monday);
    const Node start = driver.get(Role::button, "Start the questions");
    driver.app().act({start.id, Action::Kind::activate, 0, {}});
    REQUIRE(driver.app().scheduler().is_due());
    std::uint64_t before = driver.app().frames_drawn();
    driver.draw();
    CHECK(driver.app().frames_drawn() == before + 1);
    CHECK(driver.model().route.screen == ScreenId::question);
    CHECK_FALSE(driver.has(Role::button, "Start the questions"));
}

TEST_CASE("What is meant for something that is gone is dropped, and not kept for later", "[frames]") {
    Device device;
    Driver driver(device, monday);
    const Node start = driver.get(Role::button, "Start the questions");
    driver.click(Role::button, "Start the questions");
    driver.app().act({start.id, Action::Kind::activate, 0, {}});
    driver.settle();
    driver.back();
    CHECK(driver.model().route.screen == ScreenId::welcome);
    CHECK(rests(driver));
}

TEST_CASE("A frame drawn again shows the same", "[frames]") {
    Device device;
    Driver driver(device, monday);
    go_to_today(driver);
    CHECK_FALSE(driver.app().take_mirror_update().empty());
    for (int frame = 0; frame < 10; ++frame) {
        driver.draw();
        CHECK(driver.app().take_mirror_update().empty());
        CHECK(rests(driver));
    }
}

TEST_CASE("A running exercise asks for frames; with reduced motion for a few, and a pause for none", "[frames]") {
    Device device;
    Driver driver(device, monday);
    go_to_session(driver);
    driver.click(Role::button, "I am ready");
    CHECK(driver.app().scheduler().is_due());
    DevicePreferences still;
    still.reduced_motion = true;
    driver.app().set_device(still);
    driver.draw();
    CHECK_FALSE(driver.app().scheduler().is_due());
    REQUIRE(driver.app().scheduler().wake_time());
    driver.click(Role::button, "Pause");
    driver.pass(1);
    CHECK(rests(driver));
}

TEST_CASE("Ten thousand frames remember no more than a few hundred", "[frames]") {
    Device device;
    Driver driver(device, monday);
    // Twice as long as a text that is not shown is remembered.
    constexpr int a_while = 1300;
    SECTION("of a page that rests") {
        go_to_today(driver);
        for (int frame = 0; frame < a_while; ++frame) driver.draw();
        std::size_t texts = driver.app().text_layout().remembered(), nodes = driver.app().tree().nodes().size();
        for (int frame = 0; frame < 10000; ++frame) driver.draw();
        CHECK(driver.app().text_layout().remembered() == texts);
        CHECK(driver.app().tree().nodes().size() == nodes);
    }
    SECTION("of a session, whose clock shows something new each second") {
        go_to_session(driver);
        driver.click(Role::button, "I am ready");
        std::size_t most_early = 0, most_late = 0, most_nodes = 0;
        for (int frame = 0; frame < 10000; ++frame) {
            driver.draw();
            if (driver.has(Role::button, "Yes, all of it")) driver.click(Role::button, "Yes, all of it");
            if (driver.has(Role::button, "I am ready")) driver.click(Role::button, "I am ready");
            std::size_t& most = frame < 3000 ? most_early : most_late;
            most = std::max(most, driver.app().text_layout().remembered());
            most_nodes = std::max(most_nodes, driver.app().tree().nodes().size());
        }
        REQUIRE(player_of(driver.model()).runs());
        CHECK(most_early < 300);
        CHECK(most_late < 300);
        CHECK(most_nodes < 100);
    }
    SECTION("of walking from page to page through every width, which is forgotten afterwards") {
        go_to_today(driver);
        for (int frame = 0; frame < a_while; ++frame) driver.draw();
        std::size_t texts = driver.app().text_layout().remembered();
        constexpr const char* pages[] = {"Check in", "Danger signs", "More", "Today"};
        for (int turn = 0; turn < 2000; ++turn) {
            driver.app().set_viewport(viewport(static_cast<float>(320 + turn % 900), 844, 1));
            driver.click(Role::button, pages[turn % 4]);
        }
        REQUIRE(driver.app().text_layout().remembered() > 10 * texts);
        driver.app().set_viewport(viewport(390, 844, 1));
        for (int frame = 0; frame < a_while; ++frame) driver.draw();
        CHECK(driver.app().text_layout().remembered() == texts);
    }
}

TEST_CASE("What could not be stored is told as not saved until all of it is stored", "[frames]") {
    Device device;
    Driver driver(device, monday);
    driver.click(Role::button, "Start the questions");
    device.storage_works = false;
    driver.click(Role::button, "No");
    CHECK(driver.model().save_status == SaveStatus::failed);
    driver.click(Role::button, "No");
    driver.app().save_finished(false);
    CHECK(driver.model().save_status == SaveStatus::failed);
    driver.app().save_finished(true);
    CHECK(driver.model().save_status == SaveStatus::failed);
    driver.app().save_finished(true);
    CHECK(driver.model().save_status == SaveStatus::saved);
    driver.app().save_finished(true);
    CHECK(driver.model().save_status == SaveStatus::saved);
}
