#pragma once

#include "core/base/error.h"
#include "core/json/document.h"

#include <string>
#include <string_view>
#include <vector>

namespace easeback::test {

/// The document of a text that must be JSON.
JsonDocument parsed(std::string_view text, std::string name = "test");

/// The value at an RFC 6901 pointer, or an absent node.
JsonNode at_pointer(JsonNode root, std::string_view pointer);

/// The pointers of all values in a document, the root's first.
std::vector<std::string> all_pointers(JsonNode root);

/// A few of the pointers of each shape, where "/rules/12/when" has the shape "/rules/*/when": all places of a
/// schema, without each of its many values. In words, the third key is an id: "/strings/rule/*/say".
std::vector<std::string> of_each_shape(const std::vector<std::string>& pointers, int most);

/// The pointers of one shape. One that begins with "..." is the end of any: ".../sources/*".
std::vector<std::string> of_shape(JsonNode root, std::string_view shape);

/// The document's text with the value at the pointer replaced by other JSON.
std::string with_replaced(JsonNode root, std::string_view pointer, std::string_view json);

/// The document's text without the member or element at the pointer.
std::string without(JsonNode root, std::string_view pointer);

/// Whether one of the faults has this code and place, and a sentence that contains these words.
bool has_fault(const Faults& faults, ErrorCode code, std::string_view place, std::string_view words = "");

/// The faults in readable form, a line each, for messages of failed tests.
std::string listed(const Faults& faults);

} // namespace easeback::test
