#include "app/cli/arguments.h"
#include "app/cli/content_folder.h"
#include "app/cli/verbs.h"
#include "core/catalog/validate.h"
#include "core/packs/validate.h"

#include <cstdio>
#include <filesystem>

namespace easeback::cli {

namespace {

constexpr std::string_view pack_file = "pack.json";

Exit report(const Faults& faults) {
    fail(faults);
    std::fprintf(stderr, "%zu faults\n", faults.size());
    return Exit::bad_input;
}

// A picture cannot be looked at here, only whether it is there and not too large to send to everybody.
void check_logo(const std::string& folder, JsonNode logo, Faults& faults) {
    if (!logo.exists()) return;
    constexpr std::uintmax_t most = 200'000; // bytes
    std::error_code failed;
    std::uintmax_t size = std::filesystem::file_size(std::filesystem::path(folder) / logo.text().value_or(""), failed);
    if (failed)
        faults.push_back(
            {ErrorCode::missing, logo.place(), "Expected a picture of this name beside pack.json, which is missing."});
    else if (size > most)
        faults.push_back({ErrorCode::out_of_range, logo.place(),
                          "Expected a picture of at most 200000 bytes, found " + std::to_string(size) + "."});
}

Exit validate_pack_folder(const std::string& path, const ContentFolder& folder, Faults& faults) {
    auto own = read_content_folder(own_content_folder(), faults);
    if (!own) return fail(own.error());
    if (faults.empty()) validate_pack(own.value().files, folder.files, faults);
    if (faults.empty()) check_logo(path, folder.files.find(pack_file)["logo"], faults);
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
        return validate_pack_folder(arguments.value().positional[0], folder.value(), faults);
    ValidationSummary summary = validate_content(folder.value().files, faults);
    if (!faults.empty()) return report(faults);
    std::printf("{\"files\":%d,\"questions\":%d,\"rules\":%d,\"exercises\":%d,\"lessons\":%d,\"languages\":%d,\"faults\":0}\n",
                summary.files, summary.questions, summary.rules, summary.exercises, summary.lessons, summary.languages);
    return Exit::success;
}

} // namespace easeback::cli
