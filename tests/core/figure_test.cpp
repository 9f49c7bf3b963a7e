#include "core/figure/check.h"
#include "core/figure/shapes.h"
#include "support/content.h"

#include <catch_amalgamated.hpp>

#include <cmath>

using namespace easeback;
using namespace easeback::test;

namespace {

const Figure& figure(std::string_view id) {
    const Figure* found = content().figure(id);
    REQUIRE(found);
    return *found;
}

bool tells_of(const Figure& changed, std::string_view words) {
    for (const std::string& sentence : check_figure(changed))
        if (sentence.find(words) != std::string::npos) return true;
    return false;
}

} // namespace

TEST_CASE("Every figure keeps to its joints, its contacts, the floor and a calm pace", "[figure]") {
    for (const Figure& each : content().figures) {
        auto faults = check_figure(each);
        CAPTURE(each.id, faults);
        CHECK(faults.empty());
    }
}

TEST_CASE("Every instant of every figure is inside its frame", "[figure]") {
    for (const Figure& each : content().figures) {
        Extent extent = extent_of(each);
        CAPTURE(each.id);
        CHECK(extent.high.x - extent.low.x < 3.2);
        CHECK(extent.high.y - extent.low.y < 2.6);
        for (int i = 0; i < 200; ++i)
            for (Metres point : skeleton_at(each, each.seconds * i / 200).points) {
                CHECK(point.x >= extent.low.x);
                CHECK(point.x <= extent.high.x);
                CHECK(point.y >= extent.low.y - 0.02);
                CHECK(point.y <= extent.high.y);
            }
    }
}

TEST_CASE("The loop closes without a jump", "[figure]") {
    for (const Figure& each : content().figures) {
        Skeleton first = skeleton_at(each, 0), last = skeleton_at(each, each.seconds - 1e-4);
        CAPTURE(each.id);
        for (std::size_t i = 0; i < first.points.size(); ++i) CHECK(length(first.points[i] - last.points[i]) < 0.01);
    }
}

TEST_CASE("The check of figures finds each fault", "[figure]") {
    Figure good = figure("bird_dog");
    REQUIRE(check_figure(good).empty());
    SECTION("a limb that cannot reach") {
        for (FigureKey& key : good.keys) key.pose.arm_near.target = {2, 0.05};
        CHECK(tells_of(good, "too short"));
    }
    SECTION("a knee that bends the wrong way") {
        for (FigureKey& key : good.keys) key.pose.leg_near.lower = 0;
        CHECK(tells_of(good, "a knee bends"));
    }
    SECTION("a planted hand that slides") {
        good.keys[1].pose.arm_near.target.x += 0.05;
        CHECK(tells_of(good, "slides although it is planted"));
    }
    SECTION("a body in the floor") {
        for (FigureKey& key : good.keys) key.pose.root.y -= 0.3;
        CHECK(tells_of(good, "below the floor"));
    }
    SECTION("a sudden movement") {
        good.keys[1].at = 0.1;
        CHECK(tells_of(good, "moves too fast"));
    }
}

TEST_CASE("Bones keep their lengths whatever the posture", "[figure]") {
    Pose pose;
    for (int i = 0; i < 500; ++i) {
        double angle = i * 17.0;
        pose.arm_near = {Limb::Mode::reach, 0, 0, {0.3 * std::cos(angle), 1.2 + 0.3 * std::sin(angle)}, i % 2 ? 1.0 : -1.0, angle};
        pose.leg_near.upper = -90 + std::fmod(angle, 100);
        pose.pelvis = 60 + std::fmod(angle, 60);
        pose.root = {0, 0.9};
        Skeleton at = solve(pose, i % 3 ? FigureView::side : FigureView::front, Root::hip);
        CHECK(length(at[Joint::elbow_near] - at[Joint::shoulder_near]) == Catch::Approx(body::upper_arm));
        CHECK(length(at[Joint::wrist_near] - at[Joint::elbow_near]) == Catch::Approx(body::forearm).margin(1e-3));
        CHECK(length(at[Joint::knee_near] - at[Joint::hip_near]) == Catch::Approx(body::thigh));
        CHECK(length(at[Joint::ankle_far] - at[Joint::knee_far]) == Catch::Approx(body::shank));
    }
}

TEST_CASE("A limb is a convex shape, so that it can be filled", "[figure]") {
    auto points = capsule({0, 0}, 0.08, {0.3, 0.2}, 0.05);
    for (std::size_t i = 0; i < points.size(); ++i) {
        Metres a = points[i], b = points[(i + 1) % points.size()], c = points[(i + 2) % points.size()];
        double cross = (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
        CHECK(cross >= -1e-9);
    }
}
