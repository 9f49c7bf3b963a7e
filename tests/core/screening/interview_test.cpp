#include "support/content.h"
#include "support/interview.h"
#include "support/sheets.h"

#include <algorithm>
#include <bit>
#include <catch_amalgamated.hpp>
#include <set>

using namespace easeback;
using namespace easeback::test;

namespace {

int place(std::string_view id) {
    int index = content().question_index(id);
    REQUIRE(index >= 0);
    return index;
}

bool was_asked(const Interviewed& done, std::string_view id) {
    return std::find(done.asked.begin(), done.asked.end(), place(id)) != done.asked.end();
}

// The canonical answers of the command line's contract.
constexpr std::string_view canonical[] = {"age",
                                          "pregnant",
                                          "duration_weeks",
                                          "location",
                                          "pain_now",
                                          "pain_average",
                                          "bladder_bowel_change",
                                          "saddle_numbness",
                                          "sexual_function_change",
                                          "both_legs_affected",
                                          "leg_weakness",
                                          "leg_numbness_tingling",
                                          "hand_clumsiness",
                                          "unsteady_walking",
                                          "trauma",
                                          "osteoporosis",
                                          "steroids_long_term",
                                          "cancer_history",
                                          "unexplained_weight_loss",
                                          "fever_or_unwell",
                                          "recent_infection",
                                          "immune_suppressed",
                                          "injecting_drug_use",
                                          "recent_spine_procedure",
                                          "anticoagulants",
                                          "night_pain_wakes",
                                          "no_position_eases",
                                          "getting_worse_despite_care",
                                          "abdominal_pulsing",
                                          "sudden_tearing_pain",
                                          "chest_pain_or_breathless",
                                          "morning_stiffness_minutes",
                                          "better_with_movement",
                                          "psoriasis_bowel_or_eye_inflammation",
                                          "sharp_intense_pain_on_movement",
                                          "leg_pain_below_knee",
                                          "heart_or_lung_condition",
                                          "dizzy_or_faint",
                                          "told_not_to_exercise"};

// They matter to one kind of person only.
const std::set<std::string_view> asked_of_some = {"pregnant", "morning_stiffness_minutes", "better_with_movement",
                                                  "psoriasis_bowel_or_eye_inflammation"};

const GateHabit habits[] = {GateHabit::says_yes, GateHabit::says_unsure, GateHabit::always_yes, GateHabit::ticks};

Answer yes_to(std::string_view id) { return {AnswerState::given, 1u << content().question(place(id)).option_index("yes"), 0}; }
Answer no_to(std::string_view id) { return {AnswerState::given, 1u << content().question(place(id)).option_index("no"), 0}; }

// The rules that apply to one of two assessments alone.
std::string differing_rules(const Assessment& a, const Assessment& b) {
    std::string text;
    for (const auto& [one, other] : {std::pair(&a, &b), std::pair(&b, &a)}) {
        for (Finding finding : one->findings) {
            bool in_both = std::any_of(other->findings.begin(), other->findings.end(),
                                       [&](Finding each) { return each.rule == finding.rule && each.truth == finding.truth; });
            if (!in_both) text += " " + content().rule(finding.rule).id + (finding.truth == Truth::yes ? "" : "?");
        }
        text += " |";
    }
    return text;
}

// A sheet without answers to questions that nobody would have asked.
AnswerSheet as_asked(AnswerSheet sheet) {
    for (std::size_t i = 0; i < sheet.size(); ++i)
        if (sheet[i].state == AnswerState::missing && !content().questions[i].is_gate()) sheet[i].state = AnswerState::unsure;
    for (int index : content().conditional())
        if (evaluate(*content().question(index).ask_when, sheet) != Truth::yes) sheet[static_cast<std::size_t>(index)] = {};
    for (std::size_t i = 0; i < sheet.size(); ++i)
        if (content().questions[i].group == QuestionGroup::profile) sheet[i] = {}; // not part of the screening
    // A clinician is asked about where it could ease the outcome.
    for (int index : {content().clearance.question, content().clearance.explained}) sheet[static_cast<std::size_t>(index)] = {};
    return sheet;
}

} // namespace

