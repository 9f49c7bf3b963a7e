#pragma once

#include "app/shell/screen.h"

#include <string>

namespace easeback {

/// Whose app it is, where a clinic's pack says so.
void draw_clinic_name(const View& view);

/// A button for each of the clinic's phone numbers; none without a pack. Not for an emergency, which leaves one call.
void draw_clinic_phones(const View& view);

/// The clinic's first number as words alone, where a second button would distract; nothing without a pack.
void draw_clinic_number(const View& view);

/// The address that calls the emergency services: the number of the clinic's pack, else 112.
std::string emergency_call(const View& view);

} // namespace easeback
