// The page of one's data: what it tells, and what it asks the device for.
#include "support/content.h"
#include "support/driver.h"
#include "support/json.h"
#include "support/story.h"

#include <catch_amalgamated.hpp>

using namespace easeback;
using namespace easeback::test;

namespace {

using What = CareForRecord::What;

const Date monday = *Date::from_iso("2026-11-23");

void tell(Driver& driver, const std::string& json) {
    driver.app().tell_care(parsed(json).root());
    driver.settle();
}

bool says(const Driver& driver, std::string_view words) { return driver.screen().find(words) != std::string::npos; }

// Someone who has answered the questions on Monday.
Device answered() {
    Device device;
    Driver driver(device, monday);
    driver.click(Role::button, "Start the questions");
    answer_calmly(driver);
    driver.settle();
    device.path = "/your-data";
    return device;
}

} // namespace

TEST_CASE("The page of one's data tells how much is kept, since when, and what the browser promised", "[data]") {
    Device device = answered();
    Driver driver(device, monday + 3);
    CHECK(driver.title() == "Your data");
    CHECK(says(driver, "Entries kept: " + std::to_string(device.stored.size()) + ". The first one is from 23 Nov 2026."));
    CHECK(says(driver, "has not said if it will keep them"));
    CHECK(says(driver, "You have no copy yet."));
    tell(driver, R"({"promise":1,"last_copy":"2026-11-24"})");
    CHECK(says(driver, "has promised to keep them"));
    CHECK(says(driver, "Your last copy is from 24 Nov 2026."));
    tell(driver, R"({"promise":2})");
    CHECK(says(driver, "has not promised to keep them"));
    CHECK(says(driver, "24 Nov 2026"));
    tell(driver, R"({"promise":7,"lock":"x","outcome":4,"last_copy":9})");
    CHECK(says(driver, "has not promised to keep them"));
}

TEST_CASE("Each button of the page asks the device for one thing", "[data]") {
    Device device = answered();
    Driver driver(device, monday);
    driver.click(Role::button, "Save a copy");
    driver.click(Role::button, "Bring in a copy");
    CHECK_FALSE(driver.has(Role::button, "Set a lock"));
    tell(driver, R"({"lock":1})");
    driver.click(Role::button, "Set a lock");
    CHECK_FALSE(driver.has(Role::button, "Lock now"));
    tell(driver, R"({"lock":2})");
    CHECK_FALSE(driver.has(Role::button, "Set a lock"));
    driver.click(Role::button, "Change the passphrase");
    driver.click(Role::button, "Take the lock off");
    driver.click(Role::button, "Lock now");
    CHECK(device.cared == std::vector<What>{What::save_copy, What::bring_copy, What::set_lock, What::change_passphrase,
                                            What::remove_lock, What::lock_now});
}

TEST_CASE("Nothing is deleted before the person has said so twice", "[data]") {
    Device device = answered();
    Driver driver(device, monday);
    std::size_t entries = device.stored.size();
    driver.click(Role::button, "Delete everything");
    CHECK(device.cared.empty());
    CHECK(says(driver, "All your entries"));
    CHECK(says(driver, "Your settings"));
    driver.click(Role::button, "Keep everything");
    CHECK_FALSE(driver.has(Role::button, "Yes, delete everything"));
    driver.click(Role::button, "Delete everything");
    driver.click(Role::button, "Save a copy first");
    CHECK(device.cared == std::vector<What>{What::save_copy});
    driver.click(Role::button, "Yes, delete everything");
    CHECK(device.cared == std::vector<What>{What::save_copy, What::erase});
    CHECK(device.stored.size() == entries);
    // Whoever comes back later is asked anew.
    driver.click(Role::button, "More");
    driver.click(Role::button, "Settings");
    driver.click(Role::button, "Your data");
    CHECK(driver.has(Role::button, "Delete everything"));
    CHECK_FALSE(driver.has(Role::button, "Yes, delete everything"));
}

TEST_CASE("What came of it is told once, in words", "[data]") {
    Device device = answered();
    Driver driver(device, monday);
    tell(driver, R"({"outcome":"brought","count":12,"known":3})");
    CHECK(driver.has(Role::status, "Entries added: 12. Entries that were here already: 3."));
    driver.click(Role::button, "Bring in a copy");
    CHECK_FALSE(says(driver, "Entries added"));
    tell(driver, R"({"outcome":"cut"})");
    CHECK(driver.has(Role::status, "This file is damaged or cut short. Nothing was changed."));
    tell(driver, R"({"outcome":"unheard_of"})");
    CHECK_FALSE(says(driver, "unheard_of"));
    tell(driver, R"({"outcome":"saved"})");
    driver.app().set_route({ScreenId::more, {}});
    driver.settle();
    driver.click(Role::button, "Your data");
    CHECK_FALSE(says(driver, "The copy is ready"));
}

TEST_CASE("Today and More remind of a copy when it is time, and no longer when it was saved", "[data]") {
    Device device = answered();
    device.path = "/today";
    {
        Driver driver(device, monday);
        CHECK_FALSE(says(driver, "Save a copy of your data"));
    }
    device.stored.push_back(to_json({"late", 900, "", monday + 2, CheckedIn{4, 4, Change::same}}));
    Driver driver(device, monday + 31);
    CHECK(says(driver, "Save a copy of your data"));
    driver.click(Role::button, "More");
    CHECK(says(driver, "Save a copy of your data"));
    tell(driver, R"({"last_copy":"2026-12-24"})");
    CHECK_FALSE(says(driver, "Save a copy of your data"));
    driver.app().set_route({ScreenId::today, {}});
    driver.settle();
    CHECK_FALSE(says(driver, "Save a copy of your data"));
}

TEST_CASE("Where nothing can be stored, a copy can be saved but nothing is brought in, locked or deleted", "[data]") {
    Device device = answered();
    Driver driver(device, monday);
    driver.app().set_storage(StorageState::denied);
    tell(driver, R"({"lock":1})");
    CHECK(driver.has(Role::button, "Save a copy"));
    for (const char* name : {"Bring in a copy", "Set a lock", "Delete everything"}) CHECK_FALSE(driver.has(Role::button, name));
}

TEST_CASE("Whoever begins anew can bring a copy in at once", "[data]") {
    Device device;
    Driver driver(device, monday);
    driver.click(Role::button, "I have a copy from before");
    CHECK(driver.title() == "Your data");
    CHECK(says(driver, "Nothing is kept yet."));
    CHECK_FALSE(driver.has(Role::button, "Save a copy"));
    driver.click(Role::button, "Bring in a copy");
    CHECK(device.cared == std::vector<What>{What::bring_copy});
}
