#include "core/catalog/validate.h"
#include "support/content.h"
#include "support/json.h"

#include <catch_amalgamated.hpp>
#include <string>

using namespace easeback;
using namespace easeback::test;

namespace {

Faults faults_of(ContentFiles files) {
    Faults faults;
    validate_content(files, faults);
    return faults;
}

// The faults that loading finds by itself, without the help of any schema, when one value is another.
Faults load_faults(const std::string& path, const std::string& pointer, const std::string& json) {
    return load_faults_with(path, with_replaced(content_files().find(path), pointer, json));
}

std::string options(int count) {
    std::string list;
    for (int i = 0; i < count; ++i) list += (i ? ",{\"id\":\"o" : "{\"id\":\"o") + std::to_string(i) + "\"}";
    return "[" + list + "]";
}

std::string rule(std::string_view effects) {
    return R"({"id":"r","topic":"t","when":{"answer":"age","below":16},"see":["doctor"],"sources":["own_proposal"],)" +
           std::string(effects) + "}";
}

} // namespace

TEST_CASE("Each of the fixed files is needed", "[content]") {
    for (const char* path : {"sources.json", "questions.json", "profile.json", "rules.json", "lessons.json", "planning.json",
                             "progression.json", "gates.json", "activities.json"}) {
        ContentFiles files = content_files();
        std::erase_if(files.files, [&](const ContentFiles::File& file) { return file.path == path; });
        CHECK(has_fault(faults_of(files), ErrorCode::missing, path, "Expected this file, which is missing."));
    }
    CHECK_FALSE(faults_of({}).empty());
}

TEST_CASE("A file names a schema that is there", "[content]") {
    JsonDocument none = parsed(R"({"strings": {}})", "text/en/more.json");
    JsonDocument unknown =
        parsed(R"({"$schema": "../../schema/no_such.json", "language": "en", "strings": {}})", "text/en/other.json");
    ContentFiles files = content_files();
    files.files.push_back({"text/en/more.json", none.root()});
    files.files.push_back({"text/en/other.json", unknown.root()});
    Faults faults = faults_of(files);
    CHECK(has_fault(faults, ErrorCode::missing, "text/en/more.json", "Expected the key '$schema'"));
    CHECK(has_fault(faults, ErrorCode::unknown_id, "text/en/other.json /$schema",
                    "There is no schema '../../schema/no_such.json'."));
}

TEST_CASE("Words lie in the folder of their language", "[content]") {
    JsonDocument lost =
        parsed(R"({"$schema": "../../schema/text.schema.json", "language": "fr", "strings": {"a": "b"}})", "text/en/lost.json");
    ContentFiles files = content_files();
    files.files.push_back({"text/en/lost.json", lost.root()});
    CHECK(has_fault(faults_of(files), ErrorCode::unknown_value, "text/en/lost.json /language",
                    "Expected the language of the folder this file lies in."));
}

TEST_CASE("Every word that questions, rules and exercises need is missed when it is gone", "[content]") {
    const Question& question = content().questions.front();
    const TriageRule& rule = content().rules.front();
    const Exercise& exercise = content().exercises.front();
    for (const std::string& key :
         {"question." + question.id + ".ask", "question." + question.id + ".why", "rule." + rule.id + ".message",
          "rule." + rule.id + ".say", "topic." + rule.topic, "see." + rule.see.front(),
          "precaution." + content().precautions.front(), "exercise." + exercise.id + ".name",
          "exercise." + exercise.id + ".purpose", "exercise." + exercise.id + ".setup"}) {
        std::string pointer = "/strings/" + key;
        for (char& c : pointer)
            if (c == '.') c = '/';
        bool found = false;
        for (const ContentFiles::File& file : content_files().files) {
            if (!file.path.starts_with("text/en/") || !at_pointer(file.root, pointer).exists()) continue;
            found = true;
            JsonDocument changed = parsed(without(file.root, pointer), file.path);
            ContentFiles files = content_files();
            for (ContentFiles::File& each : files.files)
                if (each.path == file.path) each.root = changed.root();
            CHECK(has_fault(faults_of(files), ErrorCode::missing, "text/en", "Expected the text '" + key + "'."));
        }
        CAPTURE(key);
        CHECK(found);
    }
}

TEST_CASE("What follows from missing answers may not be stronger than what follows from the rule", "[content]") {
    auto faults = [](const char* effects) { return load_faults("rules.json", "/rules/0", rule(effects)); };
    for (const Error& fault :
         faults(R"("then":{"urgency":"soon","plan":"gentle"},"if_unknown":{"urgency":"soon","plan":"gentle"})"))
        CHECK_FALSE(fault.place.starts_with("rules.json"));
    for (const char* effects : {R"("then":{"urgency":"soon"},"if_unknown":{"urgency":"same_day"})",
                                R"("then":{"urgency":"soon"},"if_unknown":{"plan":"gentle"})",
                                R"("then":{"urgency":"soon","plan":"gentle"},"if_unknown":{"plan":"none"})",
                                R"("then":{"urgency":"soon"},"if_unknown":{"precautions":["pregnancy"]})"})
        CHECK(has_fault(faults(effects), ErrorCode::unsafe, "rules.json /rules/0/if_unknown",
                        "What follows from missing answers may not be stronger"));
}

