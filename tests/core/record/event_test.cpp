#include "core/record/event_json.h"
#include "core/record/log.h"
#include "core/simulation/random.h"
#include "support/json.h"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <set>
#include <string>
#include <vector>

using namespace easeback;
using namespace easeback::test;

namespace {

struct Example {
    EventPayload payload;
    std::string type, data; // as the line holds them
};

AnswerValue chosen(std::vector<std::string> options) { return {AnswerValue::Kind::options, 0, std::move(options)}; }
AnswerValue number(double value) { return {AnswerValue::Kind::number, value, {}}; }

// Every kind of event, whole and with each optional part missing. These are the lines that devices hold: a change
// that breaks one of them would lose what people have told.
const std::vector<Example>& examples() {
    static const std::vector<Example> all = {
        {Answered{"saddle_numbness", chosen({"yes"})}, "answered", R"({"question":"saddle_numbness","value":["yes"]})"},
        {Answered{"location", chosen({"low_back", "groin"})}, "answered",
         R"({"question":"location","value":["low_back","groin"]})"},
        {Answered{"location", chosen({})}, "answered", R"({"question":"location","value":[]})"},
        {Answered{"age", number(41)}, "answered", R"({"question":"age","value":41})"},
        {Answered{"pain_now", number(6.5)}, "answered", R"({"question":"pain_now","value":6.5})"},
        {Answered{"trauma", {}}, "answered", R"({"question":"trauma","value":"unknown"})"},
        {ScreeningFinished{Urgency::same_day, PlanPermission::none}, "screening_finished",
         R"({"urgency":"same_day","plan":"none"})"},
        {ScreeningFinished{Urgency::none, PlanPermission::full}, "screening_finished", R"({"urgency":"none","plan":"full"})"},
        {SessionStarted{"s1", PainScore{0}, {{"bridge", 2}, {"cat_cow", 0}}}, "session_started",
         R"({"session":"s1","pain_before":0,"planned":[{"exercise":"bridge","level":2},{"exercise":"cat_cow","level":0}]})"},
        {SessionStarted{"s1", std::nullopt, {}}, "session_started", R"({"session":"s1","planned":[]})"},
        {ExerciseDone{"s1", "bridge", 2, ExerciseOutcome::felt_wrong}, "exercise_done",
         R"({"session":"s1","exercise":"bridge","level":2,"outcome":"felt_wrong"})"},
        {ExerciseDone{"s1", "bridge", 0, ExerciseOutcome::done}, "exercise_done",
         R"({"session":"s1","exercise":"bridge","level":0,"outcome":"done"})"},
        {SessionFinished{"s1", PainScore{10}, 0, false}, "session_finished",
         R"({"session":"s1","complete":false,"pain_during":10,"effort":0})"},
        {SessionFinished{"s1", std::nullopt, 7, true}, "session_finished", R"({"session":"s1","complete":true,"effort":7})"},
        {SessionFinished{"s1", std::nullopt, std::nullopt, true}, "session_finished", R"({"session":"s1","complete":true})"},
        {CheckedIn{PainScore{3}, PainScore{5}, Change::worse, true}, "checked_in",
         R"({"pain_now":3,"pain_morning":5,"change":"worse","something_new":true})"},
        {CheckedIn{std::nullopt, PainScore{0}, Change::better, false}, "checked_in",
         R"({"pain_morning":0,"change":"better","something_new":false})"},
        {CheckedIn{}, "checked_in", R"({"something_new":false})"},
        {ExerciseSetAside{"bridge", "felt_wrong"}, "exercise_set_aside", R"({"exercise":"bridge","reason":"felt_wrong"})"},
        {ExerciseRestored{"bridge"}, "exercise_restored", R"({"exercise":"bridge"})"},
        {LevelChanged{"bridge", 1, 2, "forward_good"}, "level_changed",
         R"({"exercise":"bridge","from":1,"to":2,"rule":"forward_good"})"},
        {SettingChanged{"theme", "\"dark\"\nñ\x01\\"}, "setting_changed", R"({"key":"theme","value":"\"dark\"\nñ\u0001\\"})"},
        {AnswerWithdrawn{"trauma"}, "answer_withdrawn", R"({"question":"trauma"})"},
        {WalkDone{20, PainScore{3}, WalkPace::brisk, false}, "walk_done",
         R"({"minutes":20,"pain_during":3,"pace":"brisk","limped":false})"},
        {WalkDone{5, std::nullopt, std::nullopt, true}, "walk_done", R"({"minutes":5,"limped":true})"},
        {WalkDone{1, std::nullopt, WalkPace::easy, std::nullopt}, "walk_done", R"({"minutes":1,"pace":"easy"})"},
        {FlareUpDeclared{}, "flare_up_declared", "{}"},
        {GoalSet{"g1", "Carry my niño \"up\" the stairs"}, "goal_set",
         R"({"goal":"g1","text":"Carry my niño \"up\" the stairs"})"},
        {GoalRated{"g1", 10}, "goal_rated", R"({"goal":"g1","rating":10})"},
        {GoalRated{"g1", 0}, "goal_rated", R"({"goal":"g1","rating":0})"},
        {GoalRemoved{"g1"}, "goal_removed", R"({"goal":"g1"})"},
        {ExerciseSwapped{"s1", {"bridge", 3}, SwapHow::precedes}, "exercise_swapped",
         R"({"session":"s1","exercise":"bridge","level":3,"how":"precedes"})"},
        {ExerciseReopened{"s1"}, "exercise_reopened", R"({"session":"s1"})"},
        {LessonRead{"what_pain_is"}, "lesson_read", R"({"lesson":"what_pain_is"})"},
        {ExerciseDone{"s1", "bridge", 1, ExerciseOutcome::partly, PainScore{4}}, "exercise_done",
         R"({"session":"s1","exercise":"bridge","level":1,"outcome":"partly","pain":4})"},
        {CheckedIn{{}, {}, {}, false, LegSymptoms::spreading}, "checked_in", R"({"something_new":false,"leg":"spreading"})"},
        {LevelChanged{"bridge", 3, 0, "forward_next", "cat_cow"}, "level_changed",
         R"({"exercise":"bridge","from":3,"to":0,"rule":"forward_next","instead_of":"cat_cow"})"},
        {StageDone{"running", "walk_run", PainScore{2}}, "stage_done",
         R"({"gate":"running","stage":"walk_run","pain_during":2})"},
        {StageDone{"running", "walk_run", std::nullopt}, "stage_done", R"({"gate":"running","stage":"walk_run"})"},
        {ReviewDone{"weekly"}, "review_done", R"({"review":"weekly"})"},
        {AnsweredApart{"trauma", "a-1", "b-7"}, "answered_apart", R"({"question":"trauma","earlier":"a-1","later":"b-7"})"},
    };
    return all;
}

