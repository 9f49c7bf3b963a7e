#include "app/features/library/library_model.h"
// Exercises, lessons and what is said of the app, found by role and name.
#include "support/content.h"
#include "support/driver.h"
#include "support/screen_checks.h"
#include "support/story.h"

#include <algorithm>
#include <catch_amalgamated.hpp>

using namespace easeback;
using namespace easeback::test;

namespace {

const Date monday = *Date::from_iso("2026-11-23");

std::string name_of(const std::string& exercise) { return std::string(english().get("exercise." + exercise + ".name")); }

std::vector<std::string> rows(Driver& driver) {
    std::vector<std::string> names;
    for (const Node& node : driver.app().tree().nodes())
        if (node.role == Role::link && node.target.starts_with("#/")) names.push_back(node.name);
    return names;
}

bool contains(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

void go(Driver& driver, ScreenId screen, std::string thing = {}) {
    driver.app().set_route({screen, std::move(thing)});
    driver.settle();
}

struct Started {
    Device device;
    Driver driver;
    explicit Started(ScreenId screen, std::string thing = {})
        : driver(device, monday) {
        go_to_session(driver);
        go(driver, screen, std::move(thing));
    }
};

std::size_t matching(const ExerciseFilter& filter) {
    const std::vector<Exercise>& all = content().exercises;
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [&](const Exercise& each) { return filter.matches(each); }));
}

} // namespace

TEST_CASE("The library lists every exercise, though few are drawn", "[library]") {
    Started start(ScreenId::exercises);
    std::vector<std::string> names = rows(start.driver);
    CHECK(names.size() == content().exercises.size());
    for (const Exercise& exercise : content().exercises) CHECK(contains(names, name_of(exercise.id)));
    std::string count = english().plural("library.count", static_cast<int>(content().exercises.size()));
    CHECK(start.driver.has(Role::status, count));
}

TEST_CASE("A search looks at names and purposes, without case and accents", "[library]") {
    Started start(ScreenId::exercises);
    Driver& driver = start.driver;
    driver.type("Find an exercise", "BELLY bráce");
    REQUIRE_FALSE(rows(driver).empty());
    CHECK(rows(driver).front() == name_of("abdominal_brace"));
    driver.type("Find an exercise", "carry the weight of a leg");
    CHECK(rows(driver) == std::vector<std::string>{name_of("dead_bug_leg")});
    CHECK(driver.has(Role::status, "1 exercise found"));
    driver.type("Find an exercise", "zzz");
    CHECK(rows(driver).empty());
    CHECK(driver.has(Role::status, english().get("library.none")));
    driver.click(Role::button, "Empty the search");
    CHECK(rows(driver).size() == content().exercises.size());
    CHECK(driver.get(Role::text_field, "Find an exercise").value.empty());
}

TEST_CASE("Every exercise is found by its own name, in each language", "[library]") {
    Started start(ScreenId::exercises);
    Driver& driver = start.driver;
    for (std::string language : {"en", "es"}) {
        const Strings& strings = languages().at(language);
        go(driver, ScreenId::settings);
        driver.click(Role::button, language == "en" ? "English" : "Español");
        go(driver, ScreenId::exercises);
        for (const Exercise& exercise : content().exercises) {
            std::string name(strings.get("exercise." + exercise.id + ".name"));
            driver.type(strings.get("library.search"), name);
            INFO(language << ": " << name);
            CHECK(contains(rows(driver), name));
        }
        driver.type(strings.get("library.search"), "");
    }
}

TEST_CASE("Filters narrow the library down and can be taken away", "[library]") {
    Started start(ScreenId::exercises);
    Driver& driver = start.driver;
    driver.click(Role::button, "Filter");
    driver.click(Role::button, "Sitting");
    ExerciseFilter filter;
    filter.positions = bit(Position::sitting);
    CHECK(rows(driver).size() == matching(filter));
    CHECK(driver.get(Role::button, "Sitting").pressed);
    driver.click(Role::button, "Standing");
    filter.positions |= bit(Position::standing);
    CHECK(rows(driver).size() == matching(filter));
    driver.click(Role::button, "Neck");
    filter.regions = bit(Region::neck);
    REQUIRE(matching(filter) > 0);
    CHECK(rows(driver).size() == matching(filter));
    driver.click(Role::button, "Stretching");
    filter.kinds = bit(ExerciseKind::stretch);
    CHECK(rows(driver).size() == matching(filter));
    driver.click(Role::button, "Filter: 4 on");
    CHECK_FALSE(driver.has(Role::button, "Sitting"));
    driver.click(Role::button, "Show all again");
    CHECK(rows(driver).size() == content().exercises.size());
}

