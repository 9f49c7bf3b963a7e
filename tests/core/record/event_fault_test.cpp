#include "core/record/event_json.h"
#include "core/record/log.h"
#include "support/json.h"

#include <catch_amalgamated.hpp>
#include <string>

using namespace easeback;
using namespace easeback::test;

namespace {

std::string event(std::string_view type, std::string_view data) {
    return R"({"id":"a","seq":1,"day":"2026-11-23","type":")" + std::string(type) + R"(","data":)" + std::string(data) + "}";
}

void refused(std::string_view line, ErrorCode code, std::string_view place, std::string_view sentence) {
    auto events = events_from_lines("record", line);
    INFO(line);
    REQUIRE_FALSE(events.ok());
    CHECK(events.error().code == code);
    CHECK(events.error().place == "record line 1" + std::string(place));
    CHECK(events.error().sentence == sentence);
}

} // namespace

TEST_CASE("A faulty head of an event is named", "[event]") {
    const char* rest = R"("type":"checked_in","data":{}})";
    auto head = [&](const char* members) { return "{" + std::string(members) + rest; };
    refused(head(R"("id":"a","seq":1,)"), ErrorCode::missing, "", "Expected the key 'day' with a date such as 2026-11-21.");
    refused(head(R"("id":"a","seq":1,"day":"2026-02-30",)"), ErrorCode::wrong_type, " /day",
            "Expected a date such as 2026-11-21, found \"2026-02-30\".");
    refused(head(R"("id":"a","seq":1,"day":20261123,)"), ErrorCode::wrong_type, " /day",
            "Expected a date such as 2026-11-21, found 20261123.");
    refused(head(R"("id":"","seq":1,"day":"2026-11-23",)"), ErrorCode::wrong_type, " /id",
            "Expected a text that is not empty, found \"\".");
    refused(head(R"("id":{"a":1},"seq":1,"day":"2026-11-23",)"), ErrorCode::wrong_type, " /id",
            "Expected a text that is not empty, found object.");
    for (const char* number : {"-1", "1.5", "\"1\"", "9000000000000001", "1e300", "18446744073709551615"})
        refused(head(("\"id\":\"a\",\"seq\":" + std::string(number) + ",\"day\":\"2026-11-23\",").c_str()), ErrorCode::wrong_type,
                " /seq",
                "Expected a whole number from 0 to 9000000000000000, found " + std::string(parsed(number).root().dump()) + ".");
    refused(R"({"id":"a","seq":1,"day":"2026-11-23","data":{}})", ErrorCode::missing, "",
            "Expected the key 'type' with the kind of event.");
    refused(R"({"id":"a","seq":1,"day":"2026-11-23","type":"checked_in"})", ErrorCode::missing, "",
            "Expected the key 'data' with an object.");
    refused(event("checked_in", "[]"), ErrorCode::wrong_type, " /data", "Expected an object, found array.");
    for (const char* line : {"[]", "3", "\"text\"", "null", "true"})
        refused(line, ErrorCode::wrong_type, "", "Expected an event, which is an object.");
}

