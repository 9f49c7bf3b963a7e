// The formats that other programs read: FHIR and iCalendar. Independent readers of both are in tests/papers.
#include "core/json/document.h"
#include "core/report/calendar_lines.h"
#include "core/report/report.h"
#include "core/report/uuid.h"
#include "support/chronicle.h"
#include "support/content.h"

#include <catch_amalgamated.hpp>
#include <set>
#include <string>
#include <vector>

using namespace easeback;
using namespace easeback::test;

namespace {

const Date monday = *Date::from_iso("2026-11-23");

State month() {
    Chronicle chronicle(content());
    chronicle.add(GoalSet{"g", "Carry shopping; \"two, bags\""}).add(GoalRated{"g", 3});
    for (int day = 1; day <= 30; ++day) {
        chronicle.day(day).tells(4);
        if (day % 2) chronicle.trains({"bridge", "cat_cow"}, 3);
        if (day % 3 == 0) chronicle.walks(12);
        if (day % 7 == 0) chronicle.add(GoalRated{"g", 3 + day / 7});
    }
    return chronicle.state();
}

struct Resource {
    std::string urn, type;
    JsonNode node;
};

std::vector<Resource> resources(const JsonDocument& bundle) {
    std::vector<Resource> all;
    JsonNode entries = bundle.root()["entry"];
    for (std::size_t i = 0; i < entries.size(); ++i) {
        JsonNode resource = entries.at(i)["resource"];
        all.push_back({std::string(entries.at(i)["fullUrl"].text().value_or("")),
                       std::string(resource["resourceType"].text().value_or("")), resource});
    }
    return all;
}

JsonDocument bundle_of(const State& state, std::string record_id = "r") {
    auto document = JsonDocument::parse("bundle", report_fhir({state, content(), english(), monday, std::move(record_id)}));
    REQUIRE(document);
    return document.take();
}

void collect_references(JsonNode node, std::set<std::string>& into) {
    if (auto reference = node["reference"].text()) into.insert(std::string(*reference));
    node.for_each_member([&](std::string_view, JsonNode member) { collect_references(member, into); });
    if (node.is_array())
        for (std::size_t i = 0; i < node.size(); ++i) collect_references(node.at(i), into);
}

std::vector<std::string> lines_of(const std::string& calendar) {
    std::vector<std::string> lines;
    for (std::size_t start = 0; start < calendar.size();) {
        std::size_t end = calendar.find("\r\n", start);
        REQUIRE(end != std::string::npos);
        lines.push_back(calendar.substr(start, end - start));
        start = end + 2;
    }
    return lines;
}

std::string calendar_of(const State& state, std::string record_id = "r") {
    return report_ics({state, content(), english(), monday, std::move(record_id)});
}

bool has_line(const std::string& calendar, const std::string& line) {
    std::vector<std::string> lines = lines_of(calendar);
    return std::find(lines.begin(), lines.end(), line) != lines.end();
}

State screened(Urgency urgency, PlanPermission permission) {
    State state;
    state.screenings.push_back({monday - 1, {urgency, permission}});
    return state;
}

} // namespace

TEST_CASE("Every resource of the bundle has a name of its own, and every reference finds one", "[report][fhir]") {
    State state = month();
    JsonDocument bundle = bundle_of(state);
    std::set<std::string> names, references, types;
    std::vector<Resource> all = resources(bundle);
    for (const Resource& resource : all) {
        CHECK(names.insert(resource.urn).second);
        CHECK(resource.urn.size() == std::string("urn:uuid:").size() + 36);
        types.insert(resource.type);
    }
    collect_references(bundle.root(), references);
    for (const std::string& reference : references) CHECK(names.contains(reference));
    for (const char* type : {"Patient", "QuestionnaireResponse", "Observation", "Goal", "CarePlan"}) CHECK(types.contains(type));
    CHECK(all.size() > 60);
}

TEST_CASE("The bundle says nothing of who the person is", "[report][fhir]") {
    JsonDocument bundle = bundle_of(month());
    Resource patient = resources(bundle)[0];
    CHECK(patient.type == "Patient");
    CHECK(patient.node.size() == 1); // its type alone
}

TEST_CASE("The names in papers are the same each time, and differ between records", "[report][fhir]") {
    State state = month();
    auto text = [&](const char* record) { return report_fhir({state, content(), english(), monday, record}); };
    CHECK(text("a") == text("a"));
    CHECK(text("a") != text("b"));
    std::set<std::string> seen;
    for (int i = 0; i < 5000; ++i) seen.insert(uuid_of("record/Observation/" + std::to_string(i)));
    CHECK(seen.size() == 5000);
}

TEST_CASE("Each telling of pain is an observation with its code, day and score", "[report][fhir]") {
    Chronicle chronicle(content());
    chronicle.day(3).tells(6);
    JsonDocument bundle = bundle_of(chronicle.state());
    std::set<std::string> found;
    for (const Resource& resource : resources(bundle)) {
        JsonNode code = resource.node["code"]["coding"].at(0);
        if (code["code"].text() != "72514-3" || resource.node["valueQuantity"]["value"].number() != 6) continue;
        found.insert(std::string(*resource.node["code"]["text"].text()));
        CHECK(code["system"].text() == "http://loinc.org");
        CHECK(resource.node["status"].text() == "final");
        CHECK(resource.node["effectiveDateTime"].text() == chronicle.today().to_iso());
    }
    CHECK(found == std::set<std::string>{std::string(english().get("check_in.pain_now")),
                                         std::string(english().get("check_in.pain_morning"))});
}

