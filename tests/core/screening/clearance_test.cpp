#include "core/screening/interview.h"
#include "core/screening/triage.h"
#include "support/content.h"
#include "support/interview.h"
#include "support/sheets.h"

#include <catch_amalgamated.hpp>
#include <set>

using namespace easeback;
using namespace easeback::test;

namespace {

AnswerSheet seen(AnswerSheet sheet, std::string_view said, bool explained = false) {
    sheet = with(std::move(sheet), "clinician_view", said);
    return explained ? with(std::move(sheet), "sign_explained", "yes") : sheet;
}

} // namespace

TEST_CASE("A clearance lifts what its rules say and never anything else, on thousands of random sheets", "[triage][clearance]") {
    Random random(41);
    const int view = content().clearance.question, explained = content().clearance.explained;
    int lifted = 0;
    for (int person = 0; person < 4000; ++person) {
        AnswerSheet sheet = random_sheet(content(), random, 0.1, person % 2 ? 0.1 : 0);
        for (int index : {view, explained}) sheet[static_cast<std::size_t>(index)] = {};
        Assessment before = assess(content(), seen(sheet, "not_seen")), after = assess(content(), seen(sheet, "ok_full", true));
        // What stays is what the rules come to that it does not lift.
        RuleEffect stays;
        for (Finding finding : before.findings) {
            const TriageRule& rule = content().rule(finding.rule);
            if (rule.lifted_by == LiftedBy::nothing) stays.add(finding.truth == Truth::yes ? rule.effect : rule.if_unknown);
        }
        CHECK(after.urgency == stays.urgency);
        CHECK(after.permission == (stays.urgency >= Urgency::same_day ? PlanPermission::none : stays.permission));
        CHECK(after.precautions == before.precautions);
        lifted += after.urgency < before.urgency || after.permission > before.permission;
    }
    CHECK(lifted > 50);
}

TEST_CASE("No emergency can be lifted, nor the signs that stand for themselves", "[triage][clearance]") {
    for (const TriageRule& rule : content().rules) {
        INFO(rule.id);
        if (rule.effect.urgency == Urgency::emergency) CHECK(rule.lifted_by == LiftedBy::nothing);
        if (rule.effect.urgency == Urgency::same_day) CHECK(rule.lifted_by != LiftedBy::clearance);
    }
    const std::set<std::string> explained = {"bladder_or_bowel_older", "exertional_pain", "exertional_pain_from_forty",
                                             "blood_in_urine_with_strong_pain", "cord_signs"};
    for (const TriageRule& rule : content().rules) {
        INFO(rule.id);
        CHECK((rule.lifted_by == LiftedBy::explanation) == explained.contains(rule.id));
    }
}

TEST_CASE("A clinician is asked about where it could ease the outcome, and only there", "[interview][clearance]") {
    auto asks = [](const AnswerSheet& truth) {
        Interviewed done = interview(content(), truth);
        return std::find(done.asked.begin(), done.asked.end(), content().clearance.question) != done.asked.end();
    };
    CHECK_FALSE(asks(calm_answers()));
    CHECK_FALSE(asks(with(calm_answers(), "duration_weeks", 40)));
    CHECK(asks(with(calm_answers(), "leg_pain_below_knee", "yes")));
    CHECK(asks(with(calm_answers(), "unexplained_weight_loss", "yes")));
    CHECK_FALSE(asks(with(calm_answers(), "saddle_numbness", "yes")));
    CHECK_FALSE(asks(with(calm_answers(), "leg_weakness", "marked")));
}
