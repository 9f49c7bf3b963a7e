#pragma once

#include "core/catalog/content.h"
#include "core/json/document.h"

namespace easeback {

/// How many things the sources ask for, each a row.
inline constexpr int coverage_rows = 127;

/// Checks coverage.json, which tells for each row what in the product answers it. An absent node is fine: what is served
/// does not hold it. Faults: rows that are missing, twice or out of order, and ids that do not exist. Behaviours are
/// names of tests, which the tests check.
void check_coverage(JsonNode root, JsonNode progression, const Content& content, Faults& faults);

} // namespace easeback
