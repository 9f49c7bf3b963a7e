#include "app/cli/arguments.h"
#include "app/cli/plan_json.h"
#include "app/cli/record_file.h"
#include "app/cli/verbs.h"

#include <cstdio>

namespace easeback::cli {

Exit run_progress(const std::vector<std::string>& words) {
    auto arguments = read_arguments(words, {"date", "lang", "content"}, 1);
    if (!arguments) return fail(arguments.error(), Exit::bad_usage);
    auto date = arguments.value().date();
    if (!date) return fail(date.error(), Exit::bad_usage);
    auto loaded = load_everything(arguments.value().option("content", ""), arguments.value().option("lang", "en"));
    if (!loaded) return fail(loaded.error());
    auto state = read_state(arguments.value().positional[0]);
    if (!state) return fail(state.error());
    JsonWriter out;
    out.begin_object().member("date", date.value().to_iso()).key("changes");
    write_decisions(out, loaded.value().strings, progress(state.value(), loaded.value().content, date.value()));
    out.end_object();
    std::puts(out.text().c_str());
    return Exit::success;
}

} // namespace easeback::cli
