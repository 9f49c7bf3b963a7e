#include "app/cli/arguments.h"
#include "app/cli/record_file.h"
#include "app/cli/verbs.h"
#include "core/report/report.h"

#include <cstdio>

namespace easeback::cli {

Exit run_report(const std::vector<std::string>& words) {
    auto arguments = read_arguments(words, {"format", "date", "lang", "content"}, 1);
    if (!arguments) return fail(arguments.error(), Exit::bad_usage);
    std::string format = arguments.value().option("format", "text");
    if (format != "text" && format != "csv")
        return fail({ErrorCode::unknown_value, "--format", "Expected text or csv, found \"" + format + "\"."},
                    Exit::bad_usage);
    auto loaded = load_everything(arguments.value().option("content", ""), arguments.value().option("lang", "en"));
    if (!loaded) return fail(loaded.error());
    auto state = read_state(arguments.value().positional[0]);
    if (!state) return fail(state.error());
    // Without a date the report is as of the record's last day.
    Date today;
    if (!state.value().check_ins.empty()) today = state.value().check_ins.back().day;
    if (!state.value().sessions.empty()) today = std::max(today, state.value().sessions.back().day);
    if (arguments.value().options.contains("date")) {
        auto date = arguments.value().date();
        if (!date) return fail(date.error(), Exit::bad_usage);
        today = date.value();
    }
    ReportInput input{state.value(), loaded.value().content, loaded.value().strings, today};
    std::fputs((format == "csv" ? report_csv(input) : report_text(input)).c_str(), stdout);
    return Exit::success;
}

} // namespace easeback::cli
