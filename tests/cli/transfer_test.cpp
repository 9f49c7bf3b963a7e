// The command line as it is used: the built program, files in a folder of its own.
#include "cli/command_line.h"

#include <catch_amalgamated.hpp>

using namespace easeback::test;

namespace {

std::string event(const std::string& id, int sequence) {
    return R"({"v":1,"id":")" + id + R"(","seq":)" + std::to_string(sequence) +
           R"(,"at":"","day":"2026-11-23","type":"checked_in","data":{"pain_now":4,"something_new":false}})" + "\n";
}

} // namespace

TEST_CASE("The command line makes a copy of a record and brings it into another", "[cli][transfer]") {
    Folder folder;
    std::string phone = folder.write("phone.jsonl", event("a", 1) + event("b", 2));
    std::string laptop = folder.write("laptop.jsonl", event("b", 2) + event("c", 3));
    Ran copied = run_tool(folder, "export " + phone + " --date 2026-11-24");
    REQUIRE(copied.status == 0);
    CHECK(copied.err.empty());
    CHECK(copied.out.find("\"made\":\"2026-11-24\"") != std::string::npos);
    std::string copy = folder.write("copy.json", copied.out);
    Ran merged = run_tool(folder, "import " + copy + " " + laptop);
    CHECK(merged.status == 0);
    CHECK(merged.out == event("a", 1) + event("b", 2) + event("c", 3));
    CHECK(run_tool(folder, "import " + copy + " /dev/null").out == event("a", 1) + event("b", 2));
    CHECK(run_tool(folder, "import - " + laptop + " <" + copy).out == merged.out);
    CHECK(run_tool(folder, "export - <" + phone).status == 0);
}

TEST_CASE("The command line refuses a copy that is not whole, and prints no record", "[cli][transfer]") {
    Folder folder;
    std::string record = folder.write("record.jsonl", event("a", 1));
    std::string copy = run_tool(folder, "export " + record).out;
    for (const std::string& bad : {copy.substr(0, copy.size() / 2), std::string("{}"),
                                   std::string(copy).replace(copy.find("\"pain_now\":4"), 12, "\"pain_now\":9")}) {
        Ran refused = run_tool(folder, "import " + folder.write("bad.json", bad) + " " + record);
        CHECK(refused.status == 1);
        CHECK(refused.out.empty());
        CHECK(refused.err.find("bad.json") != std::string::npos);
    }
    CHECK(run_tool(folder, "import nowhere.json " + record).status == 1);
    CHECK(run_tool(folder, "export nowhere.jsonl").status == 1);
    CHECK(run_tool(folder, "import " + record).status == 2);
    CHECK(run_tool(folder, "export").status == 2);
    CHECK(run_tool(folder, "export " + record + " --date soon").status == 2);
}

TEST_CASE("The command line tells how copies are made", "[cli][transfer]") {
    Folder folder;
    for (const char* verb : {"export", "import"}) {
        Ran help = run_tool(folder, std::string(verb) + " --help");
        CHECK(help.status == 0);
        CHECK(help.out.starts_with("easeback " + std::string(verb)));
        CHECK(run_tool(folder, "--help").out.find(help.out) != std::string::npos);
    }
}

namespace {

std::string answer(const std::string& id, const std::string& number, const std::string& day, const std::string& question,
                   const std::string& value) {
    return R"({"v":1,"id":")" + id + R"(","seq":)" + number + R"(,"at":")" + day + R"(T08:00:00.000Z","day":")" + day +
           R"(","type":"answered","data":{"question":")" + question + R"(","value":[")" + value + R"("]}})" + "\n";
}

bool is_emergency(const Folder& folder, const std::string& record, const std::string& date) {
    Ran plan = run_tool(folder, "plan " + record + " --date " + date);
    REQUIRE(plan.status == 0);
    return plan.out.find(R"("urgency":"emergency")") != std::string::npos;
}

} // namespace

TEST_CASE("On the command line, too, an old copy does not undo today's danger answer", "[cli][transfer][join]") {
    Folder folder;
    std::string record = folder.write("record.jsonl", answer("a-1", "1", "2026-11-23", "saddle_numbness", "yes"));
    CHECK(is_emergency(folder, record, "2026-11-23"));
    std::string old_phone;
    for (const char* question : {"saddle_numbness", "bladder_bowel_change"})
        old_phone += answer(std::string("b-") + question, "5001", "2026-11-02", question, "no");
    std::string copy = folder.write("copy.json", run_tool(folder, "export " + folder.write("old.jsonl", old_phone)).out);
    Ran joined = run_tool(folder, "import " + copy + " " + record + " --date 2026-11-23");
    REQUIRE(joined.status == 0);
    std::string merged = folder.write("merged.jsonl", joined.out);
    CHECK(is_emergency(folder, merged, "2026-11-23"));
    CHECK(run_tool(folder, "import " + copy + " " + merged + " --date 2026-11-23").out == joined.out);
    // Answered again by hand, below what is there, it counts.
    std::string again = R"({"day":"2026-11-23","type":"answered","data":{"question":"saddle_numbness","value":["no"]}})";
    CHECK_FALSE(is_emergency(folder, folder.write("again.jsonl", joined.out + again + "\n"), "2026-11-23"));
}

TEST_CASE("On the command line nothing of a file stands in the future", "[cli][transfer][join]") {
    Folder folder;
    std::string lie = answer("x-1", "9000000000000000", "9999-12-31", "saddle_numbness", "no");
    std::string copy = folder.write("copy.json", run_tool(folder, "export " + folder.write("lie.jsonl", lie)).out);
    std::string record = folder.write("record.jsonl", answer("a-1", "1", "2026-11-23", "saddle_numbness", "yes"));
    for (const char* date : {" --date 2026-11-23", ""}) {
        Ran joined = run_tool(folder, "import " + copy + " " + record + date);
        CHECK(joined.status == 0);
        CHECK(joined.out.find("9999") == std::string::npos);
        CHECK(joined.out.find("9000000000000000") == std::string::npos);
        CHECK(is_emergency(folder, folder.write("joined.jsonl", joined.out), "2026-11-23"));
    }
    CHECK(run_tool(folder, "import " + copy + " " + record + " --date soon").status == 2);
}
