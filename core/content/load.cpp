#include "core/content/load.h"

#include "core/content/load_exercises.h"
#include "core/content/load_figures.h"
#include "core/content/load_rules.h"
#include "core/content/load_screening.h"
#include "core/json/reader.h"

namespace easeback {

namespace {

void load_sources(JsonNode root, Content& content, Faults& faults) {
    JsonNode list = root["sources"];
    for (std::size_t i = 0; i < list.size(); ++i) {
        ObjectReader reader(list.at(i), faults);
        content.sources.push_back({reader.text("id"), reader.text("title"), reader.truth_or("reviewed", false)});
    }
}

void load_progression(JsonNode root, Content& content, Faults& faults) {
    struct Entry {
        std::string_view id;
        int ProgressionThresholds::*field;
    };
    constexpr Entry entries[] = {
        {"green_highest", &ProgressionThresholds::green_highest},
        {"green_rise", &ProgressionThresholds::green_rise},
        {"amber_highest", &ProgressionThresholds::amber_highest},
        {"amber_rise", &ProgressionThresholds::amber_rise},
        {"carry_over", &ProgressionThresholds::carry_over},
        {"sessions_to_advance", &ProgressionThresholds::sessions_to_advance},
        {"highest_effort", &ProgressionThresholds::highest_effort},
        {"worse_to_set_aside", &ProgressionThresholds::worse_to_set_aside},
        {"settle_pain", &ProgressionThresholds::settle_pain},
    };
    JsonNode thresholds = root["thresholds"];
    for (const Entry& entry : entries) {
        JsonNode node = thresholds[entry.id];
        if (!node.exists()) {
            faults.push_back({ErrorCode::missing, thresholds.place(),
                              "Expected the threshold '" + std::string(entry.id) + "'."});
            continue;
        }
        content.progression.*entry.field = static_cast<int>(ObjectReader(node, faults).number("value"));
    }
}

JsonNode required_file(const ContentFiles& files, std::string_view path, Faults& faults) {
    JsonNode root = files.find(path);
    if (!root.exists())
        faults.push_back({ErrorCode::missing, std::string(path), "Expected this file, which is missing."});
    return root;
}

} // namespace

JsonNode ContentFiles::find(std::string_view path) const {
    for (const File& file : files)
        if (file.path == path) return file.root;
    return {};
}

Content load_content(const ContentFiles& files, Faults& faults) {
    Content content;
    load_sources(required_file(files, "sources.json", faults), content, faults);
    content.index();
    load_questions(required_file(files, "questions.json", faults), content, faults);
    load_profile_questions(required_file(files, "profile.json", faults), content, faults);
    load_rules(required_file(files, "rules.json", faults), content, faults);
    for (const ContentFiles::File& file : files.files)
        if (file.path.starts_with("exercises/")) load_exercises(file.root, content, faults);
    for (const ContentFiles::File& file : files.files)
        if (file.path.starts_with("figures/")) load_figures(file.root, content, faults);
    load_progression(required_file(files, "progression.json", faults), content, faults);
    content.index();
    return content;
}

} // namespace easeback
