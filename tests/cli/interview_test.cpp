#include "cli/command_line.h"
#include "core/json/document.h"

#include <catch_amalgamated.hpp>

using namespace easeback;
using namespace easeback::test;

namespace {

// The object that a command prints for a file of answers.
JsonDocument printed(const std::string& verb, const std::string& answers) {
    Folder folder;
    Ran ran = run_tool(folder, verb + " '" + folder.write("answers.json", answers) + "'");
    INFO(ran.err);
    REQUIRE(ran.status == 0);
    auto document = JsonDocument::parse("output", ran.out);
    REQUIRE(document.ok());
    return document.take();
}

std::string_view text(JsonNode node) { return node.text().value_or(""); }

} // namespace

TEST_CASE("The next question is printed with its words and choices, after what was answered", "[cli][interview]") {
    JsonDocument first = printed("interview", "{}");
    JsonNode question = first.root()["question"];
    CHECK(text(question["id"]) == "bladder_bowel_change");
    CHECK(text(question["kind"]) == "yes_no");
    CHECK_FALSE(text(question["ask"]).empty());
    CHECK(text(question["choices"].at(question["choices"].size() - 1)["id"]) == "unknown");
    CHECK(first.root()["asked"].size() == 0);
    CHECK(first.root()["left"].number().value_or(0) > 10);

    JsonDocument doubt = printed("interview", R"({"bladder_bowel_change":"unknown","saddle_numbness":"no"})");
    CHECK(text(doubt.root()["question"]["id"]) == "ces_detail");
    CHECK(doubt.root()["asked"].size() == 2);
}

TEST_CASE("A list to tick is answered with the ids of its lines", "[cli][interview]") {
    const std::string begun = R"("bladder_bowel_change":"no","saddle_numbness":"no")";
    JsonDocument list = printed("interview", "{" + begun + "}");
    CHECK(text(list.root()["question"]["id"]) == "gate_legs");
    CHECK(text(list.root()["question"]["kind"]) == "ticks");
    CHECK(text(list.root()["question"]["choices"].at(0)["id"]) == "leg_weakness");
    JsonDocument ticked = printed("interview", "{" + begun + R"(,"gate_legs":["leg_weakness"]})");
    CHECK(text(ticked.root()["question"]["id"]) == "leg_weakness");
    JsonDocument none = printed("interview", "{" + begun + R"(,"gate_legs":"none_of_these"})");
    CHECK(text(none.root()["question"]["id"]) == "gate_chest_belly");
    CHECK(none.root()["asked"].size() == 3);
}

TEST_CASE("An emergency ends the interview", "[cli][interview]") {
    JsonDocument done = printed("interview", R"({"saddle_numbness":"yes"})");
    CHECK(done.root()["question"].is_null());
    CHECK(text(done.root()["urgency"]) == "emergency");
    CHECK(text(done.root()["plan"]) == "none");
}

TEST_CASE("What a record comes to on a day is screened, and answers of a file go before it", "[cli][screen]") {
    Folder folder;
    std::string record = folder.write(
        "record.jsonl",
        R"({"v":1,"id":"a","seq":1,"at":"2026-11-01T08:00:00Z","day":"2026-11-01","type":"answered","data":{"question":"leg_weakness","value":["marked"]}})"
        "\n");
    std::string answers = folder.write("answers.json", R"({"saddle_numbness":"yes"})");
    auto urgency = [&](const std::string& words) {
        Ran ran = run_tool(folder, words);
        INFO(ran.err);
        REQUIRE(ran.status == 0);
        return std::string(text(JsonDocument::parse("output", ran.out).value().root()["urgency"]));
    };
    CHECK(urgency("screen --record '" + record + "' --date 2026-11-02") == "same_day");
    CHECK(urgency("screen '" + answers + "' --record '" + record + "' --date 2026-11-02") == "emergency");
    CHECK(run_tool(folder, "screen --record '" + record + "'").status == 2);
}
