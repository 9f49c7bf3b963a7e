#include "app/cli/asked_content.h"
#include "app/cli/verbs.h"
#include "core/json/writer.h"
#include "core/simulation/simulate.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <thread>

namespace easeback::cli {

namespace {

// Shares the people out among the processors; core itself knows nothing of threads.
SimulationResult simulate_on_all_processors(const Content& content, const SimulationOrder& order) {
    int shares = std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, std::max(1, order.people));
    std::vector<SimulationResult> results(static_cast<std::size_t>(shares));
    std::vector<std::thread> threads;
    int first = order.first;
    for (int share = 0; share < shares; ++share) {
        SimulationOrder part = order;
        part.first = first;
        part.people = order.people / shares + (share < order.people % shares ? 1 : 0);
        first += part.people;
        threads.emplace_back(
            [&content, part, &result = results[static_cast<std::size_t>(share)]] { result = simulate(content, part); });
    }
    for (std::thread& thread : threads) thread.join();
    for (std::size_t share = 1; share < results.size(); ++share) results[0].add(results[share]);
    return std::move(results[0]);
}

void write_counts(JsonWriter& out, const SimulationCounts& counts) {
    out.member("person_days", counts.person_days).member("sessions", counts.sessions);
    out.member("flare_ups", counts.flare_ups).member("steps_forward", counts.steps_forward);
    out.member("steps_back", counts.steps_back).member("stops", counts.stops);
    out.member("days_without_plan", counts.days_without_plan).key("phase_days").begin_object();
    for (std::size_t i = 0; i < phase_names.size(); ++i) out.member(phase_names[i], counts.phase_days[i]);
    out.end_object();
}

} // namespace

Exit run_simulate(const std::vector<std::string>& words) {
    auto arguments = read_arguments(words, {"people", "days", "seed", "content", "pack"}, 0);
    if (!arguments) return fail(arguments.error(), Exit::bad_usage);
    auto people = arguments.value().number("people", 100);
    auto days = arguments.value().number("days", 30);
    auto seed = arguments.value().number("seed", 1);
    for (const auto* number : {&people, &days, &seed})
        if (!*number) return fail(number->error(), Exit::bad_usage);
    if (people.value() > 10'000'000 || days.value() > 100'000)
        return fail({ErrorCode::out_of_range, "simulate", "Expected at most 10000000 people and 100000 days."}, Exit::bad_usage);
    auto loaded = load_asked(arguments.value());
    if (!loaded) return fail(loaded.error());

    auto begin = std::chrono::steady_clock::now();
    SimulationResult result = simulate_on_all_processors(
        loaded.value().content, {0, static_cast<int>(people.value()), static_cast<int>(days.value()), seed.value()});
    double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    JsonWriter out;
    out.begin_object();
    write_counts(out, result.counts);
    out.key("invariants").begin_array();
    for (const Invariant& invariant : result.invariants) {
        out.begin_object().member("id", invariant.id).member("checked", invariant.checked);
        out.member("broken", invariant.broken);
        if (invariant.broken) out.member("first", invariant.first_break);
        out.end_object();
    }
    out.end_array().member("person_days_per_second",
                           std::round(static_cast<double>(result.counts.person_days) / std::max(seconds, 1e-6)));
    out.end_object();
    std::puts(out.text().c_str());
    return result.broken() ? Exit::bad_input : Exit::success;
}

} // namespace easeback::cli
