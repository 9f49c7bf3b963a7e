#pragma once

#include "app/shell/model.h"

#include <string>
#include <string_view>

namespace easeback {

/// Shows another screen. What was begun on the one that is left is kept, and found again when one comes back.
void change_route(Model& model, Route route);

/// What was begun on all screens as JSON, to be kept until the page is closed; empty where nothing was begun.
std::string kept_drafts_text(const Model& model);
/// Takes up what was kept, if it is of the same day. Anything that does not fit is left out.
void restore_kept_drafts(Model& model, std::string_view text);

} // namespace easeback