TEST_CASE("What was looked for is still there when one comes back", "[library]") {
    Device device;
    device.path = "/exercises";
    Driver driver(device, monday);
    driver.type("Find an exercise", "plank");
    std::vector<std::string> before = rows(driver);
    driver.click(Role::link, before.front());
    CHECK(driver.title() == before.front());
    driver.click(Role::button, "Back");
    CHECK(driver.title() == "Exercises");
    CHECK(rows(driver) == before);
}

TEST_CASE("The page of an exercise tells all there is to tell", "[library]") {
    Started start(ScreenId::exercises);
    Driver& driver = start.driver;
    for (const Exercise& exercise : content().exercises) {
        go(driver, ScreenId::exercises, exercise.id);
        INFO(exercise.id);
        CHECK(driver.title() == name_of(exercise.id));
        for (const char* part : {".purpose", ".setup", ".breathing", ".feel"})
            if (english().has("exercise." + exercise.id + part))
                CHECK(driver.has(Role::paragraph, english().get("exercise." + exercise.id + part)));
        for (std::string_view step : english().list("exercise." + exercise.id + ".steps"))
            CHECK(driver.has(Role::list_item, step));
        for (const std::string& source : exercise.sources) CHECK(driver.has(Role::paragraph, content().source_title(source)));
        for (const auto* neighbours : {&exercise.easier, &exercise.harder})
            for (const std::string& neighbour : *neighbours) CHECK(driver.has(Role::link, name_of(neighbour)));
        CHECK(driver.has(Role::list, english().get("library.not_for")) == (exercise.contraindications != 0));
    }
}

TEST_CASE("The page says whether the exercise is in the plan, and why not", "[library]") {
    Started start(ScreenId::today);
    Driver& driver = start.driver;
    const DayPlan plan = driver.model().plan;
    REQUIRE_FALSE(plan.items.empty());
    REQUIRE_FALSE(plan.omissions.empty());
    for (const PlanItem& item : plan.items) {
        go(driver, ScreenId::exercises, content().exercise(item.exercise).id);
        CHECK(driver.has(Role::heading, "In your plan today"));
    }
    for (const Omission& omission : plan.omissions) {
        go(driver, ScreenId::exercises, content().exercise(omission.exercise).id);
        CHECK(driver.has(Role::heading, "Not in your plan today"));
        CHECK(driver.has(Role::paragraph, reason_text(english(), omission.reason)));
    }
}

TEST_CASE("Without a plan the page says why there is none", "[library]") {
    Device device;
    device.path = "/exercises/abdominal_brace";
    Driver driver(device, monday);
    CHECK(driver.has(Role::heading, "Not in your plan today"));
    CHECK(driver.has(Role::paragraph, english().get("reason.screening_first")));
}

TEST_CASE("An exercise that is set aside leaves the plan until it is brought back", "[library]") {
    Device device;
    int index = -1;
    auto planned = [&](const Driver& driver) {
        const std::vector<PlanItem>& items = driver.model().plan.items;
        return std::any_of(items.begin(), items.end(), [&](const PlanItem& item) { return item.exercise == index; });
    };
    {
        Driver driver(device, monday);
        go_to_session(driver);
        index = driver.model().plan.items.front().exercise;
        go(driver, ScreenId::exercises, content().exercise(index).id);
        driver.click(Role::button, "Leave it out of my plan");
        CHECK(driver.has(Role::heading, "This one is set aside"));
        CHECK(driver.has(Role::paragraph, english().get("reason.set_aside")));
        CHECK_FALSE(planned(driver));
        CHECK(device.stored.back().find("exercise_set_aside") != std::string::npos);
    }
    device.path = "/exercises/" + content().exercise(index).id;
    Driver driver(device, monday);
    CHECK_FALSE(planned(driver));
    driver.click(Role::button, "Bring it back");
    CHECK(planned(driver));
    CHECK(driver.has(Role::button, "Leave it out of my plan"));
}