std::string line_of(const Example& example) {
    return R"({"v":1,"id":"e-1","seq":42,"at":"2026-11-23T09:00:00Z","day":"2026-11-23","type":")" + example.type +
           R"(","data":)" + example.data + "}";
}

std::vector<Event> read(std::string_view text) {
    auto events = events_from_lines("record", text);
    INFO(text << "\n" << (events ? "" : events.error().place + ": " + events.error().sentence));
    REQUIRE(events.ok());
    return events.take();
}

Error refused(std::string_view text) {
    auto events = events_from_lines("record", text);
    INFO(text);
    REQUIRE_FALSE(events.ok());
    CHECK(events.error().sentence.ends_with("."));
    return events.error();
}

} // namespace

TEST_CASE("Events of every kind are written in the form that devices hold", "[event]") {
    std::set<std::size_t> kinds;
    for (const Example& example : examples()) {
        Event event{"e-1", 42, "2026-11-23T09:00:00Z", *Date::from_iso("2026-11-23"), example.payload};
        CHECK(to_json(event) == line_of(example));
        kinds.insert(example.payload.index());
    }
    CHECK(kinds.size() == std::variant_size_v<EventPayload> - 1); // all but the foreign one
}

TEST_CASE("Events of every kind come back as they were written", "[event]") {
    for (const Example& example : examples()) {
        std::vector<Event> events = read(line_of(example) + "\n");
        REQUIRE(events.size() == 1);
        CHECK(events[0].id == "e-1");
        CHECK(events[0].sequence == 42);
        CHECK(events[0].at == "2026-11-23T09:00:00Z");
        CHECK(events[0].day.to_iso() == "2026-11-23");
        CHECK(events[0].payload.index() == example.payload.index());
        CHECK(to_json(events[0]) == line_of(example));
    }
}

TEST_CASE("The parts of an event are read into their own places", "[event]") {
    auto payload = [](std::size_t example) { return read(line_of(examples()[example]))[0].payload; };
    auto started = std::get<SessionStarted>(payload(8));
    CHECK(started.pain_before == PainScore{0});
    CHECK(started.planned == std::vector<PlannedExercise>{{"bridge", 2}, {"cat_cow", 0}});
    auto finished = std::get<SessionFinished>(payload(12));
    CHECK((finished.pain_during == PainScore{10} && finished.effort == 0 && !finished.complete));
    auto check_in = std::get<CheckedIn>(payload(15));
    CHECK((check_in.pain_now == PainScore{3} && check_in.pain_morning == PainScore{5}));
    CHECK((check_in.change == Change::worse && check_in.something_new));
    auto nothing_told = std::get<CheckedIn>(payload(17));
    CHECK_FALSE((nothing_told.pain_now || nothing_told.pain_morning || nothing_told.change));
    CHECK(std::get<Answered>(payload(5)).value.kind == AnswerValue::Kind::unsure);
    CHECK(std::get<Answered>(payload(2)).value == chosen({}));
}

