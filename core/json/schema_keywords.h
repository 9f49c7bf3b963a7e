#pragma once

#include "core/json/document.h"

#include <string_view>

namespace easeback {

/// A keyword of JSON Schema that this program understands.
struct SchemaKeyword {
    std::string_view name;
    bool (*fits)(JsonNode); ///< whether the keyword may have this value
    const char* expected;   ///< what it should be, in words
};

/// The keyword of that name, or null where it is not understood.
const SchemaKeyword* find_schema_keyword(std::string_view name);

} // namespace easeback
