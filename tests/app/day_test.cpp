// The parts of today beside the session: walks, bad spells, small parts, and what waits until the back is ready.
#include "app/features/today/day.h"
#include "app/shell/kept_drafts.h"
#include "core/record/event_json.h"
#include "core/screening/answer_json.h"
#include "support/content.h"
#include "support/driver.h"
#include "support/story.h"

#include <catch_amalgamated.hpp>

using namespace easeback;
using namespace easeback::test;

namespace {

const Date monday = *Date::from_iso("2026-11-23");
constexpr const char* walk_pain = "Pain at its worst while you walked";
constexpr const char* stage_pain = "Pain at its worst during this step";

} // namespace

TEST_CASE("Today says what kind of day it is and why, before the one thing to start", "[day][path]") {
    Device device;
    Driver driver(device, monday);
    go_to_today(driver);
    const DayPlan& plan = driver.model().plan;
    REQUIRE_FALSE(plan.day_reason.id.empty());
    CHECK(driver.has(Role::paragraph,
                     english().get("day_kind." + std::string(day_kind_names[static_cast<std::size_t>(plan.day)]))));
    CHECK(driver.has(Role::paragraph, reason_text(english(), plan.day_reason)));
    const Node& start = driver.get(Role::button, "Start the session");
    for (const char* below : {"I walked", "I have a bad spell", "What waits", "Check in"})
        CHECK(start.rect.y < driver.get(Role::button, below).rect.y);
}

TEST_CASE("A walk is told with its minutes, pain, pace and limp, and is shown among those of today", "[day][path]") {
    Device device;
    {
        Driver driver(device, monday);
        go_to_today(driver);
        REQUIRE(driver.model().plan.walking.times > 0);
        CHECK(driver.has(Role::heading, "Walks today"));
        CHECK(driver.has(Role::paragraph, reason_text(english(), driver.model().plan.walking.reason)));
        driver.click(Role::button, "I walked");
        CHECK(driver.title() == "Your walk");
        CHECK(driver.has(Role::paragraph, "How long did you walk?"));
        CHECK_FALSE(driver.has(Role::button, "Save the walk"));
        for (const char* wrong : {"0", "601", "x", "99999999999"}) {
            driver.type("How long did you walk?", wrong);
            CHECK_FALSE(driver.has(Role::button, "Save the walk"));
        }
        driver.type("How long did you walk?", "12");
        driver.choose_number(walk_pain, 2);
        driver.click(Role::button, "Brisk");
        driver.click(Role::button, "No");
        driver.click(Role::button, "Save the walk");
        CHECK(driver.title() == "Your plan for today");
        CHECK(driver.has(Role::paragraph, "Walked today: 12 minutes"));
        driver.click(Role::button, "I walked");
        driver.type("How long did you walk?", "5");
        driver.click(Role::button, "Save the walk");
    }
    Driver driver(device, monday);
    const auto& walks = driver.model().state.walks;
    REQUIRE(walks.size() == 2);
    CHECK(walks[0].day == monday);
    CHECK(walks[0].walk.minutes == 12);
    CHECK(walks[0].walk.pain_during == PainScore{2});
    CHECK(walks[0].walk.pace == WalkPace::brisk);
    CHECK(walks[0].walk.limped == false);
    // What was not told stays open.
    CHECK(walks[1].walk.minutes == 5);
    CHECK_FALSE(walks[1].walk.pain_during);
    CHECK_FALSE(walks[1].walk.pace);
    CHECK_FALSE(walks[1].walk.limped);
    driver.app().set_route({ScreenId::today, {}});
    driver.settle();
    CHECK(driver.has(Role::paragraph, "Walked today: 12 minutes, 5 minutes"));
    driver.set_date(monday + 1);
    driver.settle();
    CHECK_FALSE(driver.has(Role::paragraph, "Walked today: 12 minutes, 5 minutes"));
}

