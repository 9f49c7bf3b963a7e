#include "app/desk/desk.h"
#include "core/json/document.h"
#include "core/json/writer.h"
#include "core/record/event_json.h"
#include "core/record/transfer.h"
#include "support/content.h"

#include <catch_amalgamated.hpp>
#include <string>

using namespace easeback;
using namespace easeback::test;

namespace {

// The content as the page has it.
std::string content_bundle() {
    JsonWriter out;
    out.begin_object().key("files").begin_object();
    for (const ContentFiles::File& file : content_files().files)
        if (!file.path.starts_with("text/") && !file.path.starts_with("schema/")) out.key(file.path).raw(file.root.dump());
    out.end_object().end_object();
    return out.take();
}

std::string words() {
    std::string list;
    for (const ContentFiles::File& file : content_files().files)
        if (file.path.starts_with("text/en/")) list += (list.empty() ? "" : ",") + file.root.dump();
    return "[" + list + "]";
}

constexpr std::string_view event =
    R"({"id":"a","seq":1,"at":"","day":"2026-11-20","type":"checked_in","data":{"pain_now":3},"v":1})";

std::string report_input(std::string_view format, std::string_view date, std::string_view events) {
    return R"({"format":")" + std::string(format) + R"(","date":")" + std::string(date) + R"(","content":)" + content_bundle() +
           R"(,"words":)" + words() + R"(,"events":)" + std::string(events) + "}";
}

JsonDocument asked(std::string_view verb, std::string_view json) {
    auto document = JsonDocument::parse("answer", desk::answer(verb, json));
    REQUIRE(document);
    return document.take();
}

std::string fault_place(std::string_view verb, std::string_view json) {
    JsonDocument answer = asked(verb, json);
    INFO(answer.root().dump());
    CHECK_FALSE(answer.root()["ok"].exists());
    CHECK_FALSE(answer.root()["fault"]["sentence"].text().value_or("").empty());
    return std::string(answer.root()["fault"]["place"].text().value_or(""));
}

} // namespace

TEST_CASE("The desk makes a report with what the page has", "[desk]") {
    JsonDocument answer = asked("report", report_input("csv", "2026-11-21", "[" + std::string(event) + "]"));
    JsonNode file = answer.root()["ok"];
    INFO(answer.root().dump());
    CHECK(file["name"].text() == "easeback-2026-11-21.csv");
    CHECK(file["type"].text() == "text/csv;charset=utf-8");
    CHECK(file["text"].text().value_or("").find("2026-11-20,check_in,") != std::string_view::npos);
}

TEST_CASE("The desk names what it cannot do and what it cannot read", "[desk]") {
    CHECK(fault_place("dance", "{}") == "desk");
    CHECK(fault_place("", "") == "desk");
    CHECK(fault_place("report", "{").starts_with("report"));
    CHECK(fault_place("report", "[]").starts_with("report"));
    CHECK(fault_place("report", "null").starts_with("report"));
    CHECK(fault_place("report", "{}") == "report /format");
    CHECK(fault_place("report", R"({"format":7})") == "report /format");
    CHECK(fault_place("report", report_input("scroll", "2026-11-21", "[]")) == "report /format");
    CHECK(fault_place("report", report_input("csv", "2026-02-30", "[]")) == "report /date");
    CHECK(fault_place("report", report_input("csv", "2026-11-21", "{}")) == "report /events");
    CHECK(fault_place("report", report_input("csv", "2026-11-21", R"([{"id":4}])")).starts_with("report /events/0"));
    CHECK(fault_place("report", R"({"format":"csv","date":"2026-11-21","content":[]})").starts_with("report"));
    CHECK(fault_place("report", R"({"format":"csv","date":"2026-11-21","content":{"files":{}}})") != "");
}

TEST_CASE("The desk keeps nothing from one piece of work to the next", "[desk]") {
    std::string with = report_input("csv", "2026-11-21", "[" + std::string(event) + "]");
    std::string without = report_input("csv", "2026-11-21", "[]");
    std::string first = desk::answer("report", without);
    desk::answer("report", with);
    CHECK(desk::answer("report", without) == first);
}

namespace {

std::string import_input(std::string_view text, std::string_view events = "[]",
                         std::string_view now = "2026-11-21T09:00:00.000Z") {
    JsonWriter input;
    input.begin_object().member("text", text).member("date", "2026-11-21").member("now", now);
    input.key("content").raw(content_bundle()).key("events").raw(events).end_object();
    return input.take();
}

std::string copy_of(std::string_view json) {
    auto document = JsonDocument::parse("event", json);
    REQUIRE(document.ok());
    auto read = event_from_json(document.value().root());
    REQUIRE(read.ok());
    return transfer_text({read.take()}, "2026-11-21");
}

} // namespace

TEST_CASE("The desk checks a copy of a record, and says what is wrong with one that is not whole", "[desk][transfer]") {
    std::string copy = copy_of(event);
    JsonDocument whole = asked("import", import_input(copy));
    JsonNode brought = whole.root()["ok"];
    CHECK(brought["count"].number() == 1);
    CHECK(brought["known"].number() == 0);
    CHECK(brought["events"].size() == 1);
    CHECK_FALSE(brought["refused"].exists());
    JsonDocument again = asked("import", import_input(copy, "[" + std::string(event) + R"(,{"id":7}])"));
    CHECK(again.root()["ok"]["count"].number() == 0);
    CHECK(again.root()["ok"]["known"].number() == 1);
    CHECK(again.root()["ok"]["events"].size() == 0);
    JsonDocument cut = asked("import", import_input(copy.substr(0, 60)));
    CHECK(cut.root()["ok"]["refused"].text() == "cut");
    CHECK_FALSE(cut.root()["ok"]["events"].exists());
    CHECK(asked("import", import_input("{}")).root()["ok"]["refused"].text() == "foreign");
    CHECK(fault_place("import", "{}") == "import /text");
    CHECK(fault_place("import", R"({"text":{}})") == "import /text");
    CHECK(fault_place("import", import_input(copy, "{}")) == "import /events");
    CHECK(fault_place("import", import_input(copy, "[]", "soon")) == "import /now");
}

TEST_CASE("The desk joins a copy that disagrees about a danger sign, and says so", "[desk][transfer][join]") {
    auto answer = [](const char* id, const char* at, const char* value) {
        return R"({"v":1,"id":")" + std::string(id) + R"(","seq":9,"at":")" + at + R"(","day":"2026-11-21","type":"answered",)" +
               R"("data":{"question":"saddle_numbness","value":[")" + value + R"("]}})";
    };
    std::string here = "[" + answer("a-1", "2026-11-21T07:00:00.000Z", "yes") + "]";
    JsonDocument answered = asked("import", import_input(copy_of(answer("b-1", "2026-11-21T08:00:00.000Z", "no")), here));
    CHECK(answered.root()["ok"]["count"].number() == 1);
    CHECK(answered.root()["ok"]["differ"].at(0).text() == "saddle_numbness");
    // From the future of this device: it may not stand there.
    JsonDocument moved = asked("import", import_input(copy_of(answer("b-1", "2031-01-01T00:00:00.000Z", "no")), here));
    CHECK(moved.root()["ok"]["events"].at(0)["at"].text() == "2026-11-21T00:00:00.000Z");
}
