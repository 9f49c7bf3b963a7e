#pragma once

#include "core/catalog/load.h"
#include "core/l10n/strings.h"

#include <string>
#include <string_view>

namespace easeback {

/// Checks the colours of a pack against what they are seen on (`themes` of pack_bounds.json): 4.5:1 for words,
/// 3:1 for marks, as WCAG 2.2 asks for. Fault: out_of_range with the ratio found.
void check_pack_colours(JsonNode pack, JsonNode themes, Faults& faults);

/// What the program shows of the clinic, as texts: clinic.name, clinic.phone.N (what it is for) and
/// clinic.number.N, clinic.emergency (for the country, an ISO 3166 code or empty), clinic.light.primary and the
/// like. `words` has the pack's own words in the language. Pairs of key and text.
std::vector<std::pair<std::string, std::string>> clinic_texts(JsonNode pack, const Strings& words, std::string_view country);

} // namespace easeback
