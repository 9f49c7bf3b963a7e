#pragma once

#include "core/catalog/content.h"
#include "core/catalog/load.h"

#include <span>
#include <string_view>

namespace easeback::fuzz {

/// What the parsers are given besides the input: the project's own content.
struct World {
    const ContentFiles& files;
    const Content& content;
};

/// One parser and what has to hold of it whatever it reads. `run` tells whether it held; crashes are for the
/// sanitizers to find.
struct Target {
    std::string_view name; ///< its seeds are in tests/fuzz/corpus/<name>
    bool (*run)(const World& world, std::string_view input);
};

/// Every place at which the program reads what it has not written, or has written long ago.
std::span<const Target> targets();

} // namespace easeback::fuzz
