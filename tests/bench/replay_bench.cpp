// Measures what a person waits for: reading and replaying a long record, and drawing a frame. Prints a line of JSON for
// each measure; whether a budget is kept is for the reader to judge. Meant for builds with optimisation.
#include "app/shell/changes.h"
#include "app/shell/intents.h"
#include "core/progression/course.h"
#include "core/progression/return_gate.h"
#include "core/progression/review.h"
#include "core/progression/walking.h"
#include "core/record/event_json.h"
#include "core/record/log.h"
#include "core/record/replay.h"
#include "core/simulation/person.h"
#include "support/content.h"
#include "support/driver.h"
#include "support/story.h"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <cstdio>
#include <ctime>

using namespace easeback;
using namespace easeback::test;

namespace {

constexpr std::size_t events_in_record = 50'000;
constexpr int runs = 15;
constexpr double replay_budget = 50, read_budget = 300; // milliseconds
// Microseconds. A phone takes some ten times as long, and 60 frames a second leave it 16,667.
constexpr double frame_budget = 1000;

// Time of this process alone, so that others on the machine do not count. Seconds.
double processor_time() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

template <class Work>
double best_milliseconds(Work work) {
    double best = 1e9;
    for (int run = 0; run < runs; ++run) {
        double begin = processor_time();
        work();
        best = std::min(best, processor_time() - begin);
    }
    return best * 1000;
}

void print(const char* name, const char* unit, double value, double budget) {
    std::printf("{\"name\":\"%s\",\"%s\":%.3f,\"budget\":%g}\n", name, unit, value, budget);
    std::fflush(stdout);
}

// A year of one virtual person from `first` on, numbered behind what is there.
void live_a_year(std::uint64_t seed, Date first, std::vector<Event>& record) {
    VirtualPerson person(content(), seed);
    State state;
    auto keep = [&](std::vector<Event> events) {
        for (Event& event : events) {
            apply(state, event);
            // The same number of a session comes again with the next person.
            std::visit(
                [&](auto& payload) {
                    if constexpr (requires { payload.session; }) payload.session += "-" + std::to_string(seed);
                },
                event.payload);
            event.sequence = record.size() + 1;
            event.id = "0f4c2a9be1d7-" + std::to_string(event.sequence);
            record.push_back(std::move(event));
        }
    };
    keep(person.first_interview(first));
    for (int day = 0; day < 365; ++day) {
        Date today = first + day;
        keep(person.morning(state, today));
        DayPlan today_plan = plan(state, content(), today);
        Diary diary(state, content(), today);
        Course course = course_of(diary);
        WalkingQuota walking = walking_quota(diary, course);
        std::vector<Review> reviews = reviews_due(diary, course);
        std::vector<GateStatus> gates = gate_status(diary, course);
        keep(person.live_through({state, today_plan, walking, reviews, gates}, today));
    }
}

// Years of use, one virtual person after the other on the same device.
const std::vector<Event>& long_record() {
    static const std::vector<Event> made = [] {
        std::vector<Event> record;
        for (int year = 0; record.size() < events_in_record; ++year)
            live_a_year(static_cast<std::uint64_t>(year + 1), Date{20000 + year * 365}, record);
        record.resize(events_in_record);
        return record;
    }();
    return made;
}

// The slowest of a hundred frames in twenty, mirror included. The driver draws each one as if it were due.
double frame_p95_microseconds(Driver& driver) {
    constexpr int frames = 1200;
    std::vector<double> times;
    for (int frame = 0; frame < frames; ++frame) {
        double begin = processor_time();
        driver.draw();
        driver.app().take_mirror_update();
        times.push_back(processor_time() - begin);
    }
    auto place = times.begin() + frames * 95 / 100;
    std::nth_element(times.begin(), place, times.end());
    return *place * 1e6;
}

} // namespace

TEST_CASE("Reading and replaying a long record") {
    std::string lines;
    for (const Event& event : long_record()) lines += to_json(event) + "\n";
    double read = best_milliseconds([&] { REQUIRE(events_from_lines("record", lines).value().size() == events_in_record); });
    Log log;
    log.merge(events_from_lines("record", lines).take());
    REQUIRE(log.events().size() == events_in_record);
    double replayed = best_milliseconds([&] { REQUIRE(replay(log.events()).sessions.size() > 1000); });
    print("replay_50000_events", "milliseconds", replayed, replay_budget);
    print("read_50000_events", "milliseconds", read, read_budget);
}

TEST_CASE("An intent of many events on a record of two years") {
    constexpr Date first{20000};
    std::vector<Event> record;
    for (int year = 0; year < 2; ++year) live_a_year(1, first + year * 365, record);
    Device device;
    for (const Event& event : record) device.stored.push_back(to_json(event));
    Driver driver(device, first + 730);
    std::uint64_t plans = 0;
    std::size_t events = 0;
    double took = best_milliseconds([&] {
        Model model = driver.model();
        update(model, AskAgain{});
        plans = model.plans_made - driver.model().plans_made;
        events = model.log.events().size() - driver.model().log.events().size();
    });
    REQUIRE(events > 1);
    print("plans_of_one_intent", "plans", static_cast<double>(plans), 1);
    print("intent_of_many_events", "milliseconds", took, 100);
}

TEST_CASE("Drawing the heaviest screen") {
    Device device;
    Driver driver(device, *Date::from_iso("2026-11-23"));
    go_to_session(driver);
    driver.click(Role::button, "I am ready");
    double heaviest = frame_p95_microseconds(driver);
    driver.click(Role::button, "Pause");
    for (const char* page : {"More", "Settings", "Danger signs", "Today"}) {
        driver.click(Role::button, page);
        if (page == std::string("Today")) driver.click(Role::button, "Left out today, and why");
        heaviest = std::max(heaviest, frame_p95_microseconds(driver));
    }
    print("frame_p95_microseconds", "microseconds", heaviest, frame_budget);
}

int main() {
#ifndef __OPTIMIZE__
    std::fputs("Built without optimisation: these figures say nothing about the program.\n", stderr);
#endif
    Catch::Session session;
    // Standard output is for the measures alone.
    session.configData().defaultOutputFilename = "%stderr";
    session.run();
    return 0;
}
