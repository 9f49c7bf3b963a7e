#pragma once

#include "app/cli/content_folder.h"
#include "core/record/event_json.h"
#include "core/record/log.h"
#include "core/record/replay.h"

#include <string>

namespace easeback::cli {

/// The record in a file. Errors name the line.
inline Result<Log> read_log(const std::string& path) {
    auto text = read_text(path);
    if (!text) return text.error();
    auto events = events_from_lines(path == "-" ? "standard input" : path, text.value());
    if (!events) return events.error();
    Log log;
    log.merge(events.take());
    return log;
}

/// The state that follows from a record file. Errors name the line.
inline Result<State> read_state(const std::string& path) {
    auto log = read_log(path);
    if (!log) return log.error();
    return replay(log.value().events());
}

} // namespace easeback::cli
