#include "app/features/record/record_care.h"
#include "core/screening/answer_json.h"
#include "support/content.h"
#include "support/driver.h"
#include "support/interview.h"
#include "support/json.h"
#include "support/screen_checks.h"
#include "support/story.h"

#include <catch_amalgamated.hpp>
#include <functional>
#include <map>

using namespace easeback;
using namespace easeback::test;

namespace {

const Date monday = *Date::from_iso("2026-11-23");
constexpr float tall_enough = 40000; // for every screen to be seen whole

Viewport window(float width, float height) {
    Viewport viewport;
    viewport.width = width;
    viewport.height = height;
    return viewport;
}

// Every language, width, text size and theme a screen is shown at.
struct Setting {
    std::string language;
    Viewport viewport;
    DevicePreferences device;
    bool usual_colors = true;
    std::string name;
};

std::vector<Setting> settings() {
    std::vector<Setting> all;
    for (const auto& [language, words] : languages())
        for (float width : {320.0f, 390.0f, 768.0f, 1280.0f})
            for (float scale : {1.0f, 2.0f})
                for (std::string theme : {"light", "dark", "contrast"}) {
                    Setting setting;
                    setting.language = language;
                    setting.viewport = window(width, 700);
                    setting.device.text_scale = scale;
                    if (theme == "dark") setting.device.scheme = DevicePreferences::Scheme::dark;
                    setting.device.more_contrast = theme == "contrast";
                    setting.usual_colors = theme == "light";
                    setting.name = language + ", " + std::to_string(static_cast<int>(width)) + " wide, text " +
                                   std::to_string(static_cast<int>(scale)) + " times, " + theme;
                    all.push_back(std::move(setting));
                }
    return all;
}

// Faults, each with the first setting it was seen in.
using Faults = std::map<std::string, std::string>;

std::string listed(const Faults& faults) {
    std::string text;
    for (const auto& [fault, setting] : faults) text += "\n" + fault + " (" + setting + ")";
    return text;
}

void choose_language(Driver& driver, const std::string& language) {
    const Model& model = driver.model();
    if (model.strings->language() == language) return;
    std::uint64_t sequence = model.log.next_sequence();
    driver.app().receive_events(
        {{"chosen-" + std::to_string(sequence), sequence, "", monday, SettingChanged{"language", language}}});
    // The report is made outside of the program, and comes with a later frame.
    if (model.route.screen == ScreenId::report) driver.settle();
}

std::vector<std::string> faults_in(Driver& driver, const Setting& setting) {
    App& app = driver.app();
    choose_language(driver, setting.language);
    app.set_viewport(setting.viewport);
    app.set_device(setting.device);
    forget_items();
    driver.draw();
    std::vector<std::string> faults = screen_faults(app.tree(), setting.viewport);
    // Colours move no letter.
    if (!setting.usual_colors) return faults;
    for (std::string_view text : app.text_layout().broken())
        faults.push_back("a word of \"" + std::string(text) + "\" is broken");
    Viewport whole = window(setting.viewport.width, tall_enough);
    app.set_viewport(whole);
    driver.draw();
    for (std::string& fault : drawing_faults(app.tree(), whole)) faults.push_back(std::move(fault));
    return faults;
}

// Looks at the screen the driver is at in every setting, and leaves it as it was.
void check_screen(Driver& driver, const std::string& stop) {
    static const std::vector<Setting> all = settings();
    Faults faults;
    for (const Setting& setting : all)
        for (std::string& fault : faults_in(driver, setting)) faults.emplace(std::move(fault), setting.name);
    driver.app().set_viewport(Viewport{});
    driver.app().set_device({});
    choose_language(driver, "en");
    driver.draw();
    INFO(stop << ": " << driver.title() << listed(faults));
    CHECK(faults.empty());
}

void add_event(Device& device, EventPayload payload) {
    auto sequence = static_cast<std::uint64_t>(device.stored.size() + 1);
    device.stored.push_back(to_json({"told-" + std::to_string(sequence), sequence, "", monday, std::move(payload)}));
}

// A device that someone with those answers has gone through the interview on.
Device answered_device(const AnswerSheet& truth) {
    Interviewed done = interview(content(), truth);
    Device device;
    for (std::size_t i = 0; i < done.answers.size(); ++i) {
        const Question& question = content().questions[i];
        if (done.answers[i].state != AnswerState::missing)
            add_event(device, Answered{question.id, portable(question, done.answers[i])});
    }
    add_event(device, ScreeningFinished{done.last.assessment.urgency, done.last.assessment.permission});
    device.path = "/result";
    return device;
}

// The calm answers with as little changed as leads to that urgency.
AnswerSheet answers_for(Urgency urgency) {
    AnswerSheet calm = calm_answers();
    if (assess(content(), calm).urgency == urgency) return calm;
    for (const Question& question : content().questions) {
        if (question.is_gate()) continue;
        for (const QuestionOption& option : question.options) {
            AnswerSheet changed = with(calm, question.id, option.id);
            if (interview(content(), changed).last.assessment.urgency == urgency) return changed;
        }
    }
    FAIL("no single answer leads to " << to_text(urgency));
    return calm;
}

Device calm_device(std::string path) {
    Device device = answered_device(calm_answers());
    device.path = std::move(path);
    return device;
}

void fill_check_in(Driver& driver, const char* something_new) {
    driver.choose_number("Pain right now", 8);
    driver.choose_number("Pain this morning, after getting up", 8);
    driver.click(Role::button, "Worse");
    driver.click(Role::button, something_new);
}

} // namespace

