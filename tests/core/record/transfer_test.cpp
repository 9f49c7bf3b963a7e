#include "core/base/sha256.h"
#include "core/json/canonical.h"
#include "core/json/document.h"
#include "core/record/event_json.h"
#include "core/record/log.h"
#include "core/record/transfer.h"
#include "support/content.h"

#include <catch_amalgamated.hpp>

using namespace easeback;
using namespace easeback::test;

namespace {

const Date monday = *Date::from_iso("2026-11-23");

std::vector<Event> some_events(int count) {
    std::vector<Event> events;
    for (int i = 0; i < count; ++i) {
        EventPayload payload = CheckedIn{static_cast<PainScore>(i % 11), {}, Change::same};
        if (i % 3 == 1) payload = GoalSet{"g", "walk – ñ 😀 \"round\" the \\ lake " + std::to_string(i)};
        if (i % 3 == 2) payload = Answered{"duration_weeks", {AnswerValue::Kind::number, 0.5 + i, {}}};
        events.push_back(
            {"phone-" + std::to_string(i), static_cast<std::uint64_t>(i + 1), "2026-11-23T07:00:00Z", monday + i, payload});
    }
    return events;
}

std::string lines_of(const std::vector<Event>& events) {
    std::string text;
    for (const Event& event : events) text += to_json(event) + "\n";
    return text;
}

std::string changed(std::string text, std::string_view from, std::string_view to) {
    std::size_t place = text.find(from);
    REQUIRE(place != std::string::npos);
    return text.replace(place, from.size(), to);
}

std::string_view fault_of(std::string_view text) {
    auto events = events_from_transfer("copy.json", text);
    if (events) return "none";
    INFO(events.error().place << ": " << events.error().sentence);
    CHECK(events.error().place.starts_with("copy.json"));
    CHECK(events.error().sentence.size() > 20);
    return transfer_fault(events.error());
}

std::string file_of(std::string_view events) {
    auto document = JsonDocument::parse("events", events);
    REQUIRE(document.ok());
    return R"({"format":"easeback-record","version":1,"events":)" + std::string(events) + R"(,"sha256":")" +
           sha256(canonical_json(document.value().root())) + "\"}";
}

} // namespace

TEST_CASE("A copy of a record brings every event back as it was", "[transfer]") {
    for (int count : {0, 1, 2, 60}) {
        std::vector<Event> events = some_events(count);
        auto back = events_from_transfer("copy.json", transfer_text(events, "2026-11-24"));
        REQUIRE(back.ok());
        CHECK(lines_of(back.value()) == lines_of(events));
    }
}

TEST_CASE("A copy keeps events of a later version as they are", "[transfer]") {
    auto later =
        events_from_lines("record", R"({"id":"x","seq":4,"v":7,"day":"2026-11-23","type":"new","data":{"a":[1.0,1e30]}})");
    REQUIRE(later.ok());
    auto back = events_from_transfer("copy.json", transfer_text(later.value(), ""));
    REQUIRE(back.ok());
    CHECK(lines_of(back.value()) == lines_of(later.value()));
}

TEST_CASE("A copy that the page has made is read, and has the same sum here", "[transfer]") {
    std::string text = read_source("tests/data/transfer.json"); // made by web/storage/transfer.js
    auto events = events_from_transfer("copy.json", text);
    if (!events) FAIL(events.error().place << ": " << events.error().sentence);
    REQUIRE(events.value().size() == 4);
    CHECK(std::get<GoalSet>(events.value()[1].payload).text.starts_with("Dig the garden, “slowly” – ñandú 😀\t\"\\"));
    CHECK(std::holds_alternative<ForeignEvent>(events.value()[3].payload));
}

TEST_CASE("A copy may be laid out anew, but nothing in it may be changed", "[transfer]") {
    std::string text = transfer_text(some_events(3), "2026-11-24");
    std::string spaced;
    bool in_text = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"' && text[i - 1] != '\\') in_text = !in_text;
        spaced += text[i];
        if (!in_text && (text[i] == ',' || text[i] == ':')) spaced += "\r\n  ";
    }
    CHECK(fault_of(spaced) == "none");
    CHECK(fault_of(changed(text, "\"pain_now\":0", "\"pain_now\":9")) == "changed");
    CHECK(fault_of(changed(text, "\"seq\":2", "\"seq\":3")) == "changed");
    CHECK(fault_of(changed(text, "phone-0", "phone-9")) == "changed");
    CHECK(fault_of(changed(text, "lake", "lakes")) == "changed");
    std::size_t second = text.find("{\"v\":1,\"id\":\"phone-1\""), third = text.find("{\"v\":1,\"id\":\"phone-2\"");
    CHECK(fault_of(std::string(text).erase(second, third - second)) == "changed");
    std::size_t sum = text.find("\"sha256\":\"") + 10;
    std::string other = text;
    other[sum] = other[sum] == '0' ? '1' : '0';
    CHECK(fault_of(other) == "changed");
    // The day it was made is only told.
    CHECK(fault_of(changed(text, "\"made\":\"2026-11-24\"", "\"made\":\"2020-01-01\"")) == "none");
}

