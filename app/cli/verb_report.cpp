#include "app/cli/asked_content.h"
#include "app/cli/record_file.h"
#include "app/cli/verbs.h"
#include "core/report/formats.h"

#include <cstdio>

namespace easeback::cli {

namespace {

// Without a date the report is as of the record's last day.
Date last_day(const Log& log) {
    Date last;
    for (const Event& event : log.events()) last = std::max(last, event.day);
    return last;
}

} // namespace

Exit run_report(const std::vector<std::string>& words) {
    auto arguments = read_arguments(words, {"format", "date", "lang", "language", "content", "pack"}, 1);
    if (!arguments) return fail(arguments.error(), Exit::bad_usage);
    const Arguments& given = arguments.value();
    std::string name = given.option("format", "text");
    auto format = report_format_of(name);
    if (!format)
        return fail({ErrorCode::unknown_value, "--format", "Expected text, html, fhir, csv or ics, found \"" + name + "\"."},
                    Exit::bad_usage);
    auto loaded = load_asked(given);
    if (!loaded) return fail(loaded.error());
    auto log = read_log(given.positional[0]);
    if (!log) return fail(log.error());
    Date today = last_day(log.value());
    if (given.options.contains("date")) {
        auto date = given.date();
        if (!date) return fail(date.error(), Exit::bad_usage);
        today = date.value();
    }
    State state = replay(log.value().events());
    ReportInput input{state, loaded.value().content, loaded.value().strings, today, log.value().id()};
    std::fputs(report_file(*format, input).text.c_str(), stdout);
    return Exit::success;
}

} // namespace easeback::cli