TEST_CASE("A walk that was begun to be told survives a reload", "[day]") {
    Device device;
    {
        Driver driver(device, monday);
        go_to_today(driver);
        driver.click(Role::button, "I walked");
        driver.type("How long did you walk?", "17");
        driver.click(Role::button, "Easy");
        driver.click(Role::button, "Yes");
        device.drafts = kept_drafts_text(driver.model());
    }
    device.path = "/walk";
    Driver driver(device, monday);
    CHECK(driver.model().drafts.number == "17");
    CHECK(driver.model().drafts.pace == WalkPace::easy);
    CHECK(driver.model().drafts.limped == true);
}

TEST_CASE("A bad spell is said after it is clear what it changes, and the plan gets gentler at once", "[day][path]") {
    Device device;
    Driver driver(device, monday);
    go_to_today(driver);
    int minutes = driver.model().plan.walking.minutes;
    driver.click(Role::button, "I have a bad spell");
    CHECK(driver.has(Role::heading, "A bad spell"));
    CHECK(driver.has(Role::paragraph, english().get("flare_up.text")));
    CHECK(driver.has(Role::paragraph, english().get("flare_up.help")));
    CHECK(driver.has(Role::button, "Look at the danger signs"));
    CHECK(driver.model().state.flare_ups_declared.empty());
    driver.click(Role::button, "No, leave my plan as it is");
    CHECK(driver.model().state.flare_ups_declared.empty());
    CHECK_FALSE(driver.has(Role::heading, "A bad spell"));
    driver.click(Role::button, "I have a bad spell");
    driver.click(Role::button, "Yes, make my plan gentler");
    CHECK(driver.model().state.flare_ups_declared == std::vector<Date>{monday});
    // The signs that cost most come first, although they were answered on the same day before it.
    CHECK(driver.model().plan.items.empty());
    answer_calmly(driver);
    driver.click(Role::button, "See the plan for today");
    CHECK(driver.model().plan.flare_up);
    CHECK(driver.model().plan.phase == Phase::settle);
    CHECK(driver.model().plan.walking.minutes <= minutes);
    CHECK(driver.has(Role::heading, "A bad spell"));
    CHECK(driver.has(Role::button, "Read about bad days"));
    // While it lasts it is not said a second time.
    CHECK_FALSE(driver.has(Role::button, "I have a bad spell"));
    CHECK_FALSE(driver.has(Role::button, "Yes, make my plan gentler"));
    driver.click(Role::button, "Look at the danger signs");
    CHECK(driver.model().route.screen == ScreenId::danger);
}

TEST_CASE("The small parts of the day lead to their exercises", "[day][path]") {
    Device device;
    Driver driver(device, monday);
    go_to_today(driver);
    REQUIRE_FALSE(driver.model().plan.snippets.empty());
    const Snippet& snippet = driver.model().plan.snippets.front();
    std::string id = content().exercise(snippet.item.exercise).id;
    driver.click(Role::link, std::string(english().get("snippet." + snippet.moment)) + ": " +
                                 std::string(english().get("exercise." + id + ".name")));
    CHECK(driver.model().route == Route{ScreenId::exercises, id});
}

