#pragma once

#include "core/base/date.h"
#include "core/l10n/strings.h"
#include "core/record/state.h"

#include <string>

namespace easeback {

struct Content;

/// What a report is made from.
struct ReportInput {
    const State& state;
    const Content& content;
    const Strings& strings;
    Date today;
};

/// One page of plain text for an appointment: danger signs, pain, what was done.
std::string report_text(const ReportInput& input);

/// The check-ins and sessions as comma-separated values, one line a day and kind. Cells can never be
/// read as formulas by a spreadsheet.
std::string report_csv(const ReportInput& input);

} // namespace easeback
