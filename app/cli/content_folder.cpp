#include "app/cli/content_folder.h"

#include "core/packs/join.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>

namespace easeback::cli {

namespace fs = std::filesystem;

Result<std::string> read_text(const std::string& path) {
    std::ostringstream text;
    if (path == "-") {
        text << std::cin.rdbuf();
        return text.str();
    }
    std::error_code ignored;
    if (fs::is_directory(path, ignored)) return Error{ErrorCode::unavailable, path, "Expected a file, but this is a folder."};
    std::ifstream file(path, std::ios::binary);
    if (!file) return Error{ErrorCode::unavailable, path, "This file cannot be read. Does it exist?"};
    text << file.rdbuf();
    return text.str();
}

Result<ContentFolder> read_content_folder(const std::string& path, Faults& faults) {
    std::error_code failure;
    std::vector<fs::path> paths;
    for (fs::recursive_directory_iterator it(path, failure), end; !failure && it != end; it.increment(failure))
        if (it->is_regular_file() && it->path().extension() == ".json") paths.push_back(it->path());
    if (failure) return Error{ErrorCode::unavailable, path, "This folder cannot be read. Does it exist?"};
    std::sort(paths.begin(), paths.end());
    ContentFolder folder;
    for (const fs::path& file : paths) {
        std::string name = fs::relative(file, path).generic_string();
        auto text = read_text(file.string());
        if (!text) return text.error();
        auto document = JsonDocument::parse(name, text.value());
        if (!document) {
            faults.push_back(document.error());
            continue;
        }
        folder.documents.push_back(document.take());
        folder.files.files.push_back({name, folder.documents.back().root()});
    }
    return folder;
}

std::string own_content_folder() {
    if (const char* pointed = std::getenv("EASEBACK_CONTENT")) return pointed;
    return EASEBACK_CONTENT_FOLDER;
}

Result<ContentFolder> read_pack(const std::string& path, Faults& faults) {
    std::error_code ignored;
    if (fs::is_directory(path, ignored)) return read_content_folder(path, faults);
    auto text = read_text(path);
    if (!text) return text.error();
    auto document = JsonDocument::parse("pack.json", text.value());
    if (!document) return document.error();
    ContentFolder folder;
    folder.documents.push_back(document.take());
    folder.files.files.push_back({"pack.json", folder.documents.back().root()});
    return folder;
}

namespace {

// Reads the content with the clinic's pack in it, and the words that it adds.
Faults load_with_pack(const ContentFolder& own, const std::string& pack_path, LoadedContent& loaded) {
    Faults faults;
    auto pack = read_pack(pack_path, faults);
    if (!pack) return {pack.error()};
    std::vector<std::string> languages{loaded.strings.language()};
    std::string joined = faults.empty() ? join_pack(own.files, pack.value().files, {languages, {}}, faults) : std::string();
    if (!faults.empty()) return faults;
    auto document = JsonDocument::parse("pack", joined);
    if (!document) return {document.error()};
    JsonNode root = document.value().root();
    ContentFiles files;
    files.add_bundle(root["content"]);
    loaded.content = load_content(files, faults);
    loaded.strings.load(root["words"][languages.front()], faults);
    return faults;
}

} // namespace

Result<LoadedContent> load_everything(const std::string& path, const std::string& language, const std::string& pack) {
    Faults faults;
    auto folder = read_content_folder(path.empty() ? own_content_folder() : path, faults);
    if (!folder) return folder.error();
    LoadedContent loaded;
    bool has_language = false;
    for (const ContentFiles::File& file : folder.value().files.files) {
        if (!file.path.starts_with("text/" + language + "/")) continue;
        loaded.strings.load(file.root, faults);
        has_language = true;
    }
    if (!has_language) return Error{ErrorCode::unknown_id, "--lang", "There is no language \"" + language + "\" in the content."};
    if (pack.empty()) loaded.content = load_content(folder.value().files, faults);
    else if (faults.empty()) faults = load_with_pack(folder.value(), pack, loaded);
    if (!faults.empty()) return faults.front();
    return loaded;
}

} // namespace easeback::cli