TEST_CASE("The first pages hold at every width, text size and theme", "[screens]") {
    Device device;
    Driver driver(device, monday);
    check_screen(driver, "welcome");
    driver.app().set_storage(StorageState::denied);
    check_screen(driver, "welcome, nothing can be stored");
    driver.click(Role::button, "Start the questions");
    driver.click(Role::button, "No");
    driver.app().set_route({});
    check_screen(driver, "welcome, begun");
}

TEST_CASE("Every question holds at every width, text size and theme", "[screens]") {
    Device device;
    Driver driver(device, monday);
    for (const Question& question : content().questions) {
        driver.app().set_route({ScreenId::question, question.id});
        driver.settle();
        driver.click(Role::button, "Why do we ask?");
        if (question.kind == AnswerKind::number && !question.unit.empty())
            driver.type(english().get("question." + question.id + ".ask"), "99999");
        check_screen(driver, "question " + question.id);
    }
    driver.app().set_route({ScreenId::question, "unheard_of"});
    check_screen(driver, "a question that does not exist");
}

TEST_CASE("Every result holds at every width, text size and theme", "[screens]") {
    for (Urgency urgency : {Urgency::none, Urgency::routine, Urgency::soon, Urgency::same_day, Urgency::emergency}) {
        Device device = answered_device(answers_for(urgency));
        Driver driver(device, monday);
        REQUIRE(driver.model().interview.assessment.urgency == urgency);
        REQUIRE(driver.model().route.screen == ScreenId::result);
        check_screen(driver, "result " + std::string(to_text(urgency)));
        driver.app().set_route({ScreenId::today, {}});
        driver.settle();
        check_screen(driver, "today after " + std::string(to_text(urgency)));
    }
    AnswerSheet unsure = calm_answers();
    for (Answer& answer : unsure)
        if (answer.options) answer = {AnswerState::unsure, 0, 0};
    Device device = answered_device(unsure);
    Driver driver(device, monday);
    check_screen(driver, "result of open answers");
}

TEST_CASE("The pages of the bar hold at every width, text size and theme", "[screens]") {
    Device device = calm_device("/today");
    Driver driver(device, monday);
    check_screen(driver, "today");
    driver.click(Role::button, "Left out today, and why");
    check_screen(driver, "today, what is left out");
    driver.click(Role::button, "Check in");
    check_screen(driver, "check-in");
    fill_check_in(driver, "No");
    check_screen(driver, "check-in, filled in");
    driver.click(Role::button, "Save");
    answer_calmly(driver);
    driver.app().set_route({ScreenId::check_in, {}});
    check_screen(driver, "check-in, saved");
    driver.click(Role::button, "Danger signs");
    check_screen(driver, "danger signs");
    driver.click(Role::button, "More");
    check_screen(driver, "more");
    driver.click(Role::button, "Settings");
    check_screen(driver, "settings");
    device.storage_works = false;
    driver.click(Role::button, "Dark");
    REQUIRE(driver.has(Role::status, english().get("save.failed")));
    check_screen(driver, "settings, not saved");
}

