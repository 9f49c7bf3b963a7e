#include "core/report/formats.h"

namespace easeback {

namespace {

struct Format {
    std::string_view extension, media_type;
    std::string (*write)(const ReportInput&);
};

// In the order of ReportFormat.
constexpr Format formats[] = {
    {"txt", "text/plain;charset=utf-8", report_text}, {"html", "text/html;charset=utf-8", report_html},
    {"json", "application/json", report_page_json},   {"fhir.json", "application/fhir+json", report_fhir},
    {"csv", "text/csv;charset=utf-8", report_csv},    {"ics", "text/calendar;charset=utf-8", report_ics},
};
static_assert(std::size(formats) == report_format_names.size());

} // namespace

std::optional<ReportFormat> report_format_of(std::string_view name) {
    for (std::size_t i = 0; i < report_format_names.size(); ++i)
        if (report_format_names[i] == name) return static_cast<ReportFormat>(i);
    return std::nullopt;
}

ReportFile report_file(ReportFormat format, const ReportInput& input) {
    const Format& chosen = formats[static_cast<std::size_t>(format)];
    std::string name = "easeback-" + input.today.to_iso() + "." + std::string(chosen.extension);
    return {std::move(name), chosen.media_type, chosen.write(input)};
}

} // namespace easeback
