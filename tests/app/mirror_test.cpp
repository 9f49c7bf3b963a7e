#include "app/shell/screen.h"
#include "core/simulation/random.h"
#include "support/content.h"
#include "support/driver.h"
#include "support/page_copy.h"
#include "support/story.h"

#include <catch_amalgamated.hpp>
#include <functional>
#include <set>

using namespace easeback;
using namespace easeback::test;

namespace {

const Date monday = *Date::from_iso("2026-11-23");

std::string listed(const std::vector<std::string>& sentences) {
    std::string text;
    for (const std::string& sentence : sentences) text += "\nThe copy " + sentence + ".";
    return text;
}

Node node(NodeId id, NodeId parent, Role role, std::string name) {
    Node made;
    made.id = id;
    made.parent = parent;
    made.role = role;
    made.name = std::move(name);
    made.rect = {1, 2, 30, 40};
    return made;
}

SemanticTree tree_of(const std::vector<Node>& nodes) {
    SemanticTree tree;
    for (const Node& each : nodes) tree.add(each);
    return tree;
}

// One step of someone, or something, that does anything at all.
class RandomLife {
public:
    RandomLife(Device& device, std::uint64_t seed)
        : m_random(seed)
        , m_device(device)
        , m_driver(device, monday) {}

    Driver& driver() { return m_driver; }

    // Half of the lives begin with a plan, the others anywhere in the questions.
    void begin() {
        if (!m_random.chance(0.6)) return;
        m_driver.click(Role::button, "Start the questions");
        answer_calmly(m_driver);
    }

    void step() {
        App& app = m_driver.app();
        int dice = m_random.below(100);
        if (dice < 66) act();
        else if (dice < 70) m_driver.back();
        else if (dice < 74) app.set_route({any_screen(), any_thing()});
        else if (dice < 78) app.set_viewport(any_viewport());
        else if (dice < 82) app.set_device(any_device());
        else if (dice < 85) app.receive_events({any_setting()});
        else if (dice < 88) app.set_scroll(any_node().id, static_cast<float>(m_random.below(4000)) / 3);
        else if (dice < 90) app.set_attention({any_node().id, any_node().id, any_node().id});
        else if (dice < 92) app.set_storage(m_random.chance(0.5) ? StorageState::keeps : StorageState::denied);
        else if (dice < 93) m_device.storage_works = m_random.chance(0.7);
        else if (dice < 94) m_driver.set_date(m_today = m_today + (1 + m_random.below(9)));
        else m_driver.pass(m_random.fraction() * 20);
        m_driver.settle();
    }

private:
    const Node& any_node() {
        const std::vector<Node>& nodes = m_driver.app().tree().nodes();
        return nodes[static_cast<std::size_t>(m_random.below(static_cast<int>(nodes.size())))];
    }

    std::string any_question() {
        int count = static_cast<int>(content().questions.size());
        return m_random.chance(0.5) ? std::string() : content().question(m_random.below(count)).id;
    }

    ScreenId any_screen() { return static_cast<ScreenId>(m_random.below(static_cast<int>(all_screens().size()))); }

    // Of any kind, whether the screen has such things or not.
    std::string any_thing() {
        if (m_random.chance(0.6)) return any_question();
        const Content& all = content();
        return m_random.chance(0.5) ? all.exercise(m_random.below(static_cast<int>(all.exercises.size()))).id
                                    : all.lesson(m_random.below(static_cast<int>(all.lessons.size()))).id;
    }

    Viewport any_viewport() {
        Viewport viewport;
        viewport.width = static_cast<float>(280 + m_random.below(1200));
        viewport.height = static_cast<float>(300 + m_random.below(1000));
        viewport.pixel_ratio = 1 + static_cast<float>(m_random.below(9)) / 4;
        viewport.top_inset = static_cast<float>(m_random.below(2) * 47);
        viewport.bottom_inset = static_cast<float>(m_random.below(2) * 34);
        return viewport;
    }

    // From another tab, with whatever its clock and its numbers were.
    Event any_setting() {
        constexpr const char* settings[][2] = {{"language", "en"}, {"language", "es"}, {"language", "xx"},
                                               {"theme", "dark"},  {"theme", "auto"},  {"text_size", "200"},
                                               {"text_size", "7"}, {"voice", "off"},   {"unheard", "of"}};
        const auto& [key, value] = settings[m_random.below(9)];
        auto sequence = static_cast<std::uint64_t>(m_random.below(500));
        return {"other-" + std::to_string(++m_others), sequence, "", monday, SettingChanged{key, value}};
    }

    DevicePreferences any_device() {
        DevicePreferences device;
        if (m_random.chance(0.5)) device.scheme = DevicePreferences::Scheme::dark;
        device.more_contrast = m_random.chance(0.3);
        device.reduced_motion = m_random.chance(0.3);
        device.text_scale = 1 + static_cast<float>(m_random.fraction());
        return device;
    }

    void act() {
        std::vector<const Node*> able;
        for (const Node& each : m_driver.app().tree().nodes())
            if (is_interactive(each.role) && (each.role != Role::link || each.target.starts_with("#/"))) able.push_back(&each);
        if (able.empty()) return m_driver.back();
        const Node& chosen = *able[static_cast<std::size_t>(m_random.below(static_cast<int>(able.size())))];
        constexpr const char* typed[] = {"", "12", "7", "41", "-5", "0", "abc", "1e3", "99999999999999999999", " 5"};
        if (chosen.role == Role::range) m_driver.act(chosen, {0, Action::Kind::set_number, m_random.fraction() * 16 - 3, {}});
        else if (chosen.role == Role::text_field) m_driver.act(chosen, {0, Action::Kind::set_text, 0, typed[m_random.below(10)]});
        else m_driver.act(chosen, {0, Action::Kind::activate, 0, {}});
    }

