#include "app/features/report/shown_report.h"
#include "app/kit/theme.h"
#include "core/report/report.h"
#include "support/content.h"
#include "support/driver.h"
#include "support/picture.h"
#include "support/story.h"

#include <algorithm>
#include <catch_amalgamated.hpp>

using namespace easeback;
using namespace easeback::test;

namespace {

const Date monday = *Date::from_iso("2026-11-23");

// Someone who has come a long way.
Device long_way() {
    Device device;
    {
        Driver driver(device, monday - 99);
        go_to_today(driver);
    }
    tell_hundred_days(device, monday);
    device.path = "/progress";
    return device;
}

// The sentence of the picture that begins so; empty where there is none.
std::string picture(Driver& driver, std::string_view begin) {
    for (const Node& node : driver.app().tree().nodes())
        if (node.role == Role::image && node.name.starts_with(begin)) return node.name;
    return {};
}

std::size_t list_items(Driver& driver, std::string_view list) {
    const auto& nodes = driver.app().tree().nodes();
    for (const Node& node : nodes)
        if (node.role == Role::list && node.name == list)
            return static_cast<std::size_t>(std::count_if(nodes.begin(), nodes.end(), [&](const Node& item) {
                return item.parent == node.id && item.role == Role::list_item;
            }));
    return 0;
}

void press_first(Driver& driver, std::string_view name) { driver.click(Role::button, name); }

} // namespace

TEST_CASE("Before anything is told the progress says how it begins, and leads there", "[progress_screen]") {
    Device device;
    Driver driver(device, monday);
    driver.app().set_route({ScreenId::progress, {}});
    driver.settle();
    CHECK(driver.has(Role::heading, "Your way starts here"));
    CHECK(picture(driver, "").empty());
}

TEST_CASE("The first day shows one point and claims nothing", "[progress_screen]") {
    Device device;
    Driver driver(device, monday);
    go_to_today(driver);
    driver.click(Role::button, "Progress");
    CHECK(driver.title() == "Your progress");
    CHECK(picture(driver, "Pain at rest on 23 Nov: 4 of 10.") != "");
    CHECK(driver.has(Role::paragraph, english().get("pain_change.unknown")));
    CHECK(driver.has(Role::paragraph, english().get("progress.one_day")));
    CHECK(driver.has(Role::paragraph, "No walk was told in this time."));
    CHECK(driver.has(Role::paragraph, "Your plan stayed the same in this time."));
}

TEST_CASE("The progress of a long way is told in pictures, sentences and lists", "[progress_screen]") {
    Device device = long_way();
    Driver driver(device, monday);
    REQUIRE(driver.model().route.screen == ScreenId::progress);
    std::string pain = picture(driver, "Pain at rest: first");
    INFO(driver.screen());
    CHECK(pain.find("bad spell") == std::string::npos);
    press_first(driver, "Show as a list");
    CHECK(list_items(driver, "Show as a list") >= 10);
    driver.click(Role::button, "3 months");
    CHECK(driver.get(Role::button, "3 months").pressed);
    CHECK(picture(driver, "Pain at rest: first").find("1 bad spell is marked.") != std::string::npos);
    // The list that was opened stays, with the values of that time.
    CHECK(list_items(driver, "Show as a list") == 13);
    CHECK(picture(driver, "You moved on") != "");
    CHECK(driver.has(Role::heading, "How well it goes: Carry my shopping home"));
    CHECK(list_items(driver, "What you have reached") == 6);
    driver.click(Role::button, "Show earlier changes");
    for (const char* rule : {"forward_rebuild", "forward_next", "back_flare", "stop_felt_wrong", "restored"}) {
        INFO(rule);
        CHECK(driver.has(Role::paragraph, english().get("progression." + std::string(rule))));
    }
}

TEST_CASE("A session that was just done is in the progress at once", "[progress_screen]") {
    Device device;
    Driver driver(device, monday);
    go_to_today(driver);
    driver.click(Role::button, "Progress");
    CHECK(driver.has(Role::image, english().get("progress.days_none")));
    driver.click(Role::button, "Today");
    driver.click(Role::button, "Start the session");
    while (driver.model().route.screen == ScreenId::session) driver.click(Role::button, "Done");
    driver.choose_number(english().get("session.pain_during"), 2);
    driver.choose_number(english().get("session.effort"), 4);
    driver.click(Role::button, "Finish");
    driver.click(Role::button, "Progress");
    CHECK(picture(driver, "You moved on 1 of 14 days.") != "");
    CHECK(list_items(driver, "What you have reached") == 1);
}

