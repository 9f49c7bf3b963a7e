#include "app/kit/body_map.h"
#include "app/kit/body_shape.h"
#include "core/plan/profile.h"
#include "support/content.h"
#include "support/driver.h"
#include "support/story.h"

#include <catch_amalgamated.hpp>
#include <map>
#include <set>

using namespace easeback;
using namespace easeback::test;

namespace {

const Date monday = *Date::from_iso("2026-11-23");

const Question& location() { return content().question(content().question_index("location")); }

std::string name_of(std::string_view place) {
    return std::string(english().get("question.location.options." + std::string(place)));
}

void go_to_location(Driver& driver) {
    driver.click(Role::button, "Start the questions");
    driver.app().set_route({ScreenId::question, "location"});
    driver.settle();
}

} // namespace

TEST_CASE("Every place of the content is on the body, once in a view, in reach of a finger", "[you][body]") {
    for (const QuestionOption& option : location().options) CHECK(is_on_body_map(option.id));
    std::map<BodyView, std::set<std::string_view>> seen;
    for (const BodyRegion& region : body_regions()) {
        INFO(region.place);
        CHECK(location().option_index(region.place) >= 0);
        CHECK(seen[region.view].insert(region.place).second);
        CHECK(region.target.width >= 44);
        CHECK(region.target.height >= 44);
        CHECK(region.target.x >= -body_width / 2);
        CHECK(region.target.right() <= body_width / 2);
        CHECK(region.target.bottom() <= body_height);
    }
}

TEST_CASE("A region is drawn within the body's frame, and most of it answers to a press", "[you][body]") {
    for (const BodyRegion& region : body_regions()) {
        INFO(region.place);
        int inside = 0, all = 0;
        for (Outline outline : {region.outline, region.other}) {
            if (outline.empty()) continue;
            for (const BodySlice& band : rounded(outline, region.top, region.bottom, 1.5f, 9)) {
                REQUIRE(band.left <= band.right);
                CHECK(std::max(-band.left, band.right) <= body_width / 2);
                ++all;
                inside += region.target.contains({(band.left + band.right) / 2, band.y});
            }
        }
        CHECK(inside * 4 >= all * 3);
    }
}

TEST_CASE("Where it hurts is chosen on the body, by name, and kept", "[you][body][path]") {
    Device device;
    {
        Driver driver(device, monday);
        go_to_location(driver);
        CHECK(driver.has(Role::group, "From behind"));
        CHECK(driver.has(Role::group, "From the front"));
        for (const QuestionOption& option : location().options) {
            INFO(option.id);
            CHECK_FALSE(driver.get(Role::checkbox, name_of(option.id)).checked);
        }
        CHECK(driver.has(Role::status, "Press where it hurts."));
        driver.click(Role::checkbox, "Low back");
        driver.click(Role::checkbox, "Left leg");
        driver.click(Role::checkbox, "Groin");
        driver.click(Role::checkbox, "Groin");
        CHECK(driver.get(Role::checkbox, "Low back").checked);
        CHECK_FALSE(driver.get(Role::checkbox, "Groin").checked);
        CHECK(driver.has(Role::status, "You chose: Low back, Left leg."));
        // A leg is seen from both sides and is the same leg.
        int legs = 0;
        for (const Node& node : driver.app().tree().nodes())
            if (node.role == Role::checkbox && node.name == "Left leg") {
                ++legs;
                CHECK(node.checked);
            }
        CHECK(legs == 2);
        driver.click(Role::button, "Next");
    }
    Driver driver(device, monday);
    CHECK(driver.model().state.answers.at("location").value.options == std::vector<std::string>{"low_back", "left_leg"});
}

TEST_CASE("The person's left is at the left from behind and at the right from the front", "[you][body]") {
    for (const BodyRegion& region : body_regions()) {
        if (region.place != "left_leg") continue;
        if (region.view == BodyView::back) CHECK(region.target.center().x < 0);
        else CHECK(region.target.center().x > 0);
    }
}