TEST_CASE("A rule from which nothing follows is a fault", "[content]") {
    for (const char* effects : {R"("then":{})", R"("then":{"urgency":"none","plan":"full"})", R"("if_unknown":{})"})
        CHECK(has_fault(load_faults("rules.json", "/rules/0", rule(effects)), ErrorCode::missing, "rules.json /rules/0",
                        "Expected \"then\""));
    CHECK(has_fault(load_faults("rules.json", "/rules/0", rule(R"("then":{"urgency":"urgent"})")), ErrorCode::unknown_value,
                    "rules.json /rules/0/then/urgency",
                    "Expected one of none, routine, soon, same_day, emergency; found \"urgent\"."));
}

TEST_CASE("A question to choose from needs options, and others have none", "[content]") {
    auto faults = [](const std::string& members) {
        return load_faults("questions.json", "/questions/0", R"({"id":"q","group":"profile",)" + members + "}");
    };
    auto has = [](const Faults& found, ErrorCode code, const std::string& below, const char* words) {
        return has_fault(found, code, "questions.json /questions/0" + below, words);
    };
    CHECK(has(faults(R"("kind":"choice")"), ErrorCode::missing, "", "at least 2 options"));
    CHECK(has(faults(R"("kind":"choices","options":[{"id":"a"}])"), ErrorCode::missing, "", "at least 2 options"));
    CHECK(has(faults(R"("kind":"yes_no","options":[{"id":"a"},{"id":"b"}])"), ErrorCode::unknown_key, "/options",
              "Expected no options"));
    CHECK(has(faults(R"("kind":"number","least":0,"most":9,"options":[])"), ErrorCode::unknown_key, "/options",
              "Expected no options"));
    CHECK(has(faults(R"("kind":"number","most":9)"), ErrorCode::missing, "", "Expected the key 'least' with a number."));
    CHECK(
        has(faults(R"("kind":"number","least":9,"most":8)"), ErrorCode::out_of_range, "", "Expected \"least\" below \"most\"."));
    CHECK(has(faults(R"("kind":"choice","options":[{"id":"a"},{"id":"b"},{"id":"a"}])"), ErrorCode::duplicate, "/options/2",
              "The option 'a' is there twice."));
    CHECK(has(faults(R"("kind":"maybe")"), ErrorCode::unknown_value, "/kind", "Expected one of yes_no, choice, choices, number"));
}

TEST_CASE("More than a set can hold is a fault and does no harm", "[content]") {
    // The rule that asks for option 39 must not reach beyond the 32 that fit.
    std::string question = R"({"id":"many","group":"profile","kind":"choice","ask_when":{"answer":"many","is":"o39"},"options":)";
    Faults faults = load_faults("questions.json", "/questions/0", question + options(40) + "}");
    CHECK(has_fault(faults, ErrorCode::limit, "questions.json /questions/0/options", "Expected at most 32 options."));
    CHECK(has_fault(faults, ErrorCode::unknown_id, "questions.json /questions/0/ask_when/is", "has no option 'o39'"));
    std::string names;
    for (int i = 0; i < 70; ++i) names += (i ? ",\"p" : "[\"p") + std::to_string(i) + "\"";
    Faults many = load_faults("rules.json", "/precautions", names + "]");
    CHECK(has_fault(many, ErrorCode::limit, "rules.json /precautions/64", "Expected at most 64 precautions."));
}

TEST_CASE("Numbers that count things are whole, and a dose says how much", "[content]") {
    std::string path;
    for (const ContentFiles::File& file : content_files().files)
        if (file.path.starts_with("exercises/")) path = file.path;
    auto dose = [&](const char* json) { return load_faults(path, "/exercises/0/levels/0", json); };
    for (const Error& fault : dose(R"({"repetitions": 5})")) CHECK(fault.place.find("/levels") == std::string::npos);
    CHECK(has_fault(dose(R"({"repetitions": 5.5})"), ErrorCode::out_of_range, path + " /exercises/0/levels/0/repetitions",
                    "Expected a whole number, found 5.5."));
    CHECK(has_fault(dose(R"({"minutes": 1e300})"), ErrorCode::out_of_range, path + " /exercises/0/levels/0/minutes"));
    CHECK(has_fault(dose(R"({"sets": 2})"), ErrorCode::missing, path + " /exercises/0/levels/0",
                    "Expected a dose with \"repetitions\" or \"minutes\"."));
    CHECK(has_fault(load_faults(path, "/exercises/0/levels", "[]"), ErrorCode::missing, path + " /exercises/0",
                    "Expected \"levels\" with at least one dose."));
    CHECK(has_fault(load_faults(path, "/exercises/0/regions/0", "\"tail\""), ErrorCode::unknown_value,
                    path + " /exercises/0/regions/0", "'tail' is not known here."));
    CHECK(has_fault(load_faults("progression.json", "/thresholds/green_highest/value", "2.5"), ErrorCode::out_of_range,
                    "progression.json /thresholds/green_highest/value", "Expected a whole number, found 2.5."));
    CHECK(has_fault(load_faults("progression.json", "/thresholds", "{}"), ErrorCode::missing, "progression.json /thresholds",
                    "Expected the threshold 'green_highest'."));
}

TEST_CASE("Loading meets any wrong value with a fault or none, never with a crash", "[content]") {
    for (const char* path : {"sources.json", "questions.json", "profile.json", "rules.json", "lessons.json", "planning.json",
                             "progression.json", "gates.json", "activities.json"}) {
        constexpr const char* values[] = {"null", "[]", "{}", "-1e300", "\"\"", "[[{}]]", "[null]"};
        for (const char* json : values) (void)load_faults(path, "", json);
        std::size_t tried = 0;
        for (const std::string& pointer : of_each_shape(all_pointers(content_files().find(path)), 2))
            (void)load_faults(path, pointer, values[tried++ % std::size(values)]);
        CHECK(tried > 4);
    }
}
