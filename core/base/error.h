#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace easeback {

/// What kind of fault was met. One flat list, so that callers and tests can tell faults apart
/// without reading sentences.
enum class ErrorCode : std::uint8_t {
    malformed,     ///< not JSON at all, or cut short
    missing,       ///< a required key or file is absent
    wrong_type,    ///< another JSON type than expected
    out_of_range,  ///< a number, text length or list length outside its limits
    unknown_key,   ///< a key that the format does not have
    unknown_value, ///< a value outside the allowed set
    unknown_id,    ///< a reference to something that does not exist
    duplicate,     ///< an id that is used twice
    newer_version, ///< written by a newer version than this one
    unsafe,        ///< would weaken a safety rule
    limit,         ///< larger than this program accepts
    unavailable,   ///< cannot be read or written at all
};

/// A fault, fit to be shown: where it is and what was expected there.
struct Error {
    ErrorCode code = ErrorCode::malformed;
    std::string place;    ///< file and JSON pointer, or line, such as "rules.json /3/when"
    std::string sentence; ///< a whole sentence, what was expected and what was found
};

/// All faults found in one pass, in the order they were met.
using Faults = std::vector<Error>;

} // namespace easeback
