// What the sources ask for is answered, row by row, and what is said to answer it is there.
#include "core/catalog/check_coverage.h"
#include "core/catalog/validate.h"
#include "support/content.h"
#include "support/json.h"

#include <catch_amalgamated.hpp>
#include <set>
#include <string>

using namespace easeback;
using namespace easeback::test;

namespace {

JsonNode coverage() { return content_files().find("coverage.json"); }

Faults faults_of(std::string_view text) {
    JsonDocument changed = parsed(text, "coverage.json");
    Faults faults;
    check_coverage(changed.root(), content_files().find("progression.json"), content(), faults);
    return faults;
}

// The tests that run: hidden ones prove nothing.
std::set<std::string> tests_that_run() {
    std::set<std::string> names;
    for (const Catch::TestCaseHandle& test : Catch::getAllTestCasesSorted(*Catch::getCurrentContext().getConfig()))
        if (!test.getTestCaseInfo().isHidden()) names.insert(test.getTestCaseInfo().name);
    return names;
}

} // namespace

TEST_CASE("Every row of what the sources ask for is answered, and each behaviour has a test that runs", "[coverage]") {
    REQUIRE(coverage().exists());
    Faults faults;
    check_coverage(coverage(), content_files().find("progression.json"), content(), faults);
    INFO(listed(faults));
    CHECK(faults.empty());
    CHECK(coverage()["rows"].size() == static_cast<std::size_t>(coverage_rows));
    std::set<std::string> tests = tests_that_run();
    std::set<std::string> titles;
    for (std::size_t i = 0; i < coverage()["rows"].size(); ++i) {
        JsonNode row = coverage()["rows"].at(i);
        CHECK(titles.emplace(row["title"].text().value_or("")).second);
        CHECK(row["by"].size() > 0);
        for (std::size_t j = 0; j < row["by"].size(); ++j)
            if (auto behaviour = row["by"].at(j)["behaviour"].text()) {
                INFO(*row["title"].text() << ": " << *behaviour);
                CHECK(tests.contains(std::string(*behaviour)));
            }
    }
}

TEST_CASE("A row that is missing, moved or answered by nothing known is a fault", "[coverage]") {
    CHECK(has_fault(faults_of(without(coverage(), "/rows/12")), ErrorCode::out_of_range, "coverage.json /rows/12", "row 13"));
    CHECK(has_fault(faults_of(without(coverage(), "/rows/126")), ErrorCode::missing, "coverage.json", "Expected 127 rows."));
    for (const char* kind : {"rule", "exercise", "lesson", "question", "activity", "gate", "limit", "snippet", "threshold"}) {
        std::string answer = "[{\"" + std::string(kind) + "\": \"no_such\"}]";
        CHECK(has_fault(faults_of(with_replaced(coverage(), "/rows/0/by", answer)), ErrorCode::unknown_id,
                        "coverage.json /rows/0/by/0/" + std::string(kind), "There is no " + std::string(kind) + " 'no_such'."));
    }
}
