#include "core/catalog/validate.h"
#include "core/screening/load_condition.h"
#include "support/content.h"
#include "support/json.h"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <string>
#include <vector>

using namespace easeback;
using namespace easeback::test;

namespace {

JsonNode file(const std::string& path) {
    JsonNode root = content_files().find(path);
    INFO(path);
    REQUIRE(root.exists());
    return root;
}

// Breaks the references of a shape in turn, in every file that has some. Each must give a fault at its place.
void every_reference_counts(const std::string& shape, const std::string& words) {
    int tried = 0;
    for (const ContentFiles::File& file : content_files().files) {
        if (file.path.starts_with("schema/") || file.path.starts_with("text/")) continue;
        if (file.path == "pack_bounds.json") continue; // not loaded with the content; pack_join_test.cpp looks at it
        // For rules nothing is left open; elsewhere one place of a list is as good as another.
        int most = file.path == "rules.json" ? 1000000 : 4;
        for (const std::string& pointer : of_each_shape(of_shape(file.root, shape), most)) {
            if (!at_pointer(file.root, pointer).text()) continue;
            Faults faults = load_faults_with(file.path, with_replaced(file.root, pointer, "\"no_such\""));
            CAPTURE(file.path, pointer);
            CHECK(has_fault(faults, ErrorCode::unknown_id, file.path + " " + pointer, words));
            ++tried;
        }
    }
    CAPTURE(shape);
    CHECK(tried > 0);
}

Faults condition_faults(std::string_view json) {
    JsonDocument document = parsed(json, "when");
    Faults faults;
    (void)load_condition(document.root(), content(), faults);
    return faults;
}

// The text of a file with its first element of a list written twice.
std::string with_first_twice(const std::string& path, const std::string& list) {
    std::string first = at_pointer(file(path), list + "/0").dump();
    return with_replaced(file(path), list + "/0", first + "," + first);
}

} // namespace

TEST_CASE("The project's content is without fault and is there", "[content]") {
    Faults faults;
    ValidationSummary summary = validate_content(content_files(), faults);
    INFO(listed(faults));
    CHECK(faults.empty());
    CHECK(summary.questions == static_cast<int>(content().questions.size()));
    CHECK(summary.questions >= 40);
    CHECK(summary.rules == static_cast<int>(content().rules.size()));
    CHECK(summary.rules >= 40);
    CHECK(summary.exercises == static_cast<int>(content().exercises.size()));
    CHECK(summary.exercises >= 10);
    CHECK(summary.languages == static_cast<int>(languages().size()));
}

TEST_CASE("Things are found by their ids, and what is not there by none", "[content]") {
    const Content& all = content();
    for (std::size_t i = 0; i < all.questions.size(); ++i) CHECK(all.question_index(all.questions[i].id) == static_cast<int>(i));
    for (std::size_t i = 0; i < all.exercises.size(); ++i) CHECK(all.exercise_index(all.exercises[i].id) == static_cast<int>(i));
    for (std::size_t i = 0; i < all.precautions.size(); ++i)
        CHECK(all.precaution_index(all.precautions[i]) == static_cast<int>(i));
    for (const Source& source : all.sources) CHECK(all.source_title(source.id) == source.title);
    for (const char* id : {"", "no_such", "Age", "age "}) {
        CHECK(all.question_index(id) == -1);
        CHECK(all.exercise_index(id) == -1);
        CHECK(all.precaution_index(id) == -1);
        CHECK(all.source_index(id) == -1);
        CHECK(all.source_title(id) == id);
    }
}

TEST_CASE("A condition that asks for an unknown question or option is a fault at its place", "[content]") {
    every_reference_counts(".../answer", "There is no question 'no_such'.");
    every_reference_counts(".../is", "has no option 'no_such'.");
}

TEST_CASE("An unknown question, precaution, source or exercise is a fault at its place", "[content]") {
    every_reference_counts("/questions/*/gate_of/*", "There is no question 'no_such'.");
    for (const char* shape : {"/rules/*/then/precautions/*", "/rules/*/if_unknown/precautions/*", "/gates/*/ask_first/*",
                              "/activities/*/ask_first/*", "/exercises/*/contraindications/*"})
        every_reference_counts(shape, "There is no precaution 'no_such'.");
    every_reference_counts(".../sources/*", "There is no source 'no_such' in sources.json.");
    for (const char* shape : {"/gates/*/criteria/*/any_of/*", "/activities/*/criteria/*/any_of/*"})
        every_reference_counts(shape, "There is no exercise 'no_such'.");
    every_reference_counts("/activities/*/gate", "There is no gate 'no_such'.");
    every_reference_counts("/activities/*/lesson", "There is no lesson 'no_such'.");
}

