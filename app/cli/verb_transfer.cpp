#include "app/cli/arguments.h"
#include "app/cli/record_file.h"
#include "app/cli/verbs.h"
#include "core/record/transfer.h"

#include <cstdio>

namespace easeback::cli {

Exit run_export(const std::vector<std::string>& words) {
    auto arguments = read_arguments(words, {"date"}, 1);
    if (!arguments) return fail(arguments.error(), Exit::bad_usage);
    std::string made;
    if (arguments.value().options.contains("date")) {
        auto date = arguments.value().date();
        if (!date) return fail(date.error(), Exit::bad_usage);
        made = date.value().to_iso();
    }
    auto log = read_log(arguments.value().positional[0]);
    if (!log) return fail(log.error());
    std::fputs(transfer_text(log.value().events(), made).c_str(), stdout);
    return Exit::success;
}

Exit run_import(const std::vector<std::string>& words) {
    auto arguments = read_arguments(words, {}, 2);
    if (!arguments) return fail(arguments.error(), Exit::bad_usage);
    const std::string& file = arguments.value().positional[0];
    auto text = read_text(file);
    if (!text) return fail(text.error());
    auto events = events_from_transfer(file == "-" ? "standard input" : file, text.value());
    if (!events) return fail(events.error());
    auto log = read_log(arguments.value().positional[1]);
    if (!log) return fail(log.error());
    log.value().merge(events.take());
    for (const Event& event : log.value().events()) std::printf("%s\n", to_json(event).c_str());
    return Exit::success;
}

} // namespace easeback::cli
