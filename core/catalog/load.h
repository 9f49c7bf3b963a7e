#pragma once

#include "core/base/result.h"
#include "core/catalog/content.h"
#include "core/json/document.h"

#include <string>
#include <vector>

namespace easeback {

/// The files of a content folder, parsed, by their path within it.
struct ContentFiles {
    struct File {
        std::string path;
        JsonNode root;
    };
    std::vector<File> files;

    /// The file of that path, or an absent node.
    JsonNode find(std::string_view path) const;
    /// Adds the files of a bundle, {"files": {path: content}}.
    void add_bundle(JsonNode bundle);
};

/// Reads the content out of its files and checks every reference in it. Faults are added; the content
/// is fit for use only when none were.
Content load_content(const ContentFiles& files, Faults& faults);

/// The content of a bundle. Error: the first fault found.
Result<Content> load_bundle(JsonNode bundle);

} // namespace easeback