TEST_CASE("An unknown neighbour on a ladder is a fault at its place", "[content]") {
    auto exercises = std::find_if(content_files().files.begin(), content_files().files.end(),
                                  [](const ContentFiles::File& each) { return each.path.starts_with("exercises/"); });
    REQUIRE(exercises != content_files().files.end());
    JsonNode first = exercises->root["exercises"].at(0);
    for (const char* direction : {"easier", "harder"}) {
        JsonDocument bare = parsed(without(first, "/" + std::string(direction)));
        auto with_ladder = [&](std::string_view id) {
            std::string changed = bare.root().dump();
            changed.insert(1, "\"" + std::string(direction) + "\":[\"" + std::string(id) + "\"],");
            return load_faults_with(exercises->path, with_replaced(exercises->root, "/exercises/0", changed));
        };
        CHECK(has_fault(with_ladder("no_such"), ErrorCode::unknown_id, exercises->path + " /exercises/0/" + direction + "/0",
                        "There is no exercise 'no_such'."));
        CHECK_FALSE(has_fault(with_ladder(first["id"].text().value()), ErrorCode::unknown_id,
                              exercises->path + " /exercises/0/" + direction + "/0"));
    }
}

TEST_CASE("An id that is used twice is a fault", "[content]") {
    auto twice = [](const std::string& path, const std::string& list) {
        Faults faults = load_faults_with(path, with_first_twice(path, list));
        CHECK(has_fault(faults, ErrorCode::duplicate, path + " " + list + "/1", "is used twice."));
    };
    twice("questions.json", "/questions");
    twice("rules.json", "/rules");
    twice("sources.json", "/sources");
    twice("gates.json", "/gates");
    twice("activities.json", "/activities");
    for (const ContentFiles::File& each : content_files().files)
        if (each.path.starts_with("exercises/")) twice(each.path, "/exercises");
}

TEST_CASE("A condition is checked against the question it asks for", "[content]") {
    CHECK(condition_faults(R"({"any": [{"answer": "saddle_numbness", "is": "yes"}, {"answer": "age", "at_least": 50},
                               {"not": {"answer": "trauma", "is": ["minor", "major"]}}]})")
              .empty());
    CHECK(has_fault(condition_faults(R"({"answer": "no_such", "is": "yes"})"), ErrorCode::unknown_id, "when /answer",
                    "There is no question 'no_such'."));
    CHECK(has_fault(condition_faults(R"({"answer": "trauma", "is": ["minor", "huge"]})"), ErrorCode::unknown_id, "when /is",
                    "The question 'trauma' has no option 'huge'."));
    CHECK(has_fault(condition_faults(R"({"answer": "age", "is": "yes"})"), ErrorCode::wrong_type, "when",
                    "Expected \"at_least\" or \"below\", because 'age' is answered with a number."));
    CHECK(has_fault(condition_faults(R"({"answer": "trauma", "at_least": 3})"), ErrorCode::wrong_type, "when",
                    "Expected \"is\", because 'trauma' is answered with a choice."));
    CHECK(has_fault(condition_faults(R"({"answer": "age", "below": "old"})"), ErrorCode::wrong_type, "when /below",
                    "Expected a number, found text."));
    CHECK(has_fault(condition_faults(R"({"answer": "age"})"), ErrorCode::missing, "when", "'at_least'"));
    CHECK(has_fault(condition_faults(R"({"answer": "trauma", "is": []})"), ErrorCode::missing, "when /is",
                    "Expected at least one option."));
}

TEST_CASE("A condition of two forms at once is a fault, because one would go unread", "[content]") {
    for (const char* json :
         {R"({"all": [{"answer": "age", "below": 46}], "any": [{"answer": "age", "below": 40}]})",
          R"({"answer": "age", "below": 46, "at_least": 16})", R"({"answer": "trauma", "is": "minor", "below": 3})",
          R"({"not": {"answer": "age", "below": 46}, "of": []})",
          R"({"any": [{"answer": "age", "below": 46, "note": "young"}]})"}) {
        Faults faults = condition_faults(json);
        INFO(json << "\n" << listed(faults));
        CHECK(faults.size() == 1);
        CHECK(faults.at(0).code == ErrorCode::unknown_key);
        CHECK(faults.at(0).place.starts_with("when /"));
    }
}

TEST_CASE("A condition without anything to check is a fault, also deep inside", "[content]") {
    for (const char* json : {"{}", "[]", "null", "4", R"({"all": []})", R"({"any": {}})", R"({"at_least": 1})",
                             R"({"at_least": 1, "of": []})", R"({"not": {}})"})
        CHECK_FALSE(condition_faults(json).empty());
    CHECK(has_fault(condition_faults(R"({"all": [{"any": [{}]}]})"), ErrorCode::missing, "when /all/0/any/0",
                    "Expected a condition"));
}

TEST_CASE("A count that can never be reached, or always is, is a fault", "[content]") {
    auto counted = [](const char* count) {
        return condition_faults("{\"at_least\": " + std::string(count) +
                                R"(, "of": [{"answer": "age", "below": 46}, {"answer": "saddle_numbness", "is": "yes"}]})");
    };
    CHECK(counted("1").empty());
    CHECK(counted("2").empty());
    for (const char* count : {"0", "-1", "3", "1.5", "1e300"})
        CHECK(has_fault(counted(count), ErrorCode::out_of_range, "when /at_least"));
    CHECK(has_fault(counted("\"two\""), ErrorCode::wrong_type, "when /at_least"));
}
