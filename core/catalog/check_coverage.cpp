#include "core/catalog/check_coverage.h"

#include <algorithm>

namespace easeback {

namespace {

template <class Thing>
bool has(const std::vector<Thing>& list, std::string_view id, std::string Thing::* name = &Thing::id) {
    return std::any_of(list.begin(), list.end(), [&](const Thing& thing) { return thing.*name == id; });
}

bool exists(std::string_view kind, std::string_view id, JsonNode progression, const Content& content) {
    if (kind == "rule") return has(content.rules, id);
    if (kind == "exercise") return has(content.exercises, id);
    if (kind == "lesson") return has(content.lessons, id);
    if (kind == "question") return has(content.questions, id);
    if (kind == "activity") return has(content.activities, id);
    if (kind == "gate") return has(content.gates, id);
    if (kind == "limit") return has(content.planning.limits, id);
    if (kind == "snippet") return has(content.planning.snippets, id, &SnippetRule::moment);
    if (kind == "threshold") return progression["thresholds"][id].exists();
    return kind == "behaviour";
}

} // namespace

void check_coverage(JsonNode root, JsonNode progression, const Content& content, Faults& faults) {
    if (!root.exists()) return;
    JsonNode rows = root["rows"];
    for (std::size_t i = 0; i < rows.size(); ++i) {
        JsonNode row = rows.at(i);
        if (row["row"].number() != static_cast<double>(i + 1))
            faults.push_back({ErrorCode::out_of_range, row.place(), "Expected the row " + std::to_string(i + 1) + "."});
        JsonNode answers = row["by"];
        for (std::size_t j = 0; j < answers.size(); ++j)
            answers.at(j).for_each_member([&](std::string_view kind, JsonNode id) {
                if (!exists(kind, id.text().value_or(""), progression, content))
                    faults.push_back({ErrorCode::unknown_id, id.place(),
                                      "There is no " + std::string(kind) + " '" + std::string(id.text().value_or("")) + "'."});
            });
    }
    if (rows.size() != static_cast<std::size_t>(coverage_rows))
        faults.push_back({ErrorCode::missing, root.place(), "Expected " + std::to_string(coverage_rows) + " rows."});
}

} // namespace easeback
