#include "app/cli/arguments.h"
#include "app/cli/content_folder.h"
#include "app/cli/verbs.h"
#include "core/content/validate.h"

#include <cstdio>

namespace easeback::cli {

Exit run_validate(const std::vector<std::string>& words) {
    auto arguments = read_arguments(words, {}, 1);
    if (!arguments) return fail(arguments.error(), Exit::bad_usage);
    Faults faults;
    auto folder = read_content_folder(arguments.value().positional[0], faults);
    if (!folder) return fail(folder.error());
    ValidationSummary summary = validate_content(folder.value().files, faults);
    if (!faults.empty()) {
        fail(faults);
        std::fprintf(stderr, "%zu faults\n", faults.size());
        return Exit::bad_input;
    }
    std::printf("{\"files\":%d,\"questions\":%d,\"rules\":%d,\"exercises\":%d,\"languages\":%d,\"faults\":0}\n",
                summary.files, summary.questions, summary.rules, summary.exercises, summary.languages);
    return Exit::success;
}

} // namespace easeback::cli