TEST_CASE("The report is shown, printed and copied with the same words", "[progress_screen]") {
    Device device = long_way();
    Driver driver(device, monday);
    driver.click(Role::button, "Report for an appointment");
    REQUIRE(driver.model().route.screen == ScreenId::report);
    const std::string& report = report_of(driver.model()).text;
    REQUIRE(report.size() > 100);
    driver.click(Role::button, "Print");
    CHECK(device.printed == report_page_json({driver.model().state, content(), english(), monday}));
    driver.click(Role::button, "Copy the text");
    CHECK(device.copied == report);
    CHECK(driver.has(Role::status, english().get("report_page.copied")));
    device.clipboard_works = false;
    driver.click(Role::button, "Copy the text");
    CHECK(driver.has(Role::status, english().get("report_page.copy_failed")));
    std::size_t lines = 0, shown = 0;
    for (std::size_t at = 0; at < report.size(); at = report.find('\n', at) + 1) {
        std::string line = report.substr(at, report.find('\n', at) - at);
        if (line.empty()) continue;
        ++lines;
        shown += driver.has(Role::paragraph, line) || driver.has(Role::heading, line);
    }
    CHECK(shown == lines);
    for (auto [name, file] : {std::pair("report_page.save_record", "easeback-2026-11-23.fhir.json"),
                              std::pair("report_page.save_table", "easeback-2026-11-23.csv"),
                              std::pair("report_page.save_reminders", "easeback-2026-11-23.ics")}) {
        driver.click(Role::button, english().get(name));
        CHECK(device.saved.contains(file));
        CHECK(driver.has(Role::status, english().get("report_page.saved")));
    }
    device.desk_works = false;
    driver.click(Role::button, english().get("report_page.save_table"));
    CHECK(driver.has(Role::status, english().get("report_page.not_made")));
    CHECK(driver.has(Role::heading, english().get("report.signs"))); // what is shown stays
    driver.click(Role::button, "Back");
    CHECK(driver.title() == "Your progress");
}

TEST_CASE("A report that could not be made can be asked for again, and follows the record", "[progress_screen]") {
    Device device = long_way();
    device.desk_works = false;
    Driver driver(device, monday);
    driver.click(Role::button, "Report for an appointment");
    CHECK(driver.has(Role::status, english().get("report_page.not_made")));
    CHECK_FALSE(driver.has(Role::button, english().get("report_page.copy")));
    device.desk_works = true;
    driver.click(Role::button, english().get("report_page.again"));
    CHECK(driver.has(Role::button, english().get("report_page.copy")));
    std::string before = report_of(driver.model()).text;
    driver.app().receive_events({{"other-tab", 900'000, "", monday, CheckedIn{PainScore{9}, std::nullopt, Change::worse, true}}});
    driver.settle();
    CHECK(report_of(driver.model()).text != before);
    CHECK(report_of(driver.model()).text.find("2026-11-23") != std::string::npos);
}

// Not a test: run with the name of the tag to see the screens as pictures in the working folder.
TEST_CASE("Pictures of the progress", "[.pictures]") {
    for (float width : {390.0f, 1280.0f})
        for (bool dark : {false, true}) {
            Device device = long_way();
            Driver driver(device, monday);
            DevicePreferences preferences;
            preferences.scheme = dark ? DevicePreferences::Scheme::dark : DevicePreferences::Scheme::light;
            driver.app().set_device(preferences);
            auto shoot = [&](const std::string& name, float height) {
                Viewport viewport;
                viewport.width = width;
                viewport.height = height;
                viewport.pixel_ratio = 2;
                driver.app().set_viewport(viewport);
                driver.settle();
                driver.draw();
                Color background = theme_of(dark ? ThemeKind::dark : ThemeKind::light).background;
                REQUIRE(write_picture(name + "_" + std::to_string(static_cast<int>(width)) + (dark ? "_dark" : "") + ".png",
                                      background));
            };
            shoot("progress_two_weeks", 2600);
            driver.click(Role::button, "3 months");
            shoot("progress_three_months", 2600);
            for (const char* page : {"Today", "More", "Danger signs"}) {
                driver.click(Role::button, page);
                shoot(page, 844);
            }
            driver.app().set_route({ScreenId::report, {}});
            driver.settle();
            shoot("report", 1800);
        }
}
