#include "core/catalog/load.h"

#include "core/body/load_figures.h"
#include "core/exercise/load_exercises.h"
#include "core/json/reader.h"
#include "core/learn/load_lessons.h"
#include "core/plan/load_activities.h"
#include "core/plan/load_planning.h"
#include "core/progression/load_gates.h"
#include "core/progression/load_progression.h"
#include "core/screening/load_rules.h"
#include "core/screening/load_screening.h"

namespace easeback {

namespace {

void load_sources(JsonNode root, Content& content, Faults& faults) {
    JsonNode list = root["sources"];
    for (std::size_t i = 0; i < list.size(); ++i) {
        ObjectReader reader(list.at(i), faults);
        Source source{reader.text("id"), reader.text("title"), reader.truth_or("reviewed", false)};
        for (const Source& other : content.sources)
            if (other.id == source.id)
                reader.fault(list.at(i), ErrorCode::duplicate, "The id '" + source.id + "' is used twice.");
        content.sources.push_back(std::move(source));
    }
}

// Needs every exercise, because the neighbours on a ladder may lie in another file.
void check_neighbours_exist(JsonNode root, const Content& content, Faults& faults) {
    JsonNode list = root["exercises"];
    for (std::size_t i = 0; i < list.size(); ++i) {
        for (std::string_view direction : {"easier", "harder"}) {
            JsonNode neighbours = list.at(i)[direction];
            for (std::size_t j = 0; j < neighbours.size(); ++j) {
                std::string_view id = neighbours.at(j).text().value_or("");
                if (content.exercise_index(id) < 0)
                    faults.push_back(
                        {ErrorCode::unknown_id, neighbours.at(j).place(), "There is no exercise '" + std::string(id) + "'."});
            }
        }
    }
}

JsonNode required_file(const ContentFiles& files, std::string_view path, Faults& faults) {
    JsonNode root = files.find(path);
    if (!root.exists()) faults.push_back({ErrorCode::missing, std::string(path), "Expected this file, which is missing."});
    return root;
}

} // namespace

JsonNode ContentFiles::find(std::string_view path) const {
    for (const File& file : files)
        if (file.path == path) return file.root;
    return {};
}

void ContentFiles::add_bundle(JsonNode bundle) {
    bundle["files"].for_each_member([&](std::string_view path, JsonNode root) { files.push_back({std::string(path), root}); });
}

Result<Content> load_bundle(JsonNode bundle) {
    ContentFiles files;
    files.add_bundle(bundle);
    Faults faults;
    Content content = load_content(files, faults);
    if (!faults.empty()) return faults.front();
    return content;
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
        if (file.path.starts_with("figures/")) load_figures(file.root, content.figures, faults);
    load_lessons(required_file(files, "lessons.json", faults), content, faults);
    load_planning(required_file(files, "planning.json", faults), content, faults);
    load_progression(required_file(files, "progression.json", faults), content, faults);
    content.index();
    load_gates(required_file(files, "gates.json", faults), content, faults);
    load_activities(required_file(files, "activities.json", faults), content, faults);
    for (const ContentFiles::File& file : files.files)
        if (file.path.starts_with("exercises/")) check_neighbours_exist(file.root, content, faults);
    return content;
}

} // namespace easeback
