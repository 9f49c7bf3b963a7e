#include "core/record/event_time.h"

#include <catch_amalgamated.hpp>
#include <string>

using namespace easeback;

TEST_CASE("Moments are read and written in milliseconds", "[log]") {
    CHECK(instant_of("1970-01-01T00:00:00.000Z") == 0);
    CHECK(instant_of("1970-01-01T00:00:00.007Z") == 7);
    CHECK(instant_of("1970-01-02T01:02:03Z") == 86'400'000 + 3'723'000);
    CHECK(instant_of("1970-01-01T00:01Z") == 60'000);
    CHECK(instant_of("1970-01-01T00:00:00.5Z") == 500);
    CHECK(instant_of("1970-01-01T00:00:00.1234567Z") == 123);
    CHECK(instant_of("1969-12-31T23:59:59.999Z") == -1);
    CHECK(instant_of("9999-12-30T23:59:59.999Z") == latest_instant - 1);
    CHECK(instant_of("9999-12-31T23:59:59.999Z") == latest_instant);
    for (const char* text :
         {"0001-01-01T00:00:00.000Z", "1969-12-31T23:59:59.999Z", "2026-11-23T09:08:07.006Z", "9999-12-31T00:00:00.000Z"})
        CHECK(instant_text(*instant_of(text)) == text);
}

TEST_CASE("What names no moment is none", "[log]") {
    for (const char* text :
         {"", "soon", "2026-11-23", "2026-11-23T", "2026-11-23T09", "2026-11-23T09:00", "2026-11-23T24:00:00Z",
          "2026-11-23T09:60:00Z", "2026-11-23T09:00:00", "2026-11-23T09:00:00.Z", "2026-02-30T09:00:00Z", "2026-11-23 09:00:00Z",
          "2026-11-23T9:00:00Z", "2026-11-23T09:00:00+01:00", "2026-11-23T09:00:00ZZ", "2026-11-23T09:00:00.-5Z"})
        CHECK_FALSE(instant_of(text));
}
