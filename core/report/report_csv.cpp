#include "core/report/report.h"

namespace easeback {

namespace {

// A leading sign of a formula is disarmed with an apostrophe, as spreadsheets expect.
std::string cell(std::string_view text) {
    std::string out = "\"";
    if (!text.empty() && std::string_view("=+-@\t\r\n").find(text[0]) != std::string_view::npos) out += '\'';
    for (char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + "\"";
}

template <class Number>
std::string number_cell(const std::optional<Number>& value) {
    return value ? std::to_string(static_cast<int>(*value)) : std::string();
}

} // namespace

std::string report_csv(const ReportInput& input) {
    std::string out = "day,kind,exercise,level,pain_before,pain_during,pain_now,pain_morning,effort\r\n";
    for (const DatedCheckIn& check_in : input.state.check_ins)
        out += check_in.day.to_iso() + ",check_in,,,,," + number_cell(check_in.told.pain_now) + "," +
               number_cell(check_in.told.pain_morning) + ",\r\n";
    for (const Session& session : input.state.sessions)
        for (const Performed& performed : session.exercises)
            out += session.day.to_iso() + ",exercise," + cell(performed.exercise) + "," +
                   std::to_string(performed.level) + "," + number_cell(session.pain_before) + "," +
                   number_cell(session.pain_during) + ",,," + number_cell(session.effort) + "\r\n";
    return out;
}

} // namespace easeback
