#pragma once

#include "core/base/result.h"
#include "core/catalog/content.h"
#include "core/catalog/load.h"
#include "core/json/document.h"
#include "core/l10n/strings.h"

#include <string>
#include <vector>

namespace easeback::cli {

/// The files of a content folder, read and parsed. Owns the documents its nodes point into.
struct ContentFolder {
    std::vector<JsonDocument> documents;
    ContentFiles files;
};

/// Reads every .json file below the folder. Files that are not JSON become faults; a folder that
/// cannot be read is an error.
Result<ContentFolder> read_content_folder(const std::string& path, Faults& faults);

/// Content and words, ready for use.
struct LoadedContent {
    Content content;
    Strings strings;
};

/// Reads a clinic's pack: a folder, or its pack.json alone.
Result<ContentFolder> read_pack(const std::string& path, Faults& faults);

/// Loads the folder named by `path`, or the program's own content where it is empty. `language` is a
/// code such as "en". `pack` is the path of a clinic's pack; empty for none. Errors: the first fault found.
Result<LoadedContent> load_everything(const std::string& path, const std::string& language, const std::string& pack = {});

/// The whole text of a file, or of standard input for "-". Error: unavailable.
Result<std::string> read_text(const std::string& path);

/// The folder of the content that belongs to this program.
std::string own_content_folder();

} // namespace easeback::cli
