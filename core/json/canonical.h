#pragma once

#include "core/json/document.h"

#include <string>

namespace easeback {

/// The one text that every reader of a JSON value arrives at (JSON Canonicalization Scheme, RFC 8785): no spaces,
/// names in the order of their UTF-16 code units, numbers as ECMAScript writes them. For sums over a value.
std::string canonical_json(JsonNode node);

} // namespace easeback