TEST_CASE("A typical person answers fewer than 25 questions, whatever their age and whichever the pain", "[interview]") {
    for (double age : {35, 40, 44, 45, 50, 55, 56, 60, 61, 65, 70})
        for (double weeks : {0, 1, 2, 6, 10})
            for (double pain : {1, 4, 6, 7}) {
                AnswerSheet truth = with(with(with(calm_answers(), "age", age), "duration_weeks", weeks), "pain_now", pain);
                Interviewed calm = interview(content(), truth);
                INFO("age " << age << ", " << weeks << " weeks, pain " << pain << ": " << calm.asked.size());
                CHECK(calm.asked.size() <= (age > 60 ? 23u : 20u));
                CHECK(calm.last.assessment.urgency <= Urgency::routine);
                CHECK(calm.last.assessment.permission >= PlanPermission::gentle);
                // A new strain often gives a sharp pain and bad nights.
                for (std::string_view usual : {"night_pain_wakes", "sharp_intense_pain_on_movement"}) {
                    Interviewed strain = interview(content(), with(truth, usual, "yes"));
                    CHECK(strain.asked.size() < (age > 60 || weeks > 5 ? 28u : 25u));
                    CHECK(strain.last.assessment.urgency <= Urgency::routine);
                }
            }
}

TEST_CASE("Pain for months in a younger person brings few more questions", "[interview]") {
    AnswerSheet truth = with(with(calm_answers(), "age", 38), "duration_weeks", 30);
    Interviewed done = interview(content(), truth);
    CHECK(done.asked.size() < 25);
    CHECK(was_asked(done, "morning_stiffness_minutes"));
    CHECK_FALSE(was_asked(interview(content(), with(truth, "age", 58)), "morning_stiffness_minutes"));
    CHECK_FALSE(was_asked(interview(content(), with(truth, "duration_weeks", 6)), "morning_stiffness_minutes"));
}

TEST_CASE("Pregnancy is asked about from 12 to 55, a first episode after 60", "[interview]") {
    for (double age = 1; age <= 120; ++age) {
        INFO("age " << age);
        Interviewed done = interview(content(), with(calm_answers(), "age", age));
        // Under 16 no plan follows, and nothing is asked that only a plan needs.
        bool pregnancy = age >= 12 && age <= 55;
        CHECK(was_asked(done, "pregnant") == pregnancy);
        CHECK(was_asked(done, "first_episode") == (age > 60));
        CHECK_FALSE(was_asked(done, "pregnancy_warning_signs"));
    }
    CHECK(was_asked(interview(content(), with(calm_answers(), "pregnant", "yes")), "pregnancy_warning_signs"));
}

TEST_CASE("After an interview the record holds an answer to every canonical question", "[interview]") {
    for (GateHabit habit : habits) {
        Interviewed done = interview(content(), calm_answers(), habit);
        for (std::string_view id : canonical) {
            if (asked_of_some.contains(id) && id != "pregnant") continue;
            INFO(id);
            CHECK(done.answers[static_cast<std::size_t>(place(id))].known());
        }
    }
    Interviewed young = interview(content(), with(with(calm_answers(), "age", 30), "duration_weeks", 40));
    for (std::string_view id : canonical) {
        INFO(id);
        CHECK(young.answers[static_cast<std::size_t>(place(id))].known());
    }
}