    Random m_random;
    Device& m_device;
    Driver m_driver;
    Date m_today = monday;
    int m_others = 0;
};

} // namespace

TEST_CASE("The first update tells everything, parents first, and the next nothing", "[mirror]") {
    SemanticTree tree = tree_of({node(1, 0, Role::main, "m"), node(2, 1, Role::list, "l"), node(3, 2, Role::list_item, "a"),
                                 node(4, 1, Role::button, "A \"b\" \\ \n\t\x01 é 😀")});
    MirrorWriter mirror;
    PageCopy page;
    page.apply(mirror.update(tree));
    CHECK(page.differences(tree).empty());
    CHECK(page.size() == 4);
    CHECK(mirror.update(tree).empty());
    mirror.forget();
    PageCopy fresh;
    fresh.apply(mirror.update(tree));
    CHECK(fresh.differences(tree).empty());
}

TEST_CASE("Every part of a node that changes is told", "[mirror]") {
    const std::function<void(Node&)> changes[] = {
        [](Node& each) { each.name = "other"; },     [](Node& each) { each.value = "5"; },
        [](Node& each) { each.description = "d"; },  [](Node& each) { each.target = "tel:1"; },
        [](Node& each) { each.rect.x += 1; },        [](Node& each) { each.rect.y -= 7.5f; },
        [](Node& each) { each.rect.width += 0.5f; }, [](Node& each) { each.rect.height += 100; },
        [](Node& each) { each.number = 3; },         [](Node& each) { each.least = -2; },
        [](Node& each) { each.most = 10; },          [](Node& each) { each.content_height = 900; },
        [](Node& each) { each.scroll = 12; },        [](Node& each) { each.font_size = 24; },
        [](Node& each) { each.disabled = true; },    [](Node& each) { each.checked = true; },
        [](Node& each) { each.current = true; },     [](Node& each) { each.numeric = true; },
        [](Node& each) { each.is_toggle = true; },   [](Node& each) { each.pressed = true; },
        [](Node& each) { each.is_expander = true; }, [](Node& each) { each.expanded = true; },
    };
    // Where each part means something.
    for (Role role : {Role::main, Role::checkbox, Role::range, Role::progress, Role::button}) {
        Node changing = node(1, 0, role, "one");
        changing.content_height = role == Role::main ? 500.0f : 0.0f;
        MirrorWriter mirror;
        PageCopy page;
        page.apply(mirror.update(tree_of({changing})));
        for (const auto& change : changes) {
            change(changing);
            SemanticTree tree = tree_of({changing});
            page.apply(mirror.update(tree));
            CHECK(page.differences(tree).empty());
        }
    }
}

TEST_CASE("What goes is dropped, what comes between and what moves is put in order", "[mirror]") {
    MirrorWriter mirror;
    PageCopy page;
    auto show = [&](const std::vector<Node>& nodes) {
        SemanticTree tree = tree_of(nodes);
        std::string update = mirror.update(tree);
        page.apply(update);
        INFO(update << listed(page.differences(tree)));
        CHECK(page.differences(tree).empty());
        return update;
    };
    Node root = node(1, 0, Role::main, "m"), list = node(2, 1, Role::group, "g");
    Node a = node(3, 1, Role::button, "a"), b = node(4, 1, Role::button, "b"), c = node(5, 1, Role::button, "c");
    show({root, list, a, b});
    CHECK(show({root, list, a, c, b}).find("\"drop\"") == std::string::npos);
    CHECK(show({root, list, b, c, a}).find("\"set\"") == std::string::npos);
    CHECK(show({root, list, b}).find("\"drop\"") != std::string::npos);
    a.parent = b.parent = 2;
    show({root, list, a, b});
    show({root, list});
    show({root, a = node(3, 1, Role::button, "a")});
    show({});
    CHECK(page.size() == 0);
    show({root, list, c});
}

TEST_CASE("A node that becomes something else keeps its place and its children", "[mirror]") {
    MirrorWriter mirror;
    PageCopy page;
    Node root = node(1, 0, Role::main, "m"), title = node(3, 1, Role::heading, "t"), last = node(4, 1, Role::button, "b");
    Node group = node(2, 1, Role::group, "g"), item = node(5, 2, Role::list_item, "i");
    title.level = 2;
    page.apply(mirror.update(tree_of({root, group, item, title, last})));
    title.level = 3;
    group.role = Role::list;
    SemanticTree tree = tree_of({root, group, item, title, last});
    page.apply(mirror.update(tree));
    INFO(listed(page.differences(tree)));
    CHECK(page.differences(tree).empty());
}

TEST_CASE("Whatever is done, the updates rebuild exactly what is shown", "[mirror]") {
    std::set<ScreenId> seen;
    int updates = 0;
    constexpr int lives = 60, steps = 80;
    for (std::uint64_t seed = 1; seed <= lives; ++seed) {
        Device device;
        RandomLife life(device, seed);
        PageCopy page;
        life.begin();
        for (int step = 0; step < steps; ++step) {
            life.step();
            App& app = life.driver().app();
            std::string update = app.take_mirror_update();
            page.apply(update);
            std::vector<std::string> differences = page.differences(app.tree());
            INFO("life " << seed << ", step " << step << listed(differences));
            REQUIRE(differences.empty());
            REQUIRE(app.take_mirror_update().empty());
            REQUIRE(app.tree().duplicate_ids() == 0);
            updates += !update.empty();
            seen.insert(app.model().route.screen);
        }
    }
    CHECK(seen.size() == all_screens().size());
    CHECK(updates > lives * steps / 2);
}
