// Every parser over its seeds and over many broken forms of them. tests/run.py --fuzz goes further.
#include "core/simulation/random.h"
#include "fuzz/targets.h"
#include "support/content.h"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <filesystem>

using namespace easeback;
using namespace easeback::test;

namespace {

namespace fs = std::filesystem;

std::vector<std::string> seeds_of(std::string_view target) {
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(fs::path(EASEBACK_SOURCE_FOLDER) / "tests/fuzz/corpus" / target))
        paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> seeds;
    for (const fs::path& path : paths) seeds.push_back(read_source(fs::relative(path, EASEBACK_SOURCE_FOLDER).generic_string()));
    return seeds;
}

// Pieces that parsers stumble over.
constexpr std::string_view pieces[] = {
    "null",     "-1",   "1e999", "\"\"", "[]",      "{}", "\\u0000", "\\ud800", "\xff", "9999999999999999999",
    "[[[[[[[[", "true", "0.1",   ",",    "\"id\":", "\n", "..",      "/",       "%2e",  "-0"};

std::string mutated(std::string text, const std::string& other, Random& random) {
    for (int changes = 1 + random.below(4); changes > 0; --changes) {
        auto place = static_cast<std::size_t>(random.below(static_cast<int>(text.size()) + 1));
        auto length = static_cast<std::size_t>(random.below(12));
        switch (random.below(6)) {
        case 0: text.resize(place); break;
        case 1: text.erase(place, length); break;
        case 2: text.insert(place, pieces[static_cast<std::size_t>(random.below(static_cast<int>(std::size(pieces))))]); break;
        case 3:
            if (place < text.size()) text[place] = static_cast<char>(random.below(256));
            break;
        case 4: text.insert(place, text.substr(text.size() / 2, 4 * length)); break;
        default: text.insert(place, other.substr(std::min(place, other.size()), 4 * length)); break;
        }
    }
    return text;
}

} // namespace

TEST_CASE("No parser breaks on its seeds or on broken forms of them", "[fuzz]") {
    for (const fuzz::Target& target : fuzz::targets()) {
        std::vector<std::string> seeds = seeds_of(target.name);
        REQUIRE(seeds.size() >= 2);
        Random random(seeds.size());
        fuzz::World world{content_files(), content()};
        for (const std::string& seed : seeds) {
            INFO(target.name << ": " << seed);
            CHECK(target.run(world, seed));
        }
        for (int turn = 0; turn < 400; ++turn) {
            auto pick = [&] { return seeds[static_cast<std::size_t>(random.below(static_cast<int>(seeds.size())))]; };
            std::string input = mutated(pick(), pick(), random);
            INFO(target.name << ": " << input);
            CHECK(target.run(world, input));
        }
    }
}
