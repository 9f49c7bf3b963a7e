#include "app/desk/verbs.h"
#include "core/packs/join.h"

#include <vector>

namespace easeback::desk {

Result<std::string> run_pack(JsonNode input) {
    ContentFiles own, pack;
    for (std::string_view part : {"content", "figures", "checks"}) own.add_bundle(input[part]);
    // Parsed here and not by the page, so that a fault is told with its file and line.
    std::vector<JsonDocument> documents;
    Faults faults;
    input["pack"].for_each_member([&](std::string_view path, JsonNode text) {
        auto document = JsonDocument::parse(std::string(path), text.text().value_or(""));
        if (!document) return faults.push_back(document.error());
        documents.push_back(document.take());
        pack.files.push_back({std::string(path), documents.back().root()});
    });
    std::vector<std::string> languages;
    for (std::size_t i = 0; i < input["languages"].size(); ++i)
        languages.emplace_back(input["languages"].at(i).text().value_or(""));
    std::string joined;
    if (faults.empty()) joined = join_pack(own, pack, {languages, input["country"].text().value_or("")}, faults);
    if (!faults.empty()) return faults.front();
    return joined;
}

} // namespace easeback::desk
