// The command line as it is used: the built program, files in a folder of its own.
#include <catch_amalgamated.hpp>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include <sys/wait.h>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;

class Folder {
public:
    Folder() : m_path(fs::temp_directory_path() / ("easeback_cli_" + std::to_string(getpid()))) { fs::create_directories(m_path); }
    ~Folder() { fs::remove_all(m_path); }

    std::string write(const std::string& name, const std::string& text) const {
        std::ofstream(m_path / name, std::ios::binary) << text;
        return (m_path / name).string();
    }
    std::string read(const std::string& name) const {
        std::stringstream text;
        text << std::ifstream(m_path / name, std::ios::binary).rdbuf();
        return text.str();
    }
    std::string path(const std::string& name) const { return (m_path / name).string(); }

private:
    fs::path m_path;
};

struct Ran {
    int status = -1;
    std::string out, err;
};

Ran easeback(const Folder& folder, const std::string& words) {
    std::string command = std::string("'" EASEBACK_PROGRAM "' ") + words + " >'" + folder.path("out") + "' 2>'" + folder.path("err") + "'";
    int status = std::system(command.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, folder.read("out"), folder.read("err")};
}

std::string event(const std::string& id, int sequence) {
    return R"({"v":1,"id":")" + id + R"(","seq":)" + std::to_string(sequence) +
           R"(,"at":"","day":"2026-11-23","type":"checked_in","data":{"pain_now":4,"something_new":false}})" + "\n";
}

} // namespace

TEST_CASE("The command line makes a copy of a record and brings it into another", "[cli][transfer]") {
    Folder folder;
    std::string phone = folder.write("phone.jsonl", event("a", 1) + event("b", 2));
    std::string laptop = folder.write("laptop.jsonl", event("b", 2) + event("c", 3));
    Ran copied = easeback(folder, "export " + phone + " --date 2026-11-24");
    REQUIRE(copied.status == 0);
    CHECK(copied.err.empty());
    CHECK(copied.out.find("\"made\":\"2026-11-24\"") != std::string::npos);
    std::string copy = folder.write("copy.json", copied.out);
    Ran merged = easeback(folder, "import " + copy + " " + laptop);
    CHECK(merged.status == 0);
    CHECK(merged.out == event("a", 1) + event("b", 2) + event("c", 3));
    CHECK(easeback(folder, "import " + copy + " /dev/null").out == event("a", 1) + event("b", 2));
    CHECK(easeback(folder, "import - " + laptop + " <" + copy).out == merged.out);
    CHECK(easeback(folder, "export - <" + phone).status == 0);
}

TEST_CASE("The command line refuses a copy that is not whole, and prints no record", "[cli][transfer]") {
    Folder folder;
    std::string record = folder.write("record.jsonl", event("a", 1));
    std::string copy = easeback(folder, "export " + record).out;
    for (const std::string& bad : {copy.substr(0, copy.size() / 2), std::string("{}"), std::string(copy).replace(copy.find("\"pain_now\":4"), 12, "\"pain_now\":9")}) {
        Ran refused = easeback(folder, "import " + folder.write("bad.json", bad) + " " + record);
        CHECK(refused.status == 1);
        CHECK(refused.out.empty());
        CHECK(refused.err.find("bad.json") != std::string::npos);
    }
    CHECK(easeback(folder, "import nowhere.json " + record).status == 1);
    CHECK(easeback(folder, "export nowhere.jsonl").status == 1);
    CHECK(easeback(folder, "import " + record).status == 2);
    CHECK(easeback(folder, "export").status == 2);
    CHECK(easeback(folder, "export " + record + " --date soon").status == 2);
}

TEST_CASE("The command line tells how copies are made", "[cli][transfer]") {
    Folder folder;
    for (const char* verb : {"export", "import"}) {
        Ran help = easeback(folder, std::string(verb) + " --help");
        CHECK(help.status == 0);
        CHECK(help.out.starts_with("easeback " + std::string(verb)));
        CHECK(easeback(folder, "--help").out.find(help.out) != std::string::npos);
    }
}
