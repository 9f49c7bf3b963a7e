// One target under libFuzzer: easeback_fuzz CORPUS…, with the name of the target in EASEBACK_FUZZ_TARGET.
#include "app/cli/content_folder.h"
#include "fuzz/targets.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace {

using namespace easeback;

struct Loaded {
    cli::ContentFolder folder;
    Content content;
};

const Loaded& loaded() {
    static const Loaded all = [] {
        Faults faults;
        auto folder = cli::read_content_folder(cli::own_content_folder(), faults);
        if (!folder) std::abort();
        Loaded result{folder.take(), {}};
        result.content = load_content(result.folder.files, faults);
        if (!faults.empty()) std::abort();
        return result;
    }();
    return all;
}

const fuzz::Target& chosen() {
    static const fuzz::Target& target = []() -> const fuzz::Target& {
        const char* name = std::getenv("EASEBACK_FUZZ_TARGET");
        for (const fuzz::Target& each : fuzz::targets())
            if (name && each.name == name) return each;
        std::fprintf(stderr, "Expected the name of a target in EASEBACK_FUZZ_TARGET.\n");
        std::exit(2);
    }();
    return target;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view input(reinterpret_cast<const char*>(data), size);
    if (!chosen().run({loaded().folder.files, loaded().content}, input)) std::abort();
    return 0;
}
