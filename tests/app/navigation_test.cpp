#include "app/shell/screen.h"
#include "support/content.h"
#include "support/driver.h"
#include "support/interview.h"
#include "support/story.h"

#include <algorithm>
#include <catch_amalgamated.hpp>

using namespace easeback;
using namespace easeback::test;

namespace {

const Date monday = *Date::from_iso("2026-11-23");

// Names of the buttons of the main navigation.
std::vector<std::string> navigation(Driver& driver) {
    const auto& nodes = driver.app().tree().nodes();
    auto bar = std::find_if(nodes.begin(), nodes.end(), [](const Node& node) { return node.role == Role::navigation; });
    std::vector<std::string> names;
    if (bar == nodes.end()) return names;
    for (const Node& node : nodes)
        if (node.parent == bar->id && node.role == Role::button) names.push_back(node.name);
    return names;
}

void set_window(Driver& driver, float width, float text_scale) {
    Viewport viewport;
    viewport.width = width;
    DevicePreferences device;
    device.text_scale = text_scale;
    driver.app().set_viewport(viewport);
    driver.app().set_device(device);
    driver.settle();
}

} // namespace

TEST_CASE("The navigation has at most five entries, and the last of them lists the rest", "[navigation]") {
    auto in_bar = [](const ScreenEntry& screen) { return screen.place == ScreenEntry::Place::bar; };
    auto screens = all_screens();
    CHECK(std::count_if(screens.begin(), screens.end(), in_bar) <= 5);
    auto last = std::find_if(screens.rbegin(), screens.rend(), in_bar);
    REQUIRE(last != screens.rend());
    CHECK(last->id == ScreenId::more);
    for (const ScreenEntry& screen : screens)
        if (screen.place != ScreenEntry::Place::hidden && screen.place != ScreenEntry::Place::within)
            CHECK(screen.icon != Icon::none);
}

TEST_CASE("Every screen that is listed can be reached at every width and text size", "[navigation]") {
    Device device;
    Driver driver(device, monday);
    go_to_today(driver);
    for (float width : {320.0f, 390.0f, 768.0f, 1280.0f})
        for (float scale : {1.0f, 2.0f}) {
            set_window(driver, width, scale);
            std::size_t listed = navigation(driver).size();
            CHECK(listed >= 2);
            CHECK(navigation(driver).back() == "More");
            for (const ScreenEntry& screen : all_screens()) {
                if (screen.place == ScreenEntry::Place::hidden || screen.place == ScreenEntry::Place::within) continue;
                std::string name(english().get(screen.title_key));
                INFO(name << " at " << width << " with text " << scale);
                driver.click(Role::button, "More");
                driver.click(Role::button, name);
                CHECK(driver.model().route.screen == screen.id);
                // What the bar shows says where one is.
                CHECK(navigation(driver).size() == listed);
            }
        }
    // A phone with the usual text has room for all of it.
    set_window(driver, 390, 1);
    auto screens = all_screens();
    CHECK(navigation(driver).size() ==
          static_cast<std::size_t>(std::count_if(screens.begin(), screens.end(), [](const ScreenEntry& screen) {
              return screen.place == ScreenEntry::Place::bar;
          })));
}

TEST_CASE("Danger signs are one press away from everywhere, and so is the way back", "[navigation]") {
    Device device;
    Driver driver(device, monday);
    driver.click(Role::button, "Start the questions");
    std::string question = driver.title();
    driver.click(Role::button, "Danger signs");
    CHECK(driver.has(Role::link, "Call emergency services"));
    CHECK(driver.get(Role::button, "Danger signs").current);
    driver.click(Role::button, "Back");
    CHECK(driver.title() == question);
    answer_calmly(driver);
    driver.click(Role::button, "See the plan for today");
    for (const ScreenEntry& screen : all_screens()) {
        driver.app().set_route({screen.id, {}});
        driver.settle();
        INFO(driver.title());
        CHECK(driver.has(Role::button, "Danger signs"));
    }
}

TEST_CASE("Escape closes a question whether one is sure, then what was opened, and nothing else", "[navigation]") {
    Device device;
    Driver driver(device, monday);
    go_to_today(driver);
    auto escape = [&] { driver.act(driver.get(Role::heading, driver.title()), {0, Action::Kind::dismiss, 0, {}}); };
    std::string before = driver.screen();
    escape();
    CHECK(driver.screen() == before);
    driver.click(Role::button, "Why these exercises?");
    driver.click(Role::button, "I have a bad spell");
    REQUIRE(driver.has(Role::button, "Yes, make my plan gentler"));
    escape();
    CHECK_FALSE(driver.has(Role::button, "Yes, make my plan gentler"));
    CHECK(driver.get(Role::button, "Why these exercises?").expanded);
    CHECK(driver.model().state.flare_ups_declared.empty());
    escape();
    CHECK(driver.screen() == before);
}
