#pragma once

#include "core/catalog/load.h"

#include <span>
#include <string>
#include <string_view>

namespace easeback {

/// For whom a pack is joined with the content.
struct PackAudience {
    std::span<const std::string> languages; ///< those that words are wanted in
    std::string_view country;               ///< ISO 3166 code such as GB; empty where it is not known
};

/// Checks a clinic's pack, whose files are named as in its folder, and joins it with the content it is for.
/// `own` has the content's files, its schemas and pack_bounds.json. Returns a JSON text:
///   {"content": {"files": {path: content}},   all of the content but words, figures and what is only for tests
///    "figures": {"files": {path: content}},   those of the pack alone
///    "words": {language: {"language", "strings"}}}  what the pack adds to the words
/// or an empty text where there are faults: a pack with any fault is refused whole. Nothing can come out less
/// careful with the pack than without it; see apply_pack(), add_pack_exercises() and hide_exercises().
std::string join_pack(const ContentFiles& own, const ContentFiles& pack, const PackAudience& audience, Faults& faults);

} // namespace easeback
