#pragma once

#include "core/base/date.h"
#include "core/report/report.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace easeback {

/// What a report can be written as.
enum class ReportFormat : std::uint8_t { text, html, page, fhir, csv, ics };
inline constexpr std::array<std::string_view, 6> report_format_names = {"text", "html", "page", "fhir", "csv", "ics"};

/// The format of that name, or nothing.
std::optional<ReportFormat> report_format_of(std::string_view name);

/// A report as a file that can be kept.
struct ReportFile {
    std::string name;
    std::string_view media_type; ///< as in "Content-Type"
    std::string text;            ///< UTF-8
};

/// Writes the report in a format. The name of the file tells the day but nothing of the person.
ReportFile report_file(ReportFormat format, const ReportInput& input);

} // namespace easeback