TEST_CASE("The gravest questions come first and never behind a gate", "[interview]") {
    CHECK(content().questions[0].id == "bladder_bowel_change");
    auto next = std::find_if(content().questions.begin() + 1, content().questions.end(),
                             [](const Question& each) { return !each.ask_when; });
    CHECK(next->id == "saddle_numbness");
    for (std::string_view id : {"bladder_bowel_change", "saddle_numbness", "trauma"})
        CHECK(content().question(place(id)).gate == -1);
    // Everything that alone is an emergency is asked before anything else.
    for (std::size_t i = 0; i < content().questions.size(); ++i) {
        const Question& question = content().questions[i];
        if (question.is_gate() || question.kind == AnswerKind::number || question.kind == AnswerKind::choices) continue;
        AnswerSheet alone = content().blank_answers();
        for (const Answer& answer : definite_answers(content(), static_cast<int>(i))) {
            alone[i] = answer;
            INFO(question.id);
            if (assess(content(), alone).urgency == Urgency::emergency) CHECK(question.group == QuestionGroup::emergency);
        }
    }
    CHECK(std::is_sorted(content().questions.begin(), content().questions.end(),
                         [](const Question& a, const Question& b) { return a.group < b.group; }));
}

TEST_CASE("An interview ends, asks nothing twice and comes to what the whole sheet comes to", "[interview]") {
    Random random(20261121);
    const double alarms[] = {0.02, 0.08, 0.3, 0.7}, gaps[] = {0, 0, 0.05, 0.3};
    for (int person = 0; person < 1500; ++person) {
        AnswerSheet truth = as_asked(random_sheet(content(), random, alarms[person % 4], gaps[person / 4 % 4]));
        Assessment whole = assess(content(), truth);
        for (GateHabit habit : habits) {
            Interviewed done = interview(content(), truth, habit);
            std::set<int> once(done.asked.begin(), done.asked.end());
            CHECK(once.size() == done.asked.size());
            INFO(differing_rules(done.last.assessment, whole));
            CHECK(done.last.assessment.urgency == whole.urgency);
            CHECK(done.last.assessment.permission == whole.permission);
            // Without a plan nobody needs the precautions.
            if (whole.permission != PlanPermission::none) CHECK(done.last.assessment.precautions == whole.precautions);
            // Nothing is recorded that the person would not have said.
            for (std::size_t i = 0; i < truth.size(); ++i) {
                if (content().questions[i].is_gate() || done.answers[i].state == AnswerState::missing) continue;
                if (truth[i].state == AnswerState::missing) continue; // does not apply, and a gate may have said so
                if (truth[i].known()) CHECK(done.answers[i] == truth[i]);
                else CHECK_FALSE(done.answers[i].known());
            }
        }
    }
}

TEST_CASE("Once an emergency is found nothing more is asked", "[interview]") {
    Random random(7);
    int emergencies = 0;
    for (int person = 0; person < 400; ++person) {
        AnswerSheet truth = random_sheet(content(), random, 0.2, 0);
        AnswerSheet answers = content().blank_answers();
        for (InterviewStep step = next_step(content(), answers); step.question; step = next_step(content(), answers)) {
            REQUIRE(step.assessment.urgency != Urgency::emergency);
            int question = *step.question;
            Answer answer = content().question(question).is_gate() ? yes_to(content().question(question).id)
                                                                   : truth[static_cast<std::size_t>(question)];
            apply_changes(answers, changes_of_answering(content(), answers, question, answer));
        }
        emergencies += assess(content(), answers).urgency == Urgency::emergency;
    }
    CHECK(emergencies > 50);
    // Danger at the first question is known after one answer.
    Interviewed done = interview(content(), with(calm_answers(), "bladder_bowel_change", "yes"));
    CHECK(done.asked.size() == 2); // and whether it is new
    CHECK(done.last.expected == 2);
}

TEST_CASE("When someone has to be seen today, only what could be more urgent is asked on", "[interview]") {
    Interviewed done = interview(content(), with(calm_answers(), "leg_weakness", "marked"));
    CHECK(done.last.assessment.urgency == Urgency::same_day);
    for (std::string_view id : {"minutes_a_day", "positions_not_today", "pain_average", "told_not_to_exercise", "osteoporosis"}) {
        INFO(id);
        CHECK_FALSE(was_asked(done, id));
    }
    for (std::string_view id :
         {"sexual_function_change", "unsteady_walking", "fever_or_unwell", "cancer_history", "anticoagulants"}) {
        INFO(id);
        CHECK(done.answers[static_cast<std::size_t>(place(id))].known());
    }
}