TEST_CASE("Every file that was cut short is refused, wherever the cut is", "[transfer]") {
    std::string text = transfer_text(some_events(4), "2026-11-24");
    std::string whole = text.substr(0, text.rfind('}') + 1);
    for (std::size_t length = 0; length + 1 < whole.size(); ++length) {
        INFO(length);
        CHECK(fault_of(whole.substr(0, length)) == "cut");
    }
}

TEST_CASE("Each file that cannot be a copy of a record has its own reason", "[transfer]") {
    std::string text = transfer_text(some_events(2), "2026-11-24");
    CHECK(fault_of("") == "cut");
    CHECK(fault_of("Dear diary") == "cut");
    CHECK(fault_of("\x89PNG\r\n\x1a\n") == "cut");
    for (const char* other : {"{}", "[]", "3", "null", "\"easeback-record\"", R"({"format":"other","version":1,"events":[]})",
                              R"({"format":7})", R"({"resourceType":"Bundle"})"})
        CHECK(fault_of(other) == "foreign");
    CHECK(fault_of(changed(text, "\"version\":1", "\"version\":2")) == "newer");
    CHECK(fault_of(changed(text, "\"version\":1", "\"version\":1e9")) == "newer");
    for (const char* version : {"\"version\":0", "\"version\":-1", "\"version\":\"1\"", "\"version\":null", "\"versions\":1"})
        CHECK(fault_of(changed(text, "\"version\":1", version)) == "empty");
    CHECK(fault_of(R"({"format":"easeback-record","version":1})") == "empty");
    CHECK(fault_of(R"({"format":"easeback-record","version":1,"events":{},"sha256":""})") == "empty");
    CHECK(fault_of(R"({"format":"easeback-record","version":1,"events":[]})") == "empty");
    CHECK(fault_of(R"({"format":"easeback-record","version":1,"events":[],"sha256":7})") == "empty");
    CHECK(fault_of(R"({"format":"easeback-record","version":1,"events":[],"sha256":""})") == "changed");
    CHECK(fault_of(std::string(largest_transfer + 1, ' ')) == "large");
    CHECK(fault_of(std::string(100, '[')) == "large");
}

TEST_CASE("One event that is not valid refuses the whole file", "[transfer]") {
    std::string good = R"({"id":"a","seq":1,"day":"2026-11-23","type":"checked_in","data":{}})";
    CHECK(fault_of(file_of("[" + good + "]")) == "none");
    for (const char* bad : {"7", "null", "{}", R"({"id":"","seq":1,"day":"2026-11-23","type":"checked_in","data":{}})",
                            R"({"id":"b","seq":-1,"day":"2026-11-23","type":"checked_in","data":{}})",
                            R"({"id":"b","seq":2,"day":"2026-02-30","type":"checked_in","data":{}})",
                            R"({"id":"b","seq":2,"day":"2026-11-23","type":"checked_in","data":{"pain_now":11}})",
                            R"({"id":"b","seq":2,"day":"2026-11-23","type":"walk_done","data":{}})"}) {
        INFO(bad);
        CHECK(fault_of(file_of("[" + good + "," + bad + "]")) == "entry");
        CHECK(fault_of(file_of("[" + std::string(bad) + "," + good + "]")) == "entry");
    }
}

TEST_CASE("Bringing copies in adds what is new, in any order and any number of times", "[transfer][log]") {
    std::vector<Event> all = some_events(40);
    std::vector<Event> phone(all.begin(), all.begin() + 25), laptop(all.begin() + 10, all.end());
    auto bring = [](Log& log, const std::vector<Event>& events) {
        auto back = events_from_transfer("copy.json", transfer_text(events, ""));
        REQUIRE(back.ok());
        return log.merge(back.take());
    };
    Log one, other;
    CHECK(bring(one, phone) == 25);
    CHECK(bring(one, laptop) == 15);
    CHECK(bring(other, laptop) == 30);
    CHECK(bring(other, phone) == 10);
    CHECK(lines_of(one.events()) == lines_of(all));
    CHECK(lines_of(other.events()) == lines_of(all));
    CHECK(bring(one, all) == 0);
    CHECK(bring(one, phone) == 0);
    CHECK(lines_of(one.events()) == lines_of(all));
}
