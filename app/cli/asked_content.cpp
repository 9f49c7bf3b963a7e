#include "app/cli/asked_content.h"

namespace easeback::cli {

Result<LoadedContent> load_asked(const Arguments& arguments) {
    std::string language = arguments.option("language", arguments.option("lang", "en"));
    return load_everything(arguments.option("content", ""), language, arguments.option("pack", ""));
}

} // namespace easeback::cli
