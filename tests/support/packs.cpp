#include "support/packs.h"

#include "support/content.h"

#include <catch_amalgamated.hpp>
#include <vector>

namespace easeback::test {

PackTexts example_pack() {
    PackTexts texts;
    for (const char* name : {"pack.json", "exercises.json", "figures.json", "lessons.json", "text/en.json", "text/es.json"})
        texts[name] = read_source("web/examples/pack/" + std::string(name));
    return texts;
}

PackTexts pack_with(const std::string& members) {
    return {{"pack.json", R"({"$schema":"pack.schema.json","id":"p")" + (members.empty() ? "" : "," + members) + "}"}};
}

std::string joined(const PackTexts& texts, Faults& faults, std::string_view country) {
    std::vector<JsonDocument> documents;
    ContentFiles files;
    for (const auto& [name, text] : texts) {
        auto document = JsonDocument::parse(name, text);
        if (!document) {
            faults.push_back(document.error());
            return {};
        }
        documents.push_back(document.take());
        files.files.push_back({name, documents.back().root()});
    }
    const std::vector<std::string> both{"en", "es"};
    return join_pack(content_files(), files, {both, country}, faults);
}

Content content_of_bundle(const std::string& bundle) {
    auto document = JsonDocument::parse("bundle", bundle);
    REQUIRE(document.ok());
    ContentFiles files;
    document.value().root()["content"]["files"].for_each_member(
        [&](std::string_view path, JsonNode root) { files.files.push_back({std::string(path), root}); });
    Faults faults;
    Content content = load_content(files, faults);
    REQUIRE(faults.empty());
    return content;
}

} // namespace easeback::test
