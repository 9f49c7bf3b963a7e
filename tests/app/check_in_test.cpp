#include "app/features/check_in/check_in_model.h"
#include "app/shell/kept_drafts.h"
#include "support/content.h"
#include "support/driver.h"
#include "support/story.h"

#include <catch_amalgamated.hpp>

using namespace easeback;
using namespace easeback::test;

namespace {

const Date monday = *Date::from_iso("2026-11-23");
constexpr const char* now = "Pain right now";
constexpr const char* morning = "Pain this morning, after getting up";
constexpr const char* during = "Pain at its worst in your last session";

void tell(Driver& driver, int pain, const char* change, const char* something_new) {
    driver.choose_number(now, pain);
    driver.choose_number(morning, pain);
    driver.click(Role::button, change);
    driver.click(Role::button, something_new);
}

// Begins a session, does the first exercise and leaves the rest.
void begin_session(Driver& driver) {
    driver.click(Role::button, "Start the session");
    driver.click(Role::button, "Done");
}

// A back that is worse is asked about danger signs; then what the check-in changes is on its page.
void answer_again(Driver& driver) {
    REQUIRE(driver.model().route.screen == ScreenId::question);
    CHECK(driver.model().plan.items.empty());
    answer_calmly(driver);
    driver.app().set_route({ScreenId::check_in, {}});
    driver.settle();
}

void tell_of_leg(Driver& driver) {
    driver.app().set_route({ScreenId::question, "location"});
    driver.settle();
    driver.click(Role::checkbox, "Left leg");
    driver.click(Role::button, "Next");
    REQUIRE(driver.model().screening_done());
}

} // namespace

TEST_CASE("A check-in of five answers says at once what the plan does with it, and why", "[you][check_in][path]") {
    Device device;
    {
        Driver driver(device, monday);
        go_to_today(driver);
        driver.click(Role::button, "Check in");
        CHECK_FALSE(driver.has(Role::button, "Save"));
        CHECK(driver.has(Role::paragraph, "Answer all of them, then save."));
        CHECK_FALSE(driver.has(Role::range, during));
        CHECK_FALSE(driver.has(Role::group, "Your leg, compared with last time"));
        tell(driver, 8, "Worse", "No");
        driver.click(Role::button, "Save");
        answer_again(driver);
        CHECK(driver.title() == "Thank you. This is what it changes:");
        CHECK(driver.has(Role::paragraph, std::string(english().get("phase_reason." + driver.model().plan.phase_reason.id))));
        CHECK(driver.model().plan.phase == Phase::settle);
        CHECK(driver.has(Role::button, "Look at the danger signs"));
    }
    // It is there after a reload, and a second one may follow on the same day.
    device.path = to_path({ScreenId::check_in, {}});
    Driver driver(device, monday);
    CHECK(driver.title() == "Thank you. This is what it changes:");
    driver.click(Role::button, "Check in again");
    CHECK(driver.title() == "How is your back?");
    tell(driver, 3, "Better", "No");
    driver.click(Role::button, "Save");
    CHECK(driver.title() == "Thank you. This is what it changes:");
    CHECK(driver.model().state.check_ins.size() == 2);
    CHECK_FALSE(driver.has(Role::button, "Look at the danger signs"));
    driver.set_date(monday + 1);
    CHECK(driver.title() == "How is your back?");
}

TEST_CASE("A plan that gets gentler says so", "[you][check_in][path]") {
    Device device;
    Driver driver(device, monday);
    go_to_today(driver);
    REQUIRE(driver.model().plan.phase > Phase::settle);
    driver.click(Role::button, "Check in");
    tell(driver, 9, "Worse", "No");
    driver.click(Role::button, "Save");
    answer_again(driver);
    CHECK(driver.has(Role::paragraph, "Your plan gets gentler now."));
}

TEST_CASE("The pain of a session is asked for only where it was not told", "[you][check_in][path]") {
    Device device;
    {
        Driver driver(device, monday);
        go_to_today(driver);
        begin_session(driver);
        // It is still going on.
        driver.app().set_route({ScreenId::check_in, {}});
        driver.settle();
        CHECK_FALSE(driver.has(Role::range, during));
    }
    Driver driver(device, monday + 1);
    driver.app().set_route({ScreenId::check_in, {}});
    driver.settle();
    tell(driver, 3, "Same", "No");
    CHECK_FALSE(driver.has(Role::button, "Save"));
    driver.choose_number(during, 7);
    driver.click(Role::button, "Save");
    REQUIRE(driver.model().state.sessions.size() == 1);
    const Session& session = driver.model().state.sessions[0];
    CHECK(session.finished);
    CHECK_FALSE(session.complete);
    CHECK(session.pain_during == 7);
    driver.click(Role::button, "Check in again");
    CHECK_FALSE(driver.has(Role::range, during));
}

