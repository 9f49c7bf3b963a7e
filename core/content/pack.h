#pragma once

#include "core/content/content.h"
#include "core/json/document.h"
#include "core/l10n/strings.h"

namespace easeback {

/// Applies what a clinic's pack adds to the content. A pack may add sources, precautions and triage rules,
/// and under "stricter" raise the urgency, lower the plan permission or add precautions of rules that are
/// there, each for when the rule applies and for when answers leave it open. It may not lower an urgency,
/// raise a permission, take anything away or touch a condition: then nothing can ever come out less careful
/// with the pack than without it. Any fault leaves the content as it was. Faults: unsafe for what would
/// weaken, and those of the content's own files.
Faults apply_pack(Content& content, JsonNode pack);

/// Adds the words of a pack, in the language of `strings` or, where the pack does not have it, in the
/// pack's first. `content` is the one the pack was applied to, `base` the one before. Faults: words that
/// are missing for what the pack adds, and unsafe for words of anything that was there before.
void load_pack_words(Strings& strings, JsonNode pack, const Content& content, const Content& base, Faults& faults);

} // namespace easeback
