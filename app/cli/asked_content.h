#pragma once

#include "app/cli/arguments.h"
#include "app/cli/content_folder.h"

namespace easeback::cli {

/// The content that the options "--content", "--lang" (or "--language", English otherwise) and "--pack" ask for.
/// Errors: the first fault found.
Result<LoadedContent> load_asked(const Arguments& arguments);

} // namespace easeback::cli
