#pragma once

#include "app/cli/content_folder.h"
#include "core/screening/answer_json.h"

#include <string>

namespace easeback::cli {

/// Reads an object of answers by question id from a file ("-" is standard input). Adds a fault for each that is wrong.
inline AnswerSheet read_answers(const std::string& path, const ScreeningContent& content, Faults& faults) {
    auto text = read_text(path);
    if (!text) {
        faults.push_back(text.error());
        return {};
    }
    auto document = JsonDocument::parse(path == "-" ? "standard input" : path, text.value());
    if (!document) {
        faults.push_back(document.error());
        return {};
    }
    return answers_from_json(content, document.value().root(), faults);
}

} // namespace easeback::cli
