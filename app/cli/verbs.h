#pragma once

#include "core/base/error.h"
#include "core/base/result.h"

#include <span>
#include <string>
#include <vector>

namespace easeback::cli {

/// Exit statuses of the tool.
enum class Exit { success = 0, bad_input = 1, bad_usage = 2 };

/// One verb of the command line. `run` gets the words after the verb.
struct Verb {
    const char* name;
    const char* usage; ///< shown by --help
    Exit (*run)(const std::vector<std::string>& words);
};

Exit run_screen(const std::vector<std::string>& words);
Exit run_interview(const std::vector<std::string>& words);
Exit run_plan(const std::vector<std::string>& words);
Exit run_progress(const std::vector<std::string>& words);
Exit run_report(const std::vector<std::string>& words);
Exit run_export(const std::vector<std::string>& words);
Exit run_import(const std::vector<std::string>& words);
Exit run_validate(const std::vector<std::string>& words);
Exit run_simulate(const std::vector<std::string>& words);

/// Prints the error to standard error as "place: sentence".
Exit fail(const Error& error, Exit status = Exit::bad_input);
/// Prints every fault, each on a line of its own.
Exit fail(const Faults& faults);

} // namespace easeback::cli
