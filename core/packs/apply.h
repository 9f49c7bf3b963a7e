#pragma once

#include "core/catalog/content.h"
#include "core/json/document.h"

namespace easeback {

/// Applies the rules of a clinic's pack (its pack.json) to the content. A pack may add sources, precautions and triage rules,
/// and under "stricter" raise the urgency, lower the plan permission or add precautions of rules that are
/// there, each for when the rule applies and for when answers leave it open. It may not lower an urgency,
/// raise a permission, take anything away or touch a condition: then nothing can ever come out less careful
/// with the pack than without it. Any fault leaves the content as it was. Faults: unsafe for what would
/// weaken, and those of the content's own files.
Faults apply_pack(Content& content, JsonNode pack);

} // namespace easeback