TEST_CASE("The parts of the day hold at every width, text size and theme", "[screens][day]") {
    Device device = calm_device("/walk");
    Driver driver(device, monday);
    check_screen(driver, "a walk");
    driver.type("How long did you walk?", "9999");
    driver.choose_number("Pain at its worst while you walked", 10);
    driver.click(Role::button, "Brisk");
    check_screen(driver, "a walk of too many minutes");
    driver.type("How long did you walk?", "14");
    check_screen(driver, "a walk, filled in");
    driver.click(Role::button, "Save the walk");
    driver.click(Role::button, "I have a bad spell");
    check_screen(driver, "today, walked, asked about a bad spell");
    driver.click(Role::button, "Yes, make my plan gentler");
    answer_calmly(driver);
    driver.click(Role::button, "See the plan for today");
    check_screen(driver, "today in a bad spell");
    driver.click(Role::button, "What waits");
    check_screen(driver, "what waits");
    for (std::size_t i = 0; i < content().activities.size(); i += 5) {
        driver.app().set_route({ScreenId::waits, content().activities[i].id});
        driver.settle();
        check_screen(driver, "waits: " + content().activities[i].id);
    }
}

TEST_CASE("The way back holds at every width, text size and theme", "[screens][day]") {
    Date day;
    Device device = returned_device(day);
    device.path = "/coming-back";
    Driver driver(device, day);
    check_screen(driver, "what comes back");
    driver.click(Role::link, "Running");
    check_screen(driver, "a step of the way back");
    driver.click(Role::button, "I did this step");
    driver.choose_number("Pain at its worst during this step", 2);
    check_screen(driver, "a step, told");
    driver.click(Role::button, "Save this step");
    check_screen(driver, "a step, resting");
}

TEST_CASE("What is asked about the person holds at every width, text size and theme", "[screens][you]") {
    Device device = calm_device("/today");
    Driver driver(device, monday);
    driver.click(Role::button, "Answer them now");
    while (driver.model().route.screen == ScreenId::question) {
        check_screen(driver, "question about the person " + driver.model().route.thing);
        driver.click(Role::button, "Skip this one");
    }
    driver.click(Role::button, "More");
    driver.click(Role::button, "About you");
    driver.click(Role::button, "Your first answers");
    check_screen(driver, "about you");
    for (const char* question : {"worry", "equipment", "minutes_a_day"}) {
        driver.app().set_route({ScreenId::profile, question});
        driver.settle();
        check_screen(driver, "a change of " + std::string(question));
    }
}

TEST_CASE("What matters to a person holds at every width, text size and theme", "[screens][you]") {
    Device device = calm_device("/goals");
    add_event(device, GoalSet{"long", "Walk with my grandchildren to the playground on the other side of the river Ouse"});
    add_event(device, GoalSet{"short", "Sleep"});
    add_event(device, GoalRated{"short", 3});
    device.stored.push_back(to_json({"later", 900, "", monday + 3, GoalRated{"short", 10}}));
    Driver driver(device, monday + 20);
    check_screen(driver, "goals");
    driver.click(Role::button, "Sleep");
    driver.choose_number("How well can you do this now?", 7);
    driver.click(Role::button, "Change the words");
    driver.type("In your own words", std::string(81, 'x'));
    driver.click(Role::button, "Remove this");
    check_screen(driver, "a goal");
    driver.app().set_route({ScreenId::goals, "long"});
    driver.settle();
    check_screen(driver, "a goal, not rated");
    driver.app().set_route({ScreenId::goals, "new"});
    driver.settle();
    driver.type("In your own words", "Dance");
    check_screen(driver, "a new goal");
    driver.app().set_route({ScreenId::today, {}});
    driver.settle();
    check_screen(driver, "today, goals due");
}

