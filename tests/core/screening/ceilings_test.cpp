#include "support/content.h"
#include "support/interview.h"

#include <catch_amalgamated.hpp>

using namespace easeback;
using namespace easeback::test;

namespace {

struct Changed {
    std::string_view question, option; ///< an option, or
    double number = -1;                ///< a number
};

// How many questions somebody is asked who answers calmly but for what is changed.
std::size_t asked(std::initializer_list<Changed> changes) {
    AnswerSheet truth = calm_answers();
    for (const Changed& change : changes)
        truth = change.number < 0 ? with(truth, change.question, change.option) : with(truth, change.question, change.number);
    return interview(content(), calm_where_asked(truth), GateHabit::ticks).asked.size();
}

} // namespace

TEST_CASE("Nobody is asked more than their kind of back needs", "[interview][ceilings]") {
    for (double age : {18, 30, 45, 60}) CHECK(asked({{"age", "", age}}) <= 20);
    for (double age : {20, 38, 50, 60}) CHECK(asked({{"age", "", age}, {"duration_weeks", "", 60}}) <= 23);
    for (double age : {30, 48, 62})
        CHECK(asked({{"age", "", age},
                     {"leg_pain_below_knee", "yes"},
                     {"leg_numbness_tingling", "stable"},
                     {"duration_weeks", "", 3},
                     {"sharp_intense_pain_on_movement", "yes"}}) <= 24);
    for (double age : {65, 72, 85}) {
        CHECK(asked({{"age", "", age}}) <= 23);
        CHECK(asked({{"age", "", age}, {"duration_weeks", "", 60}}) <= 23);
    }
    CHECK(asked({{"age", "", 30}, {"pregnant", "yes"}, {"pregnancy_weeks", "", 20}}) <= 22);
    for (double age : {30, 60}) CHECK(asked({{"age", "", age}, {"location", "neck"}}) <= 22);
    CHECK(asked({{"age", "", 58}, {"cancer_history", "yes"}, {"cancer_stage", "over_5_years"}, {"duration_weeks", "", 20}}) <=
          25);
    CHECK(asked({{"age", "", 40},
                 {"recent_spine_procedure", "yes"},
                 {"procedure_kind", "disc_or_decompression"},
                 {"procedure_weeks", "", 8},
                 {"procedure_cleared", "yes"},
                 {"duration_weeks", "", 20}}) <= 25);
}
