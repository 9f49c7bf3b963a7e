#include "app/cli/arguments.h"
#include "app/cli/asked_content.h"
#include "app/cli/record_file.h"
#include "app/cli/verbs.h"
#include "core/record/join.h"
#include "core/record/transfer.h"

#include <algorithm>
#include <chrono>
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

namespace {

Date today_by_the_clock() {
    auto days = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()).time_since_epoch().count();
    return {static_cast<std::int32_t>(days)};
}

constexpr int longest_lag = 366; // days that a clock may be behind

// What is in the record has happened, so one that goes on beyond the clock shows that the clock is behind. A record that
// goes on for longer than a year shows only that something in it is wrong.
Date last_day(const Log& log, Date clock) {
    Date last = clock;
    for (const Event& event : log.events())
        if (event.day <= clock + longest_lag) last = std::max(last, event.day);
    return last;
}

} // namespace

Exit run_import(const std::vector<std::string>& words) {
    auto arguments = read_arguments(words, {"date", "content", "pack", "lang"}, 2);
    if (!arguments) return fail(arguments.error(), Exit::bad_usage);
    std::optional<Date> date;
    if (arguments.value().options.contains("date")) {
        auto given = arguments.value().date();
        if (!given) return fail(given.error(), Exit::bad_usage);
        date = given.value();
    }
    const std::string& file = arguments.value().positional[0];
    auto text = read_text(file);
    if (!text) return fail(text.error());
    auto events = events_from_transfer(file == "-" ? "standard input" : file, text.value());
    if (!events) return fail(events.error());
    auto log = read_log(arguments.value().positional[1]);
    if (!log) return fail(log.error());
    auto loaded = load_asked(arguments.value());
    if (!loaded) return fail(loaded.error());
    Horizon horizon = end_of(date ? *date : last_day(log.value(), today_by_the_clock()));
    log.value().merge(join(log.value(), events.take(), horizon, loaded.value().content.questions).fresh);
    for (const Event& event : log.value().events()) std::printf("%s\n", to_json(event).c_str());
    return Exit::success;
}

} // namespace easeback::cli
