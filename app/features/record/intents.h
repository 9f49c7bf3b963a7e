#pragma once

#include "app/shell/changes.h"

namespace easeback {

void carry_out(Changes& changes, const CareForRecord& intent);

} // namespace easeback
