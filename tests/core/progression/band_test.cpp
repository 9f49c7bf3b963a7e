#include "core/progression/band.h"
#include "core/progression/graded.h"
#include "support/content.h"

#include <catch_amalgamated.hpp>

using namespace easeback;
using namespace easeback::test;

namespace {

PainAround pain(int before, int during, std::optional<int> next = std::nullopt) {
    PainAround around;
    around.before = static_cast<PainScore>(before);
    around.during = static_cast<PainScore>(during);
    if (next) around.next_morning = static_cast<PainScore>(*next);
    return around;
}

} // namespace

TEST_CASE("Every pair of pain before and during has the band of the pain-monitoring rule", "[band]") {
    for (int before = 0; before <= 10; ++before)
        for (int during = 0; during <= 10; ++during) {
            INFO(before << " before, " << during << " during");
            // As the figures are written down, without the content: at most 2 or a rise of 1 is green, over 5 with a rise
            // of 2 is red, the rest is amber.
            bool green = during <= 2 || during - before <= 1;
            bool red = during > 5 && during - before >= 2;
            Band expected = green ? Band::green : red ? Band::red : Band::amber;
            CHECK(band_of(pain(before, during), content().progression) == expected);
        }
}

TEST_CASE("A rise that stays until the next morning is red, whatever the session was like", "[band]") {
    for (int before = 0; before <= 10; ++before)
        for (int during = 0; during <= 10; ++during)
            for (int next = 0; next <= 10; ++next) {
                INFO(before << " before, " << during << " during, " << next << " the next morning");
                bool carried_over = next > before + 1 && next > 2;
                Band band = band_of(pain(before, during, next), content().progression);
                if (carried_over) CHECK(band == Band::red);
                else CHECK(band == band_of(pain(before, during), content().progression));
                CHECK((settled_by_morning(pain(before, during, next), content().progression) == Settled::yes) == !carried_over);
            }
}

TEST_CASE("More pain never gives a better band", "[band]") {
    for (int before = 0; before <= 10; ++before)
        for (int during = 0; during < 10; ++during)
            CHECK(band_of(pain(before, during), content().progression) <=
                  band_of(pain(before, during + 1), content().progression));
}

TEST_CASE("What was not told is never taken for good", "[band]") {
    const ProgressionThresholds& values = content().progression;
    CHECK(band_of({PainScore{4}, std::nullopt, std::nullopt}, values) == Band::amber);
    CHECK(settled_by_morning({PainScore{4}, std::nullopt, PainScore{2}}, values) == Settled::unknown);
    CHECK(settled_by_morning(pain(4, 5), values) == Settled::unknown);
    for (int during = 0; during <= 10; ++during) {
        PainAround unknown{std::nullopt, static_cast<PainScore>(during), std::nullopt};
        for (int before = 0; before <= 10; ++before) CHECK(band_of(unknown, values) >= band_of(pain(before, during), values));
    }
}

TEST_CASE("Graded activity begins below the mean of the first trials and rises in small steps", "[graded]") {
    const ProgressionThresholds& values = content().progression;
    CHECK_FALSE(graded_baseline(std::vector{10, 10}, values));
    CHECK(graded_baseline(std::vector{8, 10, 12}, values) == 10);
    CHECK(graded_baseline(std::vector{8, 10, 12, 10, 10, 60}, values) == 10);
    double baseline = *graded_baseline(std::vector{8, 10, 12}, values);
    CHECK(graded_start(baseline, values) >= baseline * 0.7 - 1);
    CHECK(graded_start(baseline, values) <= baseline * 0.8);
    CHECK(graded_start(0.5, values) == 1);
    for (int quota = 1; quota <= 60; ++quota) {
        int next = graded_next(quota, 60, values);
        CHECK(next >= quota);
        CHECK(next <= 60);
        CHECK((next <= quota + 1 || next * 100 <= quota * 120));
    }
    CHECK(graded_next(70, 60, values) == 70);
}