TEST_CASE("Everything that waits says why, what to do instead and what brings it back", "[day][path]") {
    Device device;
    Driver driver(device, monday);
    go_to_today(driver);
    driver.click(Role::button, "What waits");
    CHECK(driver.title() == "What waits");
    CHECK(driver.has(Role::heading, "Not now"));
    for (const ActivityStatus& status : std::vector<ActivityStatus>(driver.model().plan.not_now)) {
        std::string key = "activity." + content().activities[static_cast<std::size_t>(status.activity)].id;
        INFO(key);
        driver.click(Role::link, english().get(key + ".name"));
        CHECK(driver.title() == english().get(key + ".name"));
        if (status.stand != ActivityStand::free) {
            CHECK(driver.has(Role::paragraph, english().get(key + ".why")));
            CHECK(driver.has(Role::paragraph, english().get(key + ".instead")));
            CHECK(driver.has(Role::paragraph, reason_text(english(), status.reason)));
            for (const Need& need : status.needs) CHECK(driver.has(Role::list_item, need_text(english(), content(), need)));
        }
        // Nothing that waits can be told as done.
        CHECK_FALSE(driver.has(Role::button, "I did this step"));
        const std::string& lesson = content().activities[static_cast<std::size_t>(status.activity)].lesson;
        if (!lesson.empty() && status.stand != ActivityStand::free) {
            driver.click(Role::link, english().get("lesson." + lesson + ".title"));
            CHECK(driver.model().route == Route{ScreenId::learn, lesson});
            driver.click(Role::button, "Back");
        }
        driver.click(Role::button, "Back");
    }
}

TEST_CASE("A step of the way back is told with its worst pain, and comes again after a rest", "[day][path]") {
    Date day;
    Device device = returned_device(day);
    device.path = "/coming-back/running";
    Driver driver(device, day);
    REQUIRE(driver.title() == "Running");
    CHECK(driver.has(Role::paragraph, english().get("stage.run_1")));
    driver.click(Role::button, "I did this step");
    CHECK_FALSE(driver.has(Role::button, "Save this step"));
    driver.choose_number(stage_pain, 1);
    driver.click(Role::button, "Save this step");
    const auto& stages = driver.model().state.stages;
    REQUIRE(stages.size() == 1);
    CHECK(stages[0].day == day);
    CHECK(stages[0].stage.gate == "running");
    CHECK(stages[0].stage.stage == "run_1");
    CHECK(stages[0].stage.pain_during == PainScore{1});
    // It rests now, here and on the list.
    CHECK_FALSE(driver.has(Role::button, "I did this step"));
    driver.click(Role::button, "Back");
    CHECK(driver.has(Role::heading, "Coming back, step by step"));
    driver.set_date(day + 2);
    driver.click(Role::link, "Running");
    CHECK(driver.has(Role::button, "I did this step"));
    // A bad spell closes the way.
    driver.app().set_route({ScreenId::today, {}});
    driver.settle();
    driver.click(Role::button, "I have a bad spell");
    driver.click(Role::button, "Yes, make my plan gentler");
    driver.app().set_route({ScreenId::waits, "running"});
    driver.settle();
    CHECK_FALSE(driver.has(Role::button, "I did this step"));
}

TEST_CASE("Nobody tells walks or steps before the questions are answered", "[day]") {
    for (const char* path : {"/walk", "/coming-back", "/coming-back/running"}) {
        Device device;
        device.path = path;
        Driver driver(device, monday);
        CHECK(driver.model().route.screen == ScreenId::welcome);
    }
}

TEST_CASE("A question that can wait stands on today, with the way to everything else still open", "[day][path]") {
    Device device;
    {
        Driver driver(device, monday);
        go_to_today(driver);
    }
    const Question& numb = content().question(content().question_index("leg_numbness_tingling"));
    device.stored.push_back(
        to_json({"numb", device.stored.size() + 1, "", monday, Answered{numb.id, portable(numb, numb.answer_of("stable"))}}));
    Driver driver(device, monday + 3);
    REQUIRE(driver.model().route.screen == ScreenId::today);
    REQUIRE(driver.model().interview.question == content().clearance.question);
    CHECK_FALSE(driver.model().plan.items.empty());
    CHECK(driver.has(Role::paragraph, english().get("today.open_question")));
    for (const char* place : {"Progress", "Learn"}) CHECK(driver.has(Role::button, place));
    driver.click(Role::button, english().get("welcome.resume"));
    REQUIRE(driver.model().route.screen == ScreenId::question);
    answer_calmly(driver);
    CHECK_FALSE(driver.has(Role::paragraph, english().get("today.open_question")));
}
