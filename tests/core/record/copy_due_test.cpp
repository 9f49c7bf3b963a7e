#include "core/record/copy_due.h"

#include <catch_amalgamated.hpp>

using namespace easeback;

namespace {

const Date monday = *Date::from_iso("2026-11-23");

void add(std::vector<Event>& events, int count, Date day) {
    for (int i = 0; i < count; ++i)
        events.push_back({"e" + std::to_string(events.size()), events.size() + 1, "", day, CheckedIn{}});
}

} // namespace

TEST_CASE("A copy is due after thirty days with entries, or after fifty entries", "[copy]") {
    std::vector<Event> events;
    CHECK_FALSE(copy_is_due(events, std::nullopt, monday));
    add(events, 70, monday);
    CHECK_FALSE(copy_is_due(events, std::nullopt, monday));
    CHECK_FALSE(copy_is_due(events, std::nullopt, monday + 300));
    add(events, 1, monday + 2);
    CHECK_FALSE(copy_is_due(events, std::nullopt, monday + 30));
    CHECK(copy_is_due(events, std::nullopt, monday + 31));
    add(events, 49, monday + 3);
    CHECK_FALSE(copy_is_due(events, std::nullopt, monday + 3));
    add(events, 1, monday + 3);
    CHECK(copy_is_due(events, std::nullopt, monday + 3));
}

TEST_CASE("A copy that was saved puts the next one off", "[copy]") {
    std::vector<Event> events;
    add(events, 200, monday);
    add(events, 60, monday + 9);
    CHECK(copy_is_due(events, std::nullopt, monday + 9));
    CHECK(copy_is_due(events, monday, monday + 9));
    CHECK_FALSE(copy_is_due(events, monday + 9, monday + 9));
    // Where nothing was entered since, there is nothing to lose.
    CHECK_FALSE(copy_is_due(events, monday + 9, monday + 400));
    add(events, 1, monday + 40);
    CHECK(copy_is_due(events, monday + 9, monday + 40));
    CHECK_FALSE(copy_is_due(events, monday + 10, monday + 40));
    // A copy of a day that is still to come, as after the clock was set back.
    CHECK_FALSE(copy_is_due(events, monday + 500, monday + 40));
}