TEST_CASE("A key missing in the data of an event is named", "[event]") {
    struct Missing {
        const char* type;
        const char* data;
        const char* key;
    };
    for (const Missing& missing : {Missing{"answered", R"({"value":"yes"})", "question"},
                                   {"screening_finished", R"({"plan":"none"})", "urgency"},
                                   {"screening_finished", R"({"urgency":"soon"})", "plan"},
                                   {"session_started", "{}", "session"},
                                   {"exercise_done", R"({"exercise":"bridge","outcome":"done"})", "session"},
                                   {"exercise_done", R"({"session":"s","outcome":"done"})", "exercise"},
                                   {"exercise_done", R"({"session":"s","exercise":"bridge"})", "outcome"},
                                   {"session_finished", "{}", "session"},
                                   {"exercise_set_aside", R"({"exercise":"bridge"})", "reason"},
                                   {"exercise_set_aside", R"({"reason":"x"})", "exercise"},
                                   {"exercise_restored", "{}", "exercise"},
                                   {"level_changed", R"({"to":1,"rule":"x"})", "exercise"},
                                   {"level_changed", R"({"exercise":"bridge","to":1})", "rule"},
                                   {"setting_changed", R"({"value":"x"})", "key"},
                                   {"setting_changed", R"({"key":"x"})", "value"},
                                   {"answer_withdrawn", "{}", "question"},
                                   {"goal_set", R"({"goal":"g"})", "text"},
                                   {"goal_set", R"({"text":"x"})", "goal"},
                                   {"goal_rated", R"({"rating":5})", "goal"},
                                   {"goal_removed", "{}", "goal"},
                                   {"lesson_read", "{}", "lesson"},
                                   {"exercise_swapped", R"({"session":"s","exercise":"bridge"})", "how"},
                                   {"exercise_reopened", "{}", "session"},
                                   {"stage_done", R"({"gate":"g"})", "stage"},
                                   {"stage_done", R"({"stage":"s"})", "gate"},
                                   {"review_done", "{}", "review"}})
        refused(event(missing.type, missing.data), ErrorCode::missing, " /data",
                "Expected the key '" + std::string(missing.key) + "' with text.");
    refused(event("level_changed", R"({"exercise":"bridge","rule":"x"})"), ErrorCode::missing, " /data",
            "Expected the key 'to' with a whole number.");
    refused(event("goal_rated", R"({"goal":"g"})"), ErrorCode::missing, " /data",
            "Expected the key 'rating' with a number from 0 to 10.");
    refused(event("walk_done", "{}"), ErrorCode::missing, " /data", "Expected the key 'minutes' with a number of minutes.");
    refused(event("session_started", R"({"session":"s","planned":[{"level":1}]})"), ErrorCode::missing, " /data/planned/0",
            "Expected the key 'exercise' with text.");
    auto no_value = events_from_lines("record", event("answered", R"({"question":"trauma"})"));
    REQUIRE_FALSE(no_value.ok());
    CHECK(no_value.error().place.starts_with("record line 1"));
    CHECK(no_value.error().sentence == "Expected an answer (a number, a text or a list of texts), found nothing.");
}

TEST_CASE("A value of the wrong type in an event is named, never passed over", "[event]") {
    struct Wrong {
        const char* type;
        const char* data;
        const char* place;
        const char* sentence;
    };
    for (const Wrong& wrong :
         {Wrong{"answered", R"({"question":4,"value":"yes"})", "question", "Expected text, found number."},
          {"answered", R"({"question":"a","value":{"a":1}})", "value",
           "Expected an answer (a number, a text or a list of texts), found object."},
          {"answered", R"({"question":"a","value":["x",3]})", "value/1", "Expected text, found number."},
          {"screening_finished", R"({"urgency":3,"plan":"none"})", "urgency", "Expected text, found number."},
          {"session_started", R"({"session":"s","pain_before":"4"})", "pain_before", "Expected a number, found text."},
          {"session_started", R"({"session":"s","planned":"bridge"})", "planned", "Expected a list, found text."},
          {"session_started", R"({"session":"s","planned":[{"exercise":"a","level":"1"}]})", "planned/0/level",
           "Expected a number, found text."},
          {"exercise_done", R"({"session":"s","exercise":"a","outcome":null})", "outcome", "Expected text, found null."},
          {"session_finished", R"({"session":"s","complete":"yes"})", "complete", "Expected true or false, found text."},
          {"session_finished", R"({"session":"s","effort":[]})", "effort", "Expected a number, found array."},
          {"checked_in", R"({"pain_now":"high"})", "pain_now", "Expected a number, found text."},
          {"checked_in", R"({"pain_morning":null})", "pain_morning", "Expected a number, found null."},
          {"checked_in", R"({"change":2})", "change", "Expected text, found number."},
          {"checked_in", R"({"leg":null})", "leg", "Expected text, found null."},
          {"level_changed", R"({"exercise":"a","to":2,"rule":"x","instead_of":1})", "instead_of", "Expected text, found number."},
          {"checked_in", R"({"something_new":1})", "something_new", "Expected true or false, found number."},
          {"level_changed", R"({"exercise":"a","to":"2","rule":"x"})", "to", "Expected a number, found text."},
          {"setting_changed", R"({"key":"a","value":2})", "value", "Expected text, found number."},
          {"walk_done", R"({"minutes":"20"})", "minutes", "Expected a number, found text."},
          {"walk_done", R"({"minutes":20,"pace":3})", "pace", "Expected text, found number."},
          {"walk_done", R"({"minutes":20,"limped":"no"})", "limped", "Expected true or false, found text."},
          {"goal_set", R"({"goal":"g","text":["x"]})", "text", "Expected text, found array."},
          {"goal_rated", R"({"goal":"g","rating":"5"})", "rating", "Expected a number, found text."}})
        refused(event(wrong.type, wrong.data), ErrorCode::wrong_type, " /data/" + std::string(wrong.place), wrong.sentence);
}