TEST_CASE("The progress and the report hold at every width, text size and theme", "[screens]") {
    Device device = calm_device("/progress");
    {
        Driver driver(device, monday);
        check_screen(driver, "progress, first day");
        driver.app().set_route({ScreenId::report, {}});
        driver.settle();
        check_screen(driver, "report, first day");
    }
    tell_hundred_days(device, monday);
    device.path = "/progress";
    auto driver = std::make_unique<Driver>(device, monday);
    for (const char* range : {"2 weeks", "3 months", "All"}) {
        driver->click(Role::button, range);
        check_screen(*driver, std::string("progress, ") + range);
    }
    for (Node node : std::vector<Node>(driver->app().tree().nodes()))
        if (node.name == "Show as a list" && node.role == Role::button)
            driver->act(node, {node.id, Action::Kind::activate, 0, {}});
    driver->click(Role::button, "Show earlier changes");
    check_screen(*driver, "progress, everything open");
    driver->click(Role::button, "Report for an appointment");
    driver->click(Role::button, "Copy the text");
    check_screen(*driver, "report, copied");
    device.clipboard_works = false;
    driver->click(Role::button, "Copy the text");
    check_screen(*driver, "report, not copied");
    device.desk_works = false;
    driver->click(Role::button, english().get("report_page.save_table"));
    check_screen(*driver, "report, not saved");
    driver.reset();
    Driver nothing(device = {}, monday);
    nothing.app().set_route({ScreenId::progress, {}});
    nothing.settle();
    check_screen(nothing, "progress, nothing told");
}

TEST_CASE("The page of one's data holds at every width, text size and theme", "[screens][data]") {
    Device device;
    device.path = "/your-data";
    auto driver = std::make_unique<Driver>(device, monday);
    check_screen(*driver, "data, nothing kept");
    driver.reset();
    device = calm_device("/your-data");
    driver = std::make_unique<Driver>(device, monday);
    auto tell = [&](const std::string& json) {
        driver->app().tell_care(parsed(json).root());
        driver->settle();
    };
    tell(R"({"promise":1,"lock":1})");
    check_screen(*driver, "data, no lock");
    driver->click(Role::button, "Delete everything");
    check_screen(*driver, "data, to be deleted");
    for (const char* outcome : {"brought", "needs_https", "newer", "not_stored"}) {
        tell(R"({"promise":2,"lock":2,"last_copy":"2026-11-01","outcome":")" + std::string(outcome) +
             R"(","count":1234,"known":5})");
        check_screen(*driver, std::string("data, ") + outcome);
    }
    driver.reset();
    device.stored.push_back(to_json({"late", 900, "", monday + 50, CheckedIn{4, 4, Change::same}}));
    device.path = "/today";
    driver = std::make_unique<Driver>(device, monday + 60);
    REQUIRE(care_of(driver->model()).copy_due);
    check_screen(*driver, "today, a copy is due");
    driver->click(Role::button, "More");
    check_screen(*driver, "more, a copy is due");
}

TEST_CASE("The library holds at every width, text size and theme", "[screens][library]") {
    Device device = calm_device("/exercises");
    Driver driver(device, monday);
    check_screen(driver, "all exercises");
    driver.click(Role::button, "Filter");
    driver.click(Role::button, "Sitting");
    driver.type("Find an exercise", "back");
    check_screen(driver, "exercises, looked for");
    driver.type("Find an exercise", "zzz");
    check_screen(driver, "exercises, none found");
    for (const char* path : {"/exercises/unheard_of", "/learn", "/learn/unheard_of", "/about"}) {
        driver.app().set_route(route_from_path(path));
        driver.settle();
        check_screen(driver, path);
    }
    driver.click(Role::button, "What it is based on");
    check_screen(driver, "about, sources");
}

TEST_CASE("Pages of exercises hold at every width, text size and theme", "[screens][library]") {
    Device device = calm_device("/exercises");
    Driver driver(device, monday);
    // A page of each kind of place in the plan, with and without neighbours; all of them say the same kinds of things.
    for (std::size_t i = 0; i < content().exercises.size(); i += 6) {
        driver.app().set_route({ScreenId::exercises, content().exercises[i].id});
        driver.settle();
        check_screen(driver, "page of " + content().exercises[i].id);
    }
    driver.click(Role::button, "Leave it out of my plan");
    check_screen(driver, "page of an exercise that is set aside");
}

