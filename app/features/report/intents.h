#pragma once

#include "app/shell/effect.h"
#include "app/shell/intents.h"

#include <string>

namespace easeback {

/// Has a report made; `format` is one of report_format_names.
struct UseReport {
    ReportUse use = ReportUse::show;
    std::string_view format;
};
struct CopyReport {};

void carry_out(Changes& changes, const UseReport& intent);
void carry_out(Changes& changes, const CopyReport& intent);

} // namespace easeback