TEST_CASE("A value outside its limits in an event is named", "[event]") {
    for (const char* pain : {"-1", "11", "-0.1", "10.5", "1e300"}) {
        std::string found = parsed(pain).root().dump();
        refused(event("checked_in", "{\"pain_now\":" + std::string(pain) + "}"), ErrorCode::out_of_range, " /data/pain_now",
                "Expected a number from 0 to 10, found " + found + ".");
        refused(event("session_finished", "{\"session\":\"s\",\"effort\":" + std::string(pain) + "}"), ErrorCode::out_of_range,
                " /data/effort", "Expected a number from 0 to 10, found " + found + ".");
    }
    refused(event("exercise_done", R"({"session":"s","exercise":"a","level":100,"outcome":"done"})"), ErrorCode::out_of_range,
            " /data/level", "Expected a number from 0 to 99, found 100.");
    refused(event("exercise_done", R"({"session":"s","exercise":"a","level":1.5,"outcome":"done"})"), ErrorCode::out_of_range,
            " /data/level", "Expected a whole number, found 1.5.");
    refused(event("screening_finished", R"({"urgency":"urgent","plan":"none"})"), ErrorCode::unknown_value, " /data/urgency",
            "Expected one of none, routine, soon, same_day, emergency; found \"urgent\".");
    refused(event("goal_rated", R"({"goal":"g","rating":11})"), ErrorCode::out_of_range, " /data/rating",
            "Expected a number from 0 to 10, found 11.");
    for (const char* minutes : {"0", "601", "-5"})
        refused(event("walk_done", "{\"minutes\":" + std::string(minutes) + "}"), ErrorCode::out_of_range, " /data/minutes",
                "Expected a number from 1 to 600, found " + std::string(minutes) + ".");
    for (std::size_t length : {std::size_t{0}, longest_goal_text + 1}) {
        std::string text;
        for (std::size_t i = 0; i < length; ++i) text += "ñ";
        refused(event("goal_set", "{\"goal\":\"g\",\"text\":\"" + text + "\"}"), ErrorCode::out_of_range, " /data/text",
                "Expected a text of 1 to 80 characters, found " + std::to_string(length) + ".");
    }
    refused(event("checked_in", R"({"change":"Better"})"), ErrorCode::unknown_value, " /data/change",
            "Expected one of better, same, worse; found \"Better\".");
}

TEST_CASE("The error of a record names the line and leaves the others out of it", "[event]") {
    std::string good = event("checked_in", "{}");
    auto events = events_from_lines("my record", good + "\n" + good + "\r\n\nnot json\n" + good);
    REQUIRE_FALSE(events.ok());
    CHECK(events.error().place == "my record line 4");
    auto unfit = events_from_lines("my record", good + "\n" + event("checked_in", R"({"pain_now":12})"));
    REQUIRE_FALSE(unfit.ok());
    CHECK(unfit.error().place == "my record line 2 /data/pain_now");
    auto deep = events_from_lines("my record", good + "\n" + std::string(100, '['));
    REQUIRE_FALSE(deep.ok());
    CHECK((deep.error().code == ErrorCode::limit && deep.error().place == "my record line 2"));
}