TEST_CASE("The leg is asked about where there was trouble with one, and trouble that spreads asks the danger signs again",
          "[you][check_in][path]") {
    Device device;
    Driver driver(device, monday);
    go_to_today(driver);
    tell_of_leg(driver);
    driver.set_date(monday + 1);
    driver.app().set_route({ScreenId::check_in, {}});
    driver.settle();
    REQUIRE(driver.has(Role::group, "Your leg, compared with last time"));
    tell(driver, 3, "Better", "No");
    CHECK_FALSE(driver.has(Role::button, "Save"));
    SECTION("less of it goes into the record") {
        driver.click(Role::button, "Less trouble");
        driver.click(Role::button, "Save");
        CHECK(driver.model().state.check_ins.back().told.leg == LegSymptoms::less);
        CHECK(driver.model().route.screen == ScreenId::check_in);
    }
    SECTION("more of it leads to the questions") {
        driver.click(Role::button, "More, or further down");
        driver.click(Role::button, "Save");
        CHECK(driver.model().state.check_ins.back().told.leg == LegSymptoms::spreading);
        CHECK(driver.model().route.screen == ScreenId::question);
        CHECK(driver.model().plan.items.empty());
    }
}

TEST_CASE("Who is not sure about a leg is asked about it", "[you][check_in]") {
    Device device;
    Driver driver(device, monday);
    go_to_today(driver);
    CHECK_FALSE(asks_about_leg(driver.model()));
    driver.app().set_route({ScreenId::question, "leg_pain_below_knee"});
    driver.settle();
    driver.click(Role::button, "I am not sure");
    CHECK(asks_about_leg(driver.model()));
}

TEST_CASE("What was begun at a check-in is there after looking elsewhere and after a reload", "[you][check_in][drafts]") {
    Device device;
    {
        Driver driver(device, monday);
        go_to_today(driver);
        driver.click(Role::button, "Check in");
        driver.choose_number(now, 6);
        driver.click(Role::button, "Better");
        driver.click(Role::button, "Danger signs");
        driver.back();
        CHECK(driver.get(Role::range, now).number == 6);
        CHECK(driver.get(Role::button, "Better").pressed);
        driver.click(Role::button, "Today");
    }
    {
        Driver driver(device, monday);
        CHECK(driver.title() == "Your plan for today");
        driver.click(Role::button, "Check in");
        CHECK(driver.get(Role::range, now).number == 6);
        driver.choose_number(morning, 2);
    }
    {
        Driver driver(device, monday);
        CHECK(driver.get(Role::range, now).number == 6);
        CHECK(driver.get(Role::range, morning).number == 2);
        driver.click(Role::button, "No");
        driver.click(Role::button, "Save");
        CHECK(driver.model().state.check_ins.back().told.pain_now == 6);
        driver.click(Role::button, "Check in again");
        CHECK(driver.get(Role::range, now).value == "-");
        driver.choose_number(now, 9);
    }
    // Another day begins with nothing.
    Driver driver(device, monday + 1);
    CHECK(driver.get(Role::range, now).value == "-");
}

TEST_CASE("What was begun at a question or a goal is there after back and after a reload", "[you][drafts]") {
    Device device;
    {
        Driver driver(device, monday);
        go_to_today(driver);
        driver.click(Role::button, "Answer them now");
        driver.click(Role::button, english().get("question.course.options.same"));
        driver.click(Role::checkbox, "Sitting");
        driver.back();
        driver.click(Role::button, english().get("question.course.options.same"));
        CHECK(driver.get(Role::checkbox, "Sitting").checked);
        driver.click(Role::button, "Later");
        driver.app().set_route({ScreenId::goals, "new"});
        driver.settle();
        driver.type("In your own words", "Dance \"slowly\"");
        driver.back();
    }
    {
        Driver driver(device, monday);
        driver.app().set_route({ScreenId::question, "provokes"});
        driver.settle();
        CHECK(driver.get(Role::checkbox, "Sitting").checked);
        driver.app().set_route({ScreenId::goals, "new"});
        driver.settle();
        CHECK(driver.get(Role::text_field, "In your own words").value == "Dance \"slowly\"");
        driver.click(Role::button, "Take these words");
    }
    CHECK(device.drafts.find("Dance") == std::string::npos);
}

TEST_CASE("Kept drafts that do not fit are left out", "[you][drafts]") {
    for (const char* text : {"", "{", "[]", "{\"day\":\"2026-11-23\"}", "{\"day\":\"2026-11-23\",\"drafts\":[7,{},{\"path\":5}]}",
                             "{\"day\":\"2026-11-23\",\"drafts\":[{\"path\":\"/check-in\",\"pain_now\":99,\"leg\":9,"
                             "\"change\":-1,\"chosen\":1e300,\"something_new\":3}]}"}) {
        INFO(text);
        Model model;
        model.today = monday;
        restore_kept_drafts(model, text);
        change_route(model, {ScreenId::check_in, {}});
        CHECK(model.drafts == Drafts{});
    }
}
