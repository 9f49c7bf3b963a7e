#include "app/cli/arguments.h"
#include "app/cli/content_folder.h"
#include "app/cli/verbs.h"
#include "core/content/validate.h"

#include <cstdio>

namespace easeback::cli {

namespace {

constexpr std::string_view pack_file = "pack.json";

Exit report(const Faults& faults) {
    fail(faults);
    std::fprintf(stderr, "%zu faults\n", faults.size());
    return Exit::bad_input;
}

Exit validate_pack_folder(const ContentFolder& folder, Faults& faults) {
    auto own = read_content_folder(own_content_folder(), faults);
    if (!own) return fail(own.error());
    if (faults.empty()) validate_pack(own.value().files, folder.files, faults);
    if (!faults.empty()) return report(faults);
    std::puts("{\"packs\":1,\"faults\":0}");
    return Exit::success;
}

} // namespace

Exit run_validate(const std::vector<std::string>& words) {
    auto arguments = read_arguments(words, {}, 1);
    if (!arguments) return fail(arguments.error(), Exit::bad_usage);
    Faults faults;
    auto folder = read_content_folder(arguments.value().positional[0], faults);
    if (!folder) return fail(folder.error());
    if (folder.value().files.find(pack_file).exists())
        return validate_pack_folder(folder.value(), faults);
    ValidationSummary summary = validate_content(folder.value().files, faults);
    if (!faults.empty()) return report(faults);
    std::printf("{\"files\":%d,\"questions\":%d,\"rules\":%d,\"exercises\":%d,\"lessons\":%d,\"languages\":%d,\"faults\":0}\n",
                summary.files, summary.questions, summary.rules, summary.exercises, summary.lessons, summary.languages);
    return Exit::success;
}

} // namespace easeback::cli