TEST_CASE("A gate answered no gives every open member its calmest answer and leaves told ones alone", "[interview][gate]") {
    for (std::size_t i = 0; i < content().questions.size(); ++i) {
        const Question& gate = content().questions[i];
        if (!gate.is_gate()) continue;
        INFO(gate.id);
        AnswerSheet answers = content().blank_answers();
        int told = gate.members.front();
        const Question& first = content().question(told);
        std::size_t gravest = 0;
        for (std::size_t option = 0; option < first.options.size(); ++option)
            if (first.options[option].severity > first.options[gravest].severity) gravest = option;
        answers[static_cast<std::size_t>(told)] = {AnswerState::given, 1u << gravest, 0};
        Answer grave = answers[static_cast<std::size_t>(told)];
        apply_changes(answers, changes_of_answering(content(), answers, static_cast<int>(i), no_to(gate.id)));
        CHECK(answers[static_cast<std::size_t>(told)] == grave);
        for (std::size_t m = 1; m < gate.members.size(); ++m) {
            const Question& member = content().question(gate.members[m]);
            const Answer& answer = answers[static_cast<std::size_t>(gate.members[m])];
            REQUIRE(answer.known());
            CHECK(member.options[static_cast<std::size_t>(std::countr_zero(answer.options))].severity == 0);
        }
        // Thinking again opens what the gate had answered, and only that.
        for (const Answer& again : {yes_to(gate.id), Answer{AnswerState::unsure, 0, 0}}) {
            AnswerSheet changed = answers;
            apply_changes(changed, changes_of_answering(content(), changed, static_cast<int>(i), again));
            CHECK(changed[static_cast<std::size_t>(told)] == grave);
            for (std::size_t m = 1; m < gate.members.size(); ++m)
                CHECK(changed[static_cast<std::size_t>(gate.members[m])].state == AnswerState::missing);
        }
    }
}

TEST_CASE("A gate says nothing by itself, so that a yes or a doubt cannot calm", "[interview][gate]") {
    Random random(5);
    for (int person = 0; person < 300; ++person) {
        AnswerSheet sheet = random_sheet(content(), random, 0.2, 0.2);
        Assessment before = assess(content(), sheet);
        for (std::size_t i = 0; i < sheet.size(); ++i)
            if (content().questions[i].is_gate()) sheet[i] = no_to(content().questions[i].id);
        Assessment after = assess(content(), sheet);
        CHECK(after.urgency == before.urgency);
        CHECK(after.permission == before.permission);
        CHECK(after.undecided == before.undecided);
    }
}

TEST_CASE("A gate is asked only while it saves questions", "[interview][gate]") {
    AnswerSheet answers = content().blank_answers();
    auto next = [&] { return content().question(next_step(content(), answers).question.value()).id; };
    for (std::string_view id : {"bladder_bowel_change", "saddle_numbness"})
        answers[static_cast<std::size_t>(place(id))] = no_to(id);
    CHECK(next() == "gate_legs");
    AnswerSheet all_but_one =
        with(with(with(with(answers, "leg_weakness", "none"), "leg_numbness_tingling", "none"), "leg_pain_below_knee", "no"),
             "leg_vessel_signs", "none");
    CHECK(content().question(next_step(content(), all_but_one).question.value()).id == "both_legs_affected");
    answers[static_cast<std::size_t>(place("gate_legs"))] = yes_to("gate_legs");
    CHECK(next() == "leg_weakness");
}

TEST_CASE("The number of questions to expect never falls short by more than the gates can open", "[interview]") {
    Interviewed done = interview(content(), calm_answers());
    AnswerSheet answers = content().blank_answers();
    int first_guess = next_step(content(), answers).expected;
    CHECK(first_guess >= static_cast<int>(done.asked.size()) - 2);
    CHECK(first_guess < 30);
    CHECK(done.last.asked == static_cast<int>(done.asked.size()));
    CHECK(done.last.expected == done.last.asked);
}
