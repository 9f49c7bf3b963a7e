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
    std::string record_id = {}; ///< the same for the same record; keeps what different people export apart
};

/// The page for an appointment as plain text: danger signs, pain, what was done, questions to ask. A line a fact; an
/// empty line and a title begin each section.
std::string report_text(const ReportInput& input);

/// The same page as one self-contained HTML document that loads nothing and runs nothing.
std::string report_html(const ReportInput& input);

/// The same page as JSON for whoever builds elements of it: {"language", "title", "about", "closing", "sections": [{"title",
/// "blocks": [{"kind": "paragraph" | "list", "texts"} or {"kind": "table", "rows"}]}]}. The first row names the columns.
std::string report_page_json(const ReportInput& input);

/// The record as an HL7 FHIR R4 Bundle of the type "collection": a Patient without a name, a QuestionnaireResponse for each
/// day of answers, Observations, Goals, and the day's CarePlan.
std::string report_fhir(const ReportInput& input);

/// Reminders for the weeks to come as iCalendar (RFC 5545), at the person's own wall clock. Their words tell nothing of
/// health, because calendars are shared. Where the answers asked for help, they remind of that instead of exercise.
std::string report_ics(const ReportInput& input);

/// What was told and done as comma-separated values (RFC 4180), a line each, by day. Cells can never be
/// read as formulas by a spreadsheet.
std::string report_csv(const ReportInput& input);

} // namespace easeback
