#pragma once

#include "app/shell/model.h"

namespace easeback {

/// The last session whose pain was not told, while telling it still counts; null where there is none.
const Session* session_without_pain(const Model& model);
/// Whether a leg is asked about: where there was trouble with one, or that is not known.
bool asks_about_leg(const Model& model);
/// The check-in of today, or null.
const DatedCheckIn* check_in_of_today(const Model& model);
/// Whether everything was told that the check-in asks.
bool check_in_complete(const Model& model);

} // namespace easeback
