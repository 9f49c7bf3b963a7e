#include "core/body/check.h"
#include "core/body/load_figures.h"
#include "core/body/shapes.h"
#include "core/exercise/timeline.h"
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

// A figure with one key, as the content writes it.
Faults faults_of_key(std::string_view view, std::string_view members, Figure* read = nullptr) {
    std::string text = R"({"figures": [{"id": "one", "view": ")" + std::string(view) + R"(", "keys": [{"at": 0, )" +
                       std::string(members) + "}]}]}";
    auto document = JsonDocument::parse("figures.json", text);
    REQUIRE(document.ok());
    std::vector<Figure> loaded;
    Faults faults;
    load_figures(document.value().root(), loaded, faults);
    if (read) *read = loaded.front();
    return faults;
}

// Where the shapes of a material stand in the drawing, from the back to the front.
std::vector<std::size_t> places_of(Material material, const std::vector<FigureShape>& shapes) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < shapes.size(); ++i)
        if (shapes[i].material == material) places.push_back(i);
    return places;
}

// How far to the right the figure's face is of its hair.
double face_aside(Figure figure, FigureView view, double look) {
    figure.view = view;
    for (FigureKey& key : figure.keys) key.pose.look = look;
    auto shapes = shapes_at(figure, 0, 0);
    auto middle = [](const FigureShape& shape) {
        Metres sum;
        for (Metres point : shape.points) sum = sum + point;
        return sum.x / static_cast<double>(shape.points.size());
    };
    std::size_t hair = places_of(Material::hair, shapes).front();
    REQUIRE(shapes[hair + 1].material == Material::skin);
    return middle(shapes[hair + 1]) - middle(shapes[hair]);
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
        pose.arm_near = {Limb::Mode::reach,  0,    0, {0.3 * std::cos(angle), 1.2 + 0.3 * std::sin(angle)},
                         i % 2 ? 1.0 : -1.0, angle};
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

TEST_CASE("A limb that points out of the picture is seen shorter by the cosine", "[figure][depth]") {
    for (FigureView view : {FigureView::side, FigureView::front})
        for (double depth = -80; depth <= 80; depth += 20) {
            CAPTURE(depth);
            Pose pose;
            pose.root = {0, 0.9};
            pose.leg_near.upper_depth = pose.arm_far.lower_depth = pose.arm_far.end_depth = depth;
            pose.leg_near.lower_depth = -depth / 2;
            Skeleton at = solve(pose, view, Root::hip);
            auto seen = [&](Joint a, Joint b) { return length(at[b] - at[a]); };
            CHECK(seen(Joint::hip_near, Joint::knee_near) == Catch::Approx(body::thigh * cosine(depth)));
            CHECK(seen(Joint::knee_near, Joint::ankle_near) == Catch::Approx(body::shank * cosine(depth / 2)));
            CHECK(seen(Joint::elbow_far, Joint::wrist_far) == Catch::Approx(body::forearm * cosine(depth)));
            CHECK(seen(Joint::wrist_far, Joint::fingers_far) == Catch::Approx(body::hand * cosine(depth)));
            CHECK(seen(Joint::hip_far, Joint::knee_far) == Catch::Approx(body::thigh));
            CHECK(seen(Joint::shoulder_far, Joint::elbow_far) == Catch::Approx(body::upper_arm));
        }
}

TEST_CASE("A limb reaches its target with the seen lengths, and not farther", "[figure][depth]") {
    Pose pose;
    pose.leg_near = {Limb::Mode::reach, 0, 0, {0, -0.5}, 1, 0};
    auto reached = [&](double upper, double lower) {
        pose.leg_near.upper_depth = upper;
        pose.leg_near.lower_depth = lower;
        bool all = false;
        Skeleton at = solve(pose, FigureView::side, Root::hip, &all);
        if (all) {
            CHECK(length(at[Joint::ankle_near] - Metres{0, -0.5}) < 0.006);
            CHECK(length(at[Joint::knee_near] - at[Joint::hip_near]) == Catch::Approx(body::thigh * cosine(upper)));
            CHECK(length(at[Joint::ankle_near] - at[Joint::knee_near]) ==
                  Catch::Approx(body::shank * cosine(lower)).margin(6e-3));
        }
        return all;
    };
    CHECK(reached(0, 0));
    CHECK(reached(60, 0));
    CHECK(reached(-60, 40));
    CHECK_FALSE(reached(60, 60));
    CHECK_FALSE(reached(80, 80));
}

TEST_CASE("What is planted stays where it is while a limb turns out of the picture", "[figure][depth]") {
    struct Case {
        Root root;
        Limb::Mode mode;
    };
    for (Case each : {Case{Root::hip, Limb::Mode::reach}, Case{Root::ankle, Limb::Mode::directions},
                      Case{Root::knee, Limb::Mode::directions}}) {
        Figure standing;
        standing.root = each.root;
        standing.planted = {each.root == Root::knee ? Joint::knee_near : Joint::ankle_near};
        Pose pose;
        pose.root = each.root == Root::hip ? Metres{0, 0.55} : Metres{0, 0.07};
        for (Limb* leg : {&pose.leg_near, &pose.leg_far}) {
            leg->mode = each.mode;
            leg->target = {0, 0.07};
            leg->upper = -70;
            leg->lower = -110;
            leg->end_depth = body::toes_to_viewer;
        }
        standing.keys = {{0, pose}, {2, pose}};
        standing.keys[1].pose.leg_near.upper_depth = 40;
        standing.keys[1].pose.leg_near.lower_depth = -20;
        Metres first = skeleton_at(standing, 0)[standing.planted[0]];
        Metres knee = skeleton_at(standing, 0)[Joint::knee_near], moved = skeleton_at(standing, 2)[Joint::knee_near];
        for (int i = 0; i < 80; ++i) CHECK(length(skeleton_at(standing, i / 20.0)[standing.planted[0]] - first) < 1e-6);
        if (each.root != Root::knee) CHECK(length(moved - knee) > 0.02);
    }
}

TEST_CASE("Depth, turn and look go from key to key like the directions", "[figure][depth]") {
    Pose a, b;
    b.hips_turn = -30;
    b.shoulders_turn = 40;
    b.look = 60;
    b.arm_far.upper_depth = 20;
    b.leg_near.lower_depth = -50;
    b.leg_far.end_depth = 70;
    Pose half = between(a, b, 0.5);
    CHECK(half.hips_turn == Catch::Approx(-15));
    CHECK(half.shoulders_turn == Catch::Approx(20));
    CHECK(half.look == Catch::Approx(30));
    CHECK(half.arm_far.upper_depth == Catch::Approx(10));
    CHECK(half.leg_near.lower_depth == Catch::Approx(-25));
    CHECK(half.leg_far.end_depth == Catch::Approx(35));
    CHECK(between(a, b, 1) == b);
    for (Motion motion : {Motion::eased, Motion::flowing}) {
        Figure moving;
        moving.motion = motion;
        moving.keys = {{0, a}, {2, b}};
        CHECK(pose_at(moving, 2) == b);
        CHECK(pose_at(moving, 1).look == Catch::Approx(30));
        CHECK(pose_at(moving, 1).leg_near.lower_depth == Catch::Approx(-25));
    }
}

TEST_CASE("A figure that only turns its head has a moment to hold", "[figure][depth]") {
    Figure turning;
    turning.seconds = 8;
    Pose front, aside;
    aside.look = 60;
    turning.keys = {{0, front}, {1, aside}, {4, aside}, {5, front}, {6, front}};
    HoldSpan hold = hold_of(turning);
    CHECK(hold.from == 1);
    CHECK(hold.to == 4);
}

TEST_CASE("Depths and turns outside their bounds are refused", "[figure][depth]") {
    Figure read;
    const char* good = R"("turn": [-20, 90], "look": -90, "arm_near": {"dir": [0, 0], "depth": [80, -80, 15]})";
    CHECK(faults_of_key("front", good, &read).empty());
    CHECK(read.keys[0].pose.shoulders_turn == 90);
    CHECK(read.keys[0].pose.look == -90);
    CHECK(read.keys[0].pose.arm_near.lower_depth == -80);
    CHECK(read.keys[0].pose.arm_near.end_depth == 15);
    CHECK(read.keys[0].pose.arm_far.lower_depth == 0);
    CHECK(faults_of_key("side", R"("look": 90, "legs": {"depth": [20, 0]})", &read).empty());
    CHECK(read.keys[0].pose.leg_far.upper_depth == 20);
    struct Wrong {
        const char *view, *members;
    };
    for (Wrong wrong : {Wrong{"front", R"("arms": {"depth": [81, 0]})"}, Wrong{"front", R"("leg_far": {"depth": [0, -80.5]})"},
                        Wrong{"front", R"("legs": {"depth": [10]})"}, Wrong{"front", R"("legs": {"depth": [1, 2, 3, 4]})"},
                        Wrong{"front", R"("legs": {"depth": ["a", 2]})"}, Wrong{"front", R"("turn": [91, 0])"},
                        Wrong{"front", R"("turn": 20)"}, Wrong{"front", R"("look": 91)"}, Wrong{"front", R"("look": "left")"},
                        Wrong{"side", R"("look": -10)"}, Wrong{"side", R"("turn": [0, 10])"}}) {
        CAPTURE(wrong.view, wrong.members);
        Faults faults = faults_of_key(wrong.view, wrong.members, &read);
        CHECK(faults.size() == 1);
        const Pose& pose = read.keys[0].pose;
        CHECK(std::abs(pose.look) <= 90);
        CHECK(std::abs(pose.hips_turn) <= 90);
        CHECK(std::abs(pose.arm_far.upper_depth) <= 80);
    }
}

TEST_CASE("The check finds a turned trunk, neck, elbow and knee that nobody has", "[figure][depth]") {
    Figure good = figure("seated_turn");
    REQUIRE(check_figure(good).empty());
    SECTION("a trunk that turns too far") {
        for (FigureKey& key : good.keys) key.pose.shoulders_turn = key.pose.look = 75;
        CHECK(tells_of(good, "the trunk turns too far"));
    }
    SECTION("a neck that turns too far") {
        for (FigureKey& key : good.keys) {
            key.pose.shoulders_turn = -30;
            key.pose.look = 70;
        }
        CHECK(tells_of(good, "the neck turns too far"));
    }
    SECTION("a knee that folds onto the thigh in depth") {
        for (FigureKey& key : good.keys) {
            key.pose.leg_near = {Limb::Mode::directions, -90, -90, {}, 1, -90};
            key.pose.leg_near.upper_depth = 80;
            key.pose.leg_near.lower_depth = -70;
        }
        CHECK_FALSE(tells_of(good, "a knee bends"));
        for (FigureKey& key : good.keys) key.pose.leg_near.lower = 90;
        CHECK(tells_of(good, "a knee bends"));
    }
    SECTION("an elbow that folds onto the upper arm") {
        for (FigureKey& key : good.keys) {
            key.pose.arm_near = {Limb::Mode::directions, -90, 90, {}, 1, 90};
            key.pose.arm_near.upper_depth = 50;
            key.pose.arm_near.lower_depth = -50;
        }
        CHECK(tells_of(good, "an elbow bends"));
    }
    SECTION("a foot that slides as its leg gets too short") {
        good.keys[2].pose.leg_far.upper_depth = 78;
        CHECK(tells_of(good, "slides although it is planted"));
        CHECK(tells_of(good, "too short"));
    }
}

TEST_CASE("The face turns to where the figure looks", "[figure][depth]") {
    Figure sitting = figure("neck_turns");
    CHECK(face_aside(sitting, FigureView::front, 0) == Catch::Approx(0).margin(1e-9));
    double before = 0;
    for (double look = 10; look <= 90; look += 10) {
        double right = face_aside(sitting, FigureView::front, look), left = face_aside(sitting, FigureView::front, -look);
        CAPTURE(look);
        CHECK(right > before);
        CHECK(left == Catch::Approx(-right));
        before = right;
    }
    // A profile is a profile, from wherever the trunk is seen.
    CHECK(face_aside(sitting, FigureView::side, 0) == Catch::Approx(face_aside(sitting, FigureView::front, 90)));
    CHECK(face_aside(sitting, FigureView::side, 90) == Catch::Approx(0).margin(1e-9));
}

TEST_CASE("What is nearer is drawn over what is farther", "[figure][depth]") {
    Figure sitting = figure("seated_turn");
    Pose pose;
    pose.root = {0, 0.7};
    auto drawn = [&] {
        sitting.keys = {{0, pose}};
        sitting.props.clear();
        return shapes_at(sitting, 0, 0);
    };
    // Shirt: of the trunk three shapes, of each sleeve one. Trousers: of the trunk two, of each leg two.
    auto thigh_over_trunk = [&](const std::vector<FigureShape>& shapes) {
        return places_of(Material::trousers, shapes).back() > places_of(Material::shirt, shapes).front();
    };
    CHECK_FALSE(thigh_over_trunk(drawn()));
    pose.leg_near.upper_depth = 60;
    CHECK(thigh_over_trunk(drawn()));
    // The knee is before the shank that hangs from it, and a shank that lies across is before the thigh.
    auto last_trousers = [&] {
        auto shapes = drawn();
        return shapes[places_of(Material::trousers, shapes).back()];
    };
    CHECK(last_trousers().dull == 0);
    pose.leg_near.upper = 180;
    pose.leg_near.lower = 0;
    CHECK(last_trousers().dull > 0.3);
    pose.leg_near.upper = pose.leg_near.lower = -90;
    pose.leg_near.upper_depth = -60;
    CHECK_FALSE(thigh_over_trunk(drawn()));
    pose.leg_near.upper_depth = 0;
    CHECK(places_of(Material::shirt, drawn()).front() > places_of(Material::trousers, drawn()).back());
    pose.shoulders_turn = 80;
    auto shapes = drawn();
    std::size_t behind = places_of(Material::shirt, shapes).front();
    CHECK(behind < places_of(Material::trousers, shapes).front());
    CHECK(shapes[behind].dull > 0.9);
    CHECK(shapes[places_of(Material::shirt, shapes).back()].dull == 0);
}

TEST_CASE("Strongly shortened limbs stay convex shapes", "[figure][depth]") {
    for (const Figure& each : content().figures)
        for (int i = 0; i < 12; ++i)
            for (const FigureShape& shape : shapes_at(each, each.seconds * i / 12, 0)) {
                if (shape.thickness > 0) continue;
                double sign = 0;
                bool convex = true;
                for (std::size_t k = 0; k < shape.points.size(); ++k) {
                    auto point = [&](std::size_t step) { return shape.points[(k + step) % shape.points.size()]; };
                    Metres one = point(1) - point(0), two = point(2) - point(1);
                    double cross = one.x * two.y - one.y * two.x;
                    if (std::abs(cross) < 1e-9) continue;
                    convex &= sign == 0 || (cross > 0) == (sign > 0);
                    sign = cross;
                }
                CAPTURE(each.id, i);
                CHECK(convex);
            }
}
