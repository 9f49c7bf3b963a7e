#include "app/cli/arguments.h"
#include "app/cli/content_folder.h"
#include "app/cli/verbs.h"
#include "core/json/writer.h"
#include "core/simulation/simulate.h"

#include <cstdio>

namespace easeback::cli {

Exit run_simulate(const std::vector<std::string>& words) {
    auto arguments = read_arguments(words, {"people", "days", "seed", "content"}, 0);
    if (!arguments) return fail(arguments.error(), Exit::bad_usage);
    auto people = arguments.value().number("people", 100);
    auto days = arguments.value().number("days", 30);
    auto seed = arguments.value().number("seed", 1);
    for (const auto* number : {&people, &days, &seed})
        if (!*number) return fail(number->error(), Exit::bad_usage);
    if (people.value() > 10'000'000 || days.value() > 100'000)
        return fail({ErrorCode::out_of_range, "simulate", "Expected at most 10000000 people and 100000 days."},
                    Exit::bad_usage);
    auto loaded = load_everything(arguments.value().option("content", ""), "en");
    if (!loaded) return fail(loaded.error());
    SimulationResult result = simulate(loaded.value().content, static_cast<int>(people.value()),
                                       static_cast<int>(days.value()), seed.value());
    JsonWriter out;
    bool broken = false;
    out.begin_object().member("person_days", result.person_days).member("sessions", result.sessions);
    out.key("invariants").begin_array();
    for (const Invariant& invariant : result.invariants) {
        out.begin_object().member("id", invariant.id).member("checked", invariant.checked);
        out.member("broken", invariant.broken);
        if (invariant.broken) out.member("first", invariant.first_break);
        out.end_object();
        broken |= invariant.broken > 0;
    }
    out.end_array().end_object();
    std::puts(out.text().c_str());
    return broken ? Exit::bad_input : Exit::success;
}

} // namespace easeback::cli
