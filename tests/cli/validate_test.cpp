#include "cli/command_line.h"

#include <catch_amalgamated.hpp>

using namespace easeback::test;

TEST_CASE("The command line says whether a pack can be used, with its logo", "[cli][pack]") {
    Folder folder;
    std::string pack = R"({"$schema": "x", "id": "a_clinic", "name": "A clinic", "logo": "logo.png"})";
    folder.write("pack.json", pack);
    std::string validate = "validate '" + folder.path("") + "'";
    Ran missing = run_tool(folder, validate);
    CHECK(missing.status == 1);
    CHECK(missing.err.find("pack.json /logo: Expected a picture of this name beside pack.json, which is missing.") !=
          std::string::npos);
    folder.write("logo.png", std::string(200'001, 'x'));
    Ran large = run_tool(folder, validate);
    CHECK(large.status == 1);
    CHECK(large.err.find("pack.json /logo: Expected a picture of at most 200000 bytes, found 200001.") != std::string::npos);
    folder.write("logo.png", "x");
    Ran whole = run_tool(folder, validate);
    CHECK(whole.status == 0);
    CHECK(whole.out == "{\"packs\":1,\"faults\":0}\n");
}
