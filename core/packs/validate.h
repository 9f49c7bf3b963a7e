#pragma once

#include "core/catalog/load.h"

namespace easeback {

/// Checks a clinic's pack, whose files are named as in its folder, against the content folder it is meant for: its
/// form, that it weakens nothing, and that it brings the words of what it adds.
void validate_pack(const ContentFiles& files, const ContentFiles& pack, Faults& faults);

} // namespace easeback
