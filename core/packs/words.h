#pragma once

#include "core/catalog/load.h"
#include "core/l10n/strings.h"

namespace easeback {

/// Adds the words of a pack, in the language of `strings` or, where the pack does not have it, in the
/// pack's first. `content` is the one the pack was applied to, `base` the one before. `never_say` has, by
/// language, the promises that no words may make; it may be absent. Faults: words that are missing for what
/// the pack adds, and unsafe for promises and for words of anything that was there before.
void load_pack_words(Strings& strings, const ContentFiles& pack, const Content& content, const Content& base, JsonNode never_say,
                     Faults& faults);

} // namespace easeback