TEST_CASE("An event of another kind or of a newer version is kept whole", "[event]") {
    for (const char* line :
         {R"({"data":{"deep":[{"x":null},1.5,"\u00e9"]},"day":"2030-01-02","id":"n-1","seq":7,"type":"unheard_of","v":1})",
          R"({"day":"2030-01-02","id":"n-1","seq":7,"type":"answered","v":2})",
          R"({"data":{"question":5},"day":"2030-01-02","extra":{},"id":"n-1","seq":7,"type":"answered","v":3})"}) {
        std::vector<Event> events = read(line);
        REQUIRE(events.size() == 1);
        REQUIRE(std::holds_alternative<ForeignEvent>(events[0].payload));
        CHECK((events[0].id == "n-1" && events[0].sequence == 7 && events[0].day.to_iso() == "2030-01-02"));
        CHECK(parsed(to_json(events[0])).root().same_value(parsed(line).root()));
        CHECK(to_json(read(to_json(events[0]))[0]) == to_json(events[0]));
    }
}

TEST_CASE("A record written by hand needs neither ids nor numbers", "[event]") {
    const std::string text =
        "\xEF\xBB\xBF{\"day\":\"2026-11-23\",\"type\":\"exercise_restored\",\"data\":{\"exercise\":\"bridge\"}}\r\n"
        "\r\n   \t\n"
        "{\"day\":\"2026-11-24\",\"type\":\"checked_in\",\"data\":{}}\n"
        "{\"id\":\"own\",\"day\":\"2026-11-25\",\"type\":\"checked_in\",\"data\":{}}\n"
        "{\"seq\":90,\"day\":\"2026-11-26\",\"type\":\"something_else\"}";
    std::vector<Event> events = read(text);
    REQUIRE(events.size() == 4);
    CHECK(std::is_sorted(events.begin(), events.end(), comes_before));
    CHECK(events[0].sequence == 1);
    CHECK(events[1].sequence == 4);
    CHECK((events[2].id == "own" && events[2].sequence == 5));
    CHECK((events[3].sequence == 90 && !events[3].id.empty()));
    std::set<std::string> ids;
    for (const Event& event : events) ids.insert(event.id);
    CHECK(ids.size() == 4);
    std::vector<Event> again = read(text);
    for (std::size_t i = 0; i < events.size(); ++i) CHECK(again[i].id == events[i].id);
    CHECK(read("").empty());
    CHECK(read("\n\n  \n").empty());
}

TEST_CASE("Two records written by hand can be merged without loss", "[event]") {
    Log log;
    const char* first = R"({"day":"2026-11-23","type":"answered","data":{"question":"trauma","value":"none"}})";
    const char* second = R"({"day":"2026-11-23","type":"answered","data":{"question":"saddle_numbness","value":"yes"}})";
    CHECK(log.merge(read(first)) == 1);
    CHECK(log.merge(read(second)) == 1);
    CHECK(log.merge(read(std::string(first) + "\r\n")) == 0);
}

TEST_CASE("Every line cut short at any byte is an error with its place", "[event]") {
    for (const Example& example : examples()) {
        std::string line = line_of(example);
        for (std::size_t length = 1; length < line.size(); ++length) {
            Error error = refused("\n" + line.substr(0, length));
            CHECK(error.place == "record line 2");
            CHECK(error.code == ErrorCode::malformed);
        }
    }
}

TEST_CASE("Damaged lines end in events or in an error, and what was read can be written and read", "[event]") {
    Random random(3);
    int survived = 0;
    for (int round = 0; round < 20000; ++round) {
        std::string line = line_of(examples()[static_cast<std::size_t>(round) % examples().size()]);
        line[static_cast<std::size_t>(random.below(static_cast<int>(line.size())))] = static_cast<char>(random.below(256));
        auto events = events_from_lines("record", line);
        if (!events) {
            CHECK(events.error().place.starts_with("record line "));
            continue;
        }
        for (const Event& event : events.value()) {
            CHECK(to_json(read(to_json(event))[0]) == to_json(event));
            ++survived;
        }
    }
    CHECK(survived > 1000);
}