TEST_CASE("Lessons hold at every width, text size and theme", "[screens][learn]") {
    Device device = calm_device("/learn");
    Driver driver(device, monday);
    driver.click(Role::button, "Sleep: 3 lessons");
    check_screen(driver, "learn, a topic open");
    for (std::size_t i = 0; i < content().lessons.size(); i += 6) {
        driver.app().set_route({ScreenId::learn, content().lessons[i].id});
        driver.settle();
        check_screen(driver, "lesson " + content().lessons[i].id);
    }
    driver.click(Role::button, "Mark as read");
    check_screen(driver, "lesson, read");
}

TEST_CASE("The longest check-in holds at every width, text size and theme", "[screens][you]") {
    Device device = calm_device("/check-in");
    add_event(device, Answered{"location", {AnswerValue::Kind::options, 0, {"left_leg"}}});
    add_event(device, SessionStarted{"left", 3, {{content().exercises[0].id, 0}}});
    add_event(device, ExerciseDone{"left", content().exercises[0].id, 0, ExerciseOutcome::partly, {}});
    Driver driver(device, monday + 1);
    REQUIRE(driver.has(Role::range, "Pain at its worst in your last session"));
    REQUIRE(driver.has(Role::button, "Less trouble"));
    check_screen(driver, "the longest check-in");
    driver.choose_number("Pain at its worst in your last session", 9);
    driver.click(Role::button, "As before");
    fill_check_in(driver, "No");
    driver.click(Role::button, "Save");
    check_screen(driver, "the longest check-in, saved");
}

TEST_CASE("A session holds at every moment, width, text size and theme", "[screens]") {
    Device device = calm_device("/today");
    Driver driver(device, monday);
    driver.click(Role::button, "Start the session");
    driver.click(Role::button, "I am ready");
    driver.pass(5);
    driver.click(Role::button, "Pause");
    check_screen(driver, "session, paused");
    driver.click(Role::button, "Go on");
    for (int moment = 0; moment < 12; ++moment) {
        check_screen(driver, "session after " + std::to_string(moment * 7) + " seconds");
        driver.pass(7);
        if (driver.has(Role::button, "I am ready")) driver.click(Role::button, "I am ready");
    }
    for (int turn = 0; turn < 9 && player_of(driver.model()).stage != PlayerStage::asks; ++turn) {
        driver.pass(300);
        if (driver.has(Role::button, "I am ready")) driver.click(Role::button, "I am ready");
    }
    check_screen(driver, "session, asking whether it was done");
    driver.click(Role::button, "Only part of it");
    check_screen(driver, "session, waiting for the next exercise");
    driver.click(Role::button, "This doesn't feel right");
    check_screen(driver, "session, where it does not feel right");
    driver.click(Role::button, "In my back");
    check_screen(driver, "session, whether it has settled");
    driver.click(Role::button, "It is still there");
    check_screen(driver, "rating");
    driver.choose_number(english().get("session.pain_during"), 10);
    driver.choose_number(english().get("session.effort"), 0);
    check_screen(driver, "rating, filled in");
    driver.click(Role::button, "Finish");
    check_screen(driver, "today, done");
    driver.app().set_route({ScreenId::session, {}});
    check_screen(driver, "session, none open");
}

TEST_CASE("Every exercise holds at every width, text size and theme", "[screens]") {
    Device device = calm_device("/session");
    SessionStarted started;
    started.session = "all";
    for (const Exercise& exercise : content().exercises)
        for (std::size_t level = 0; level < exercise.levels.size();
             level += exercise.levels.size() > 1 ? exercise.levels.size() - 1 : 1)
            started.planned.push_back({exercise.id, static_cast<int>(level)});
    std::size_t planned = started.planned.size();
    add_event(device, std::move(started));
    Driver driver(device, monday);
    for (std::size_t i = 0; i < planned; ++i) {
        REQUIRE(driver.model().route.screen == ScreenId::session);
        check_screen(driver, "exercise " + current_exercise(driver.model())->exercise->id);
        driver.click(Role::button, "Skip");
    }
    CHECK(driver.title() == "How was it?");
}
