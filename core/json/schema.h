#pragma once

#include "core/base/error.h"
#include "core/json/document.h"

namespace easeback {

/// Checks a value against a JSON Schema (draft 2020-12) and adds every fault found, with its place
/// and what was expected. Understood keywords: type, enum, const, required, properties,
/// additionalProperties, propertyNames (with pattern or enum), items, minItems, maxItems, uniqueItems, minLength, maxLength,
/// minimum, maximum, exclusiveMinimum, pattern (only the forms named in pattern.h), anyOf, oneOf,
/// $ref to "#" or "#/$defs/…". A schema that uses another validating keyword, gives a keyword a value of
/// the wrong kind, or refers to what it does not define is itself a fault, so nothing goes unchecked in
/// silence.
void check_against_schema(JsonNode value, JsonNode schema, Faults& faults);

} // namespace easeback
