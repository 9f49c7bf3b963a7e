#pragma once

#include "core/catalog/load.h"

#include <string>
#include <vector>

namespace easeback {

/// Adds the exercises, figures and lessons of a pack to the content. `bounds` is the list of that name in
/// pack_bounds.json: what every added exercise has to keep to. An added exercise stands on top of a ladder or
/// beside them, never below what was there before, so that nothing of before waits for it. Exercises of before
/// get it as a harder neighbour. Faults: those of the content's own files, and unsafe for what is asked too early,
/// too much at once, or without its contraindications.
void add_pack_exercises(Content& content, const ContentFiles& pack, JsonNode bounds, Faults& faults);

/// Takes the exercises of the list out of every ladder, the neighbours then following on each other. They stay
/// in the content for whoever writes it down without them. Faults: unknown_id, and unsafe for an exercise that a
/// way back needs, that a harder one begins with, or for which none stays that everybody can do who could do it.
void hide_exercises(Content& content, JsonNode list, Faults& faults);

/// Whether whoever may do `hidden` may do `other` too: of the same kind, in the same position, with nothing that it
/// asks for beyond what the hidden one does.
bool stands_in_for(const Exercise& other, const Exercise& hidden, const Content& content);

} // namespace easeback
