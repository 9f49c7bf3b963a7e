#pragma once

#include "core/base/date.h"
#include "core/base/result.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace easeback::cli {

/// The words after the verb: positional ones, and options as "--name value".
struct Arguments {
    std::vector<std::string> positional;
    std::map<std::string, std::string> options;

    std::string option(const std::string& name, std::string_view otherwise) const;
    /// A whole number of at least 1. Error: wrong_type with the name of the option.
    Result<std::uint64_t> number(const std::string& name, std::uint64_t otherwise) const;
    /// The option "--date". Errors: missing, wrong_type.
    Result<Date> date() const;
};

/// Reads the words. Errors: unknown_key for an option that is not among `known`, missing for one
/// without its value, or too few or too many positional words.
Result<Arguments> read_arguments(const std::vector<std::string>& words, const std::vector<std::string>& known,
                                 std::size_t positional);

} // namespace easeback::cli
