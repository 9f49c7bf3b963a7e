#include "core/plan/plan.h"
#include "core/record/answers.h"
#include "core/record/mini_check.h"
#include "core/screening/triage.h"
#include "support/content.h"
#include "support/journal.h"

#include <catch_amalgamated.hpp>

using namespace easeback;
using namespace easeback::test;

namespace {

const Date start{20000};

Journal person() {
    Journal journal(content(), start);
    journal.tell("age", 45);
    journal.tell("pain_now", 4);
    return journal;
}

AnswerSheet sheet_of(Journal& journal, int days) { return answers_of(journal.state(), content(), start + days); }

const Answer& at(const AnswerSheet& sheet, std::string_view id) {
    return sheet[static_cast<std::size_t>(content().question_index(id))];
}

bool says(const AnswerSheet& sheet, std::string_view id, std::string_view option) {
    const Question& question = content().question(content().question_index(id));
    return at(sheet, id) == question.answer_of(option);
}

} // namespace

TEST_CASE("How long it hurts runs on with the calendar", "[record][aging]") {
    Journal journal = person();
    journal.tell("duration_weeks", 5);
    CHECK(at(sheet_of(journal, 6), "duration_weeks").number == 5);
    CHECK(at(sheet_of(journal, 7), "duration_weeks").number == 6);
    CHECK(at(sheet_of(journal, 364), "duration_weeks").number == 57);
}

TEST_CASE("New pain on old counts as new for six weeks", "[record][aging]") {
    Journal journal = person();
    journal.tell("duration_weeks", 200);
    journal.choose("pain_change_recent", {"new_or_different"});
    CHECK(says(sheet_of(journal, 41), "pain_change_recent", "new_or_different"));
    CHECK(says(sheet_of(journal, 42), "pain_change_recent", "as_usual"));
}

TEST_CASE("A sharp pain is over after a week unless it is told again", "[record][aging]") {
    Journal journal = person();
    journal.choose("sharp_intense_pain_on_movement", {"yes"});
    CHECK(says(sheet_of(journal, 6), "sharp_intense_pain_on_movement", "yes"));
    CHECK(says(sheet_of(journal, 7), "sharp_intense_pain_on_movement", "no"));
    journal.next_day(7);
    journal.choose("sharp_intense_pain_on_movement", {"yes"});
    CHECK(says(sheet_of(journal, 13), "sharp_intense_pain_on_movement", "yes"));
    // As it was told it stays for reports.
    CHECK(says(answers_as_told(journal.state(), content()), "sharp_intense_pain_on_movement", "yes"));
}

TEST_CASE("Leg pain without a loss is over after two calm weeks, and not with a loss or a bad day", "[record][aging]") {
    for (int highest : {3, 4})
        for (const char* weakness : {"none", "mild"}) {
            Journal journal = person();
            journal.choose("leg_pain_below_knee", {"yes"});
            journal.choose("leg_weakness", {weakness});
            for (int day = 1; day <= 20; ++day) {
                journal.next_day();
                journal.check_in(day == 15 ? highest : 2, 2);
            }
            bool over = highest == 3 && std::string_view(weakness) == "none";
            CHECK(says(sheet_of(journal, 20), "leg_pain_below_knee", over ? "no" : "yes"));
        }
}

TEST_CASE("What a clinician agreed to holds for twelve weeks and ends with a worse answer", "[record][aging][clearance]") {
    Journal journal = person();
    journal.choose("leg_weakness", {"mild"});
    journal.choose("clinician_view", {"ok_full"});
    auto permission = [&](int days) { return assess(content(), sheet_of(journal, days)).permission; };
    CHECK(permission(83) == PlanPermission::full);
    CHECK(permission(84) == PlanPermission::gentle);
    journal.next_day(3);
    journal.choose("leg_numbness_tingling", {"stable"});
    CHECK(permission(4) == PlanPermission::gentle);
    CHECK(at(sheet_of(journal, 4), "clinician_view").state == AnswerState::missing);
}

TEST_CASE("That a sign is explained, told on a later day, does not end what a clinician agreed to",
          "[record][aging][clearance]") {
    Journal journal = person();
    journal.tell("duration_weeks", 60);
    journal.choose("bladder_bowel_change", {"yes"});
    journal.choose("bladder_bowel_since", {"longer_same"});
    journal.choose("clinician_view", {"ok_full"});
    CHECK(assess(content(), sheet_of(journal, 0)).permission == PlanPermission::none);
    journal.next_day(2);
    journal.choose("sign_explained", {"yes"});
    CHECK(assess(content(), sheet_of(journal, 2)).permission == PlanPermission::full);
}

TEST_CASE("Who was not seen is asked after three days and then every three weeks, who waits after two",
          "[record][aging][clearance]") {
    auto asked = [](Journal& journal, int days) {
        return at(sheet_of(journal, days), "clinician_view").state == AnswerState::missing;
    };
    Journal unseen = person();
    unseen.choose("leg_weakness", {"mild"});
    CHECK_FALSE(asked(unseen, 2));
    CHECK(asked(unseen, 3));
    unseen.next_day(3);
    unseen.choose("clinician_view", {"not_seen"});
    CHECK_FALSE(asked(unseen, 23));
    CHECK(asked(unseen, 24));
    Journal waiting = person();
    waiting.choose("clinician_view", {"tests_pending"});
    CHECK_FALSE(asked(waiting, 13));
    CHECK(asked(waiting, 14));
}

TEST_CASE("No exercise is shown between a flare-up and the short check", "[record][mini_check]") {
    Journal journal = person();
    journal.choose("first_episode", {"no"});
    journal.next_day();
    REQUIRE_FALSE(journal.plan().items.empty());
    journal.add(FlareUpDeclared{});
    CHECK(journal.plan().items.empty());
    CHECK(journal.plan().reason_if_empty.id == "mini_check");
    CHECK(mini_check_due(journal.state(), start + 1) == start + 1);
    journal.choose("bladder_bowel_change", {"no"});
    CHECK(journal.plan().items.empty());
    journal.choose("saddle_numbness", {"no"});
    CHECK_FALSE(journal.plan().items.empty());
    CHECK_FALSE(mini_check_due(journal.state(), start + 1));
}

TEST_CASE("A pain that jumps without a risk asks for the short check first", "[record][mini_check]") {
    Journal journal = person();
    for (int day = 0; day < 5; ++day) {
        journal.next_day();
        journal.check_in(3, 3);
    }
    CHECK_FALSE(mini_check_due(journal.state(), start + 5));
    journal.next_day();
    journal.check_in(8, 8);
    CHECK(mini_check_due(journal.state(), start + 6) == start + 6);
    CHECK(journal.plan().urgency < Urgency::same_day);
    CHECK(journal.plan().items.empty());
}

TEST_CASE("What was answered before the trouble on the same day is no short check", "[record][mini_check]") {
    for (bool declared : {true, false}) {
        Journal journal = person();
        journal.choose("bladder_bowel_change", {"no"});
        journal.choose("saddle_numbness", {"no"});
        REQUIRE_FALSE(mini_check_due(journal.state(), start));
        if (declared) journal.add(FlareUpDeclared{});
        else journal.add(CheckedIn{.pain_now = PainScore{8}, .pain_morning = {}, .change = Change::worse, .something_new = true});
        CHECK(mini_check_due(journal.state(), start) == start);
        journal.choose("bladder_bowel_change", {"no"});
        CHECK(mini_check_due(journal.state(), start) == start);
        journal.choose("saddle_numbness", {"no"});
        CHECK_FALSE(mini_check_due(journal.state(), start));
    }
}