TEST_CASE("The figure on a page moves until it is stopped, and rests by itself", "[library]") {
    auto with_figure = std::find_if(content().exercises.begin(), content().exercises.end(),
                                    [](const Exercise& each) { return content().figure(each.id) != nullptr; });
    REQUIRE(with_figure != content().exercises.end());
    Started start(ScreenId::exercises, with_figure->id);
    Driver& driver = start.driver;
    CHECK(driver.app().scheduler().is_due());
    driver.click(Role::button, "Stop the movement");
    CHECK_FALSE(driver.app().scheduler().is_due());
    driver.click(Role::button, "Show the movement");
    driver.pass(30);
    CHECK(driver.app().scheduler().is_due());
    driver.pass(40);
    CHECK_FALSE(driver.app().scheduler().is_due());
    driver.click(Role::button, "Show the movement");
    CHECK(driver.app().scheduler().is_due());
    go(driver, ScreenId::exercises);
    CHECK_FALSE(driver.app().scheduler().is_due());
}

TEST_CASE("With less movement chosen, figures stand until they are started", "[library][settings]") {
    Started start(ScreenId::settings);
    Driver& driver = start.driver;
    driver.click(Role::button, "Less movement");
    for (const Exercise& exercise : content().exercises) {
        go(driver, ScreenId::exercises, exercise.id);
        if (driver.app().scheduler().is_due()) FAIL_CHECK(exercise.id << " moves");
    }
}

TEST_CASE("An exercise without a figure has a picture with words all the same", "[library]") {
    Started start(ScreenId::exercises);
    for (const Exercise& exercise : content().exercises) {
        go(start.driver, ScreenId::exercises, exercise.id);
        const std::vector<Node>& nodes = start.driver.app().tree().nodes();
        CHECK(std::any_of(nodes.begin(), nodes.end(), [](const Node& node) { return node.role == Role::image; }));
    }
}

TEST_CASE("Learn offers what suits the person and has all lessons by topic", "[learn]") {
    Started start(ScreenId::learn);
    Driver& driver = start.driver;
    CHECK(driver.has(Role::heading, "For you today"));
    REQUIRE_FALSE(suggested_of(driver.model())->lessons.empty());
    const Lesson& first = content().lesson(suggested_of(driver.model())->lessons.front());
    CHECK(driver.has(Role::heading, english().get("lesson." + first.id + ".title")));
    std::vector<std::string> topics;
    for (const Node& node : driver.app().tree().nodes())
        if (node.is_expander) topics.push_back(node.name);
    for (const std::string& topic : topics) driver.click(Role::button, topic);
    std::vector<std::string> names = rows(driver);
    for (const Lesson& lesson : content().lessons)
        CHECK(contains(names, std::string(english().get("lesson." + lesson.id + ".title"))));
}

TEST_CASE("A lesson is read, marked, and leads to the next", "[learn]") {
    Started start(ScreenId::learn);
    Driver& driver = start.driver;
    const Lesson& first = content().lesson(suggested_of(driver.model())->lessons.front());
    driver.click(Role::button, "Read");
    CHECK(driver.title() == english().get("lesson." + first.id + ".title"));
    for (std::string_view text : english().list("lesson." + first.id + ".body")) CHECK(driver.has(Role::paragraph, text));
    for (const std::string& source : first.sources) CHECK(driver.has(Role::paragraph, content().source_title(source)));
    driver.click(Role::button, "Mark as read");
    CHECK(driver.model().state.lessons_read.contains(first.id));
    CHECK(driver.has(Role::status, "You have read this."));
    CHECK_FALSE(driver.has(Role::button, "Mark as read"));
    CHECK(start.device.stored.back().find("lesson_read") != std::string::npos);
    driver.click(Role::button, "Next lesson");
    CHECK(driver.title() != english().get("lesson." + first.id + ".title"));
    go(driver, ScreenId::learn);
    CHECK(driver.has(Role::heading, "More for you"));
}

TEST_CASE("The next lesson leads through all of them", "[learn]") {
    Started start(ScreenId::learn);
    Driver& driver = start.driver;
    driver.click(Role::button, "Read");
    for (std::size_t i = 0; i < content().lessons.size(); ++i) {
        if (driver.has(Role::button, "Mark as read")) driver.click(Role::button, "Mark as read");
        if (driver.has(Role::button, "Next lesson")) driver.click(Role::button, "Next lesson");
    }
    go(driver, ScreenId::learn);
    CHECK(suggested_of(driver.model())->lessons.empty());
}

