#include "support/content.h"

#include "support/json.h"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace easeback::test {

namespace fs = std::filesystem;

namespace {

struct Folder {
    std::vector<JsonDocument> documents;
    ContentFiles files;
};

const Folder& folder() {
    static const Folder loaded = [] {
        Folder result;
        fs::path root = fs::path(EASEBACK_SOURCE_FOLDER) / "content";
        std::vector<fs::path> paths;
        for (const auto& entry : fs::recursive_directory_iterator(root))
            if (entry.path().extension() == ".json") paths.push_back(entry.path());
        std::sort(paths.begin(), paths.end());
        for (const fs::path& path : paths) {
            std::string name = fs::relative(path, root).generic_string();
            auto document = JsonDocument::parse(name, read_source("content/" + name));
            if (!document) throw std::runtime_error(document.error().place + ": " + document.error().sentence);
            result.documents.push_back(document.take());
            result.files.files.push_back({name, result.documents.back().root()});
        }
        return result;
    }();
    return loaded;
}

} // namespace

std::string read_source(const std::string& path) {
    std::ifstream file(fs::path(EASEBACK_SOURCE_FOLDER) / path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::uint8_t> read_font(const std::string& name) {
    std::ifstream file(fs::path(EASEBACK_FONT_FOLDER) / name, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read the font " + name);
    return {std::istreambuf_iterator<char>(file), {}};
}

const ContentFiles& content_files() { return folder().files; }

const Content& content() {
    static const Content loaded = [] {
        Faults faults;
        Content result = load_content(content_files(), faults);
        if (!faults.empty()) throw std::runtime_error(faults.front().place + ": " + faults.front().sentence);
        return result;
    }();
    return loaded;
}

const std::map<std::string, Strings>& languages() {
    static const std::map<std::string, Strings> loaded = [] {
        std::map<std::string, Strings> result;
        Faults faults;
        for (const ContentFiles::File& file : content_files().files)
            if (file.path.starts_with("text/")) result[file.path.substr(5, 2)].load(file.root, faults);
        return result;
    }();
    return loaded;
}

AnswerSheet calm_where_asked(AnswerSheet sheet) {
    for (int place : content().conditional()) {
        const Question& question = content().question(place);
        Answer& answer = sheet[static_cast<std::size_t>(place)];
        std::vector<int> parents;
        collect_questions(*question.ask_when, parents);
        bool hangs_on_a_doubt = std::any_of(parents.begin(), parents.end(), [&](int parent) {
            return sheet[static_cast<std::size_t>(parent)].state == AnswerState::unsure;
        });
        bool calm = !hangs_on_a_doubt && answer.state == AnswerState::missing && question.not_asked != NotAsked::worst &&
                    evaluate(*question.ask_when, sheet) == Truth::yes;
        if (calm) answer = question.calmest();
    }
    return sheet;
}

AnswerSheet calm_answers() {
    AnswerSheet sheet(content().questions.size());
    for (std::size_t i = 0; i < sheet.size(); ++i) {
        const Question& question = content().questions[i];
        if (question.ask_when) continue; // see below
        sheet[i].state = AnswerState::given;
        if (question.kind == AnswerKind::number || question.kind == AnswerKind::choices) continue;
        sheet[i].options = 1u << question.calmest_option();
    }
    sheet = with(sheet, "age", 35);
    sheet = with(sheet, "duration_weeks", 1);
    sheet = with(sheet, "pain_now", 4);
    sheet = with(sheet, "minutes_a_day", 15);
    return calm_where_asked(with(sheet, "location", "low_back"));
}

AnswerSheet with(AnswerSheet sheet, std::string_view question, std::string_view option) {
    int index = content().question_index(question);
    REQUIRE(index >= 0);
    Answer& answer = sheet[static_cast<std::size_t>(index)];
    if (option == "unknown") {
        answer = {AnswerState::unsure, 0, 0};
        return sheet;
    }
    int place = content().question(index).option_index(option);
    REQUIRE(place >= 0);
    answer = {AnswerState::given, 1u << place, 0};
    return sheet;
}

AnswerSheet with(AnswerSheet sheet, std::string_view question, double number) {
    int index = content().question_index(question);
    REQUIRE(index >= 0);
    sheet[static_cast<std::size_t>(index)] = {AnswerState::given, 0, number};
    return sheet;
}

Faults load_faults_with(const std::string& path, const std::string& text) {
    JsonDocument changed = parsed(text, path);
    ContentFiles files;
    for (const ContentFiles::File& file : content_files().files)
        if (file.path != path && file.path.find('/') == std::string::npos) files.files.push_back(file);
    files.files.push_back({path, changed.root()});
    Faults faults;
    (void)load_content(files, faults);
    return faults;
}

} // namespace easeback::test