TEST_CASE("An answer that is not sure is never a no in the bundle", "[report][fhir]") {
    State state;
    state.answers["saddle_numbness"] = {{}, monday};
    state.answers["fever_or_unwell"] = {{AnswerValue::Kind::options, 0, {"no"}}, monday};
    state.answers["trauma"] = {{AnswerValue::Kind::options, 0, {"minor"}}, monday - 2};
    state.answers["location"] = {{AnswerValue::Kind::options, 0, {}}, monday - 2};
    JsonDocument bundle = bundle_of(state);
    std::map<std::string, std::string> codes;
    int questionnaires = 0;
    for (const Resource& resource : resources(bundle)) {
        if (resource.type != "QuestionnaireResponse") continue;
        ++questionnaires;
        for (std::size_t i = 0; i < resource.node["item"].size(); ++i) {
            JsonNode item = resource.node["item"].at(i);
            codes[std::string(*item["linkId"].text())] = item["answer"].at(0)["valueCoding"]["code"].text().value_or("none");
        }
    }
    CHECK(questionnaires == 2); // one for each day
    CHECK(codes == std::map<std::string, std::string>{
                       {"saddle_numbness", "ASKU"}, {"fever_or_unwell", "N"}, {"trauma", "minor"}, {"location", "none"}});
}

TEST_CASE("Where no plan may start the bundle has none, and the calendar reminds of help alone", "[report][fhir][ics]") {
    State emergency = screened(Urgency::emergency, PlanPermission::none);
    emergency.answers["saddle_numbness"] = {{AnswerValue::Kind::options, 0, {"yes"}}, monday - 1};
    for (const Resource& resource : resources(bundle_of(emergency))) CHECK(resource.type != "CarePlan");
    std::string calendar = calendar_of(emergency);
    CHECK(has_line(calendar, "SUMMARY:" + std::string(english().get("report.remind_help"))));
    CHECK(has_line(calendar, "DTSTART:20261123T090000"));
    CHECK(calendar.find("RRULE") == std::string::npos);
    CHECK(calendar.find(english().get("report.remind_session")) == std::string::npos);
}

TEST_CASE("The calendar has what the answers ask for", "[report][ics]") {
    CHECK(has_line(calendar_of({}), "SUMMARY:" + std::string(english().get("report.remind_questions"))));
    State soon = Chronicle(content()).state();
    soon.screenings.push_back({monday - 1, {Urgency::soon, PlanPermission::gentle}});
    CHECK(has_line(calendar_of(soon), "SUMMARY:" + std::string(english().get("report.remind_visit"))));
    Chronicle calm(content());
    std::string calendar = report_ics({calm.state(), content(), english(), calm.today(), "r"});
    CHECK(has_line(calendar, "SUMMARY:" + std::string(english().get("report.remind_session"))));
    CHECK(has_line(calendar, "RRULE:FREQ=DAILY;COUNT=28"));
    CHECK(has_line(calendar, "RRULE:FREQ=WEEKLY;COUNT=4"));
}

TEST_CASE("A reminder has the same name each time, so that a newer file takes the place of an older one", "[report][ics]") {
    auto names = [](const std::string& calendar) {
        std::set<std::string> found;
        for (const std::string& line : lines_of(calendar))
            if (line.starts_with("UID:")) found.insert(line);
        return found;
    };
    State state = Chronicle(content()).state();
    auto on = [&](Date day, const char* record) { return names(report_ics({state, content(), english(), day, record})); };
    CHECK(on(monday, "a").size() == 3);
    CHECK(on(monday, "a") == on(monday + 5, "a"));
    CHECK(on(monday, "a") != on(monday, "b"));
}

TEST_CASE("The words of reminders tell nothing of health", "[report][ics]") {
    for (const auto& [code, words] : languages())
        for (const char* name : {"session", "week", "questions", "visit", "help"}) {
            std::string text(words.get("report.remind_" + std::string(name)));
            CAPTURE(text);
            for (const char* word : {"back", "pain", "Easeback", "espalda", "dolor"})
                CHECK(text.find(" " + std::string(word) + " ") == std::string::npos);
        }
}

TEST_CASE("Lines of a calendar are folded between characters and escaped", "[report][ics]") {
    for (const char* character : {"a", "\xC3\xA9", "\xE2\x82\xAC", "\xF0\x9F\x8C\xB1"})
        for (int count : {1, 60, 66, 67, 68, 69, 70, 75, 150, 400}) {
            std::string text;
            for (int i = 0; i < count; ++i) text += character;
            std::string written = CalendarLines().text("SUMMARY", text).take(), unfolded;
            for (const std::string& line : lines_of(written)) {
                CHECK(line.size() <= 75);
                bool first = unfolded.empty();
                if (!first) REQUIRE(line[0] == ' ');
                CHECK((static_cast<unsigned char>(line[first ? 0 : 1]) & 0xC0) != 0x80);
                unfolded += first ? line : line.substr(1);
            }
            CHECK(unfolded == "SUMMARY:" + text);
        }
    CHECK(CalendarLines().text("SUMMARY", "a,b;c\\d\ne\r:\"f").take() == "SUMMARY:a\\,b\\;c\\\\d\\ne:\"f\r\n");
}