TEST_CASE("Addresses of exercises and lessons that are not there lead to all of them", "[library][learn]") {
    Started start(ScreenId::exercises, "unheard_of");
    CHECK(start.driver.has(Role::status, english().get("library.unknown")));
    start.driver.click(Role::button, "All exercises");
    CHECK(rows(start.driver).size() == content().exercises.size());
    go(start.driver, ScreenId::learn, "unheard_of");
    CHECK(start.driver.has(Role::status, english().get("learn.unknown")));
    start.driver.click(Role::button, "All lessons");
    CHECK(start.driver.title() == "Learn");
}

TEST_CASE("Until their words are here, exercises and lessons say that they are on their way", "[library][learn]") {
    Faults faults;
    Strings first;
    std::vector<const ContentFiles::File*> later;
    for (const ContentFiles::File& file : content_files().files) {
        if (!file.path.starts_with("text/en/")) continue;
        if (file.path.starts_with("text/en/exercises_") || file.path == "text/en/lessons.json") later.push_back(&file);
        else first.load(file.root, faults);
    }
    Device device;
    device.words = {{"en", first}};
    Driver driver(device, monday);
    struct Page {
        Route route;
        std::string_view loading;
    };
    const std::string exercise = content().exercises.front().id, lesson = content().lessons.front().id;
    const Page pages[] = {{{ScreenId::exercises, {}}, "library.loading"},
                          {{ScreenId::exercises, exercise}, "library.loading"},
                          {{ScreenId::learn, {}}, "learn.loading"},
                          {{ScreenId::learn, lesson}, "learn.loading"}};
    for (const Page& page : pages) {
        go(driver, page.route.screen, page.route.thing);
        INFO(driver.screen());
        CHECK(driver.has(Role::status, english().get(page.loading)));
        CHECK(screen_faults(driver.app().tree(), Viewport{}).empty());
    }
    for (const ContentFiles::File* file : later) driver.app().add_words("en", file->root, faults);
    REQUIRE(faults.empty());
    for (const Page& page : pages) {
        go(driver, page.route.screen, page.route.thing);
        CHECK_FALSE(driver.has(Role::status, english().get(page.loading)));
    }
    go(driver, ScreenId::exercises);
    CHECK(rows(driver).size() == content().exercises.size());
}

TEST_CASE("What is said of the app names its limits, its sources and its licences", "[about]") {
    Started start(ScreenId::about);
    Driver& driver = start.driver;
    for (const char* section : {"what", "not", "limits", "reviewed", "privacy"})
        CHECK(driver.has(Role::heading, english().get("about." + std::string(section) + ".title")));
    driver.click(Role::button, "What it is based on");
    for (const Source& source : content().sources) CHECK(driver.has(Role::list_item, source.title));
    CHECK(driver.get(Role::link, "Read the licences").target == "licences/index.html");
}

TEST_CASE("Tones and vibration are switched apart; what was one switch goes on as one", "[settings]") {
    Started start(ScreenId::settings);
    Driver& driver = start.driver;
    driver.click(Role::checkbox, "Tones");
    CHECK(vibration_setting(driver.model()) == Switch::off);
    driver.click(Role::checkbox, "Vibration");
    CHECK(vibration_setting(driver.model()) == Switch::on);
    CHECK(sound_setting(driver.model()) == Switch::off);
    driver.click(Role::checkbox, "Spoken cues");
    CHECK(voice_setting(driver.model()) == Switch::off);
    go(driver, ScreenId::session);
    CHECK_FALSE(driver.get(Role::checkbox, "Tones").checked);
    CHECK(driver.get(Role::checkbox, "Vibration").checked);
    driver.click(Role::button, "I am ready");
    driver.pass(20);
    CHECK(start.device.spoken.empty());
    CHECK(start.device.sounds == 0);
    CHECK(start.device.vibrations > 0);
}

TEST_CASE("Whoever types faster than frames are drawn loses no letter", "[library]") {
    Device device;
    device.path = "/exercises";
    Driver driver(device, monday);
    const Node& field = driver.get(Role::text_field, "Find an exercise");
    std::string typed;
    for (char letter : std::string("dead bug lying on the back")) {
        typed += letter;
        driver.app().act({field.id, Action::Kind::set_text, 0, typed});
    }
    driver.settle();
    CHECK(browsing_of(driver.model()).search == typed);
}
