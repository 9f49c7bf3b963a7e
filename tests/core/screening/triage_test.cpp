#include "core/screening/load_rules.h"
#include "core/screening/monotone.h"
#include "core/screening/outcome.h"
#include "support/content.h"
#include "support/sheets.h"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <map>
#include <set>

using namespace easeback;
using namespace easeback::test;

namespace {

Assessment assessed(const AnswerSheet& sheet) { return assess(content(), sheet); }

std::size_t size() { return content().questions.size(); }

AnswerSheet with_answer(AnswerSheet sheet, std::size_t question, const Answer& answer) {
    sheet[question] = answer;
    return sheet;
}

constexpr Answer no_answer{AnswerState::missing, 0, 0};
constexpr Answer not_sure{AnswerState::unsure, 0, 0};

void forget_follow_ups(AnswerSheet& sheet, std::size_t question) {
    for (int place : content().conditional()) {
        std::vector<int> parents;
        collect_questions(*content().question(place).ask_when, parents);
        bool hangs = std::find(parents.begin(), parents.end(), static_cast<int>(question)) != parents.end();
        if (hangs && sheet[static_cast<std::size_t>(place)].state != AnswerState::missing) {
            sheet[static_cast<std::size_t>(place)] = no_answer;
            forget_follow_ups(sheet, static_cast<std::size_t>(place));
        }
    }
}

// Every way one answer of a sheet can get worse leads to at least as much care; the gravest definite answer
// to at least as much as an open one; an open one to at least as much as the calmest. Returns the first
// break, in words, or nothing.
//
// What hangs on the question is taken as not asked: a follow-up calms only by a harmless answer of its own.
std::string first_break(AnswerSheet sheet, std::size_t question) {
    const Question& asked = content().questions[question];
    bool clears =
        static_cast<int>(question) == content().clearance.question || static_cast<int>(question) == content().clearance.explained;
    if (clears) return {}; // see the test of clearance
    forget_follow_ups(sheet, question);
    std::vector<Answer> answers = definite_answers(content(), static_cast<int>(question));
    std::vector<Assessment> outcomes;
    for (const Answer& answer : answers) outcomes.push_back(assessed(with_answer(sheet, question, answer)));
    Assessment missing = assessed(with_answer(sheet, question, no_answer));
    Assessment open = assessed(with_answer(sheet, question, not_sure));
    if (asked.not_asked != NotAsked::worst && !at_least_as_careful(open, missing))
        return asked.id + ": a doubt is less than missing";
    Assessment least = outcomes.front();
    for (std::size_t a = 0; a < answers.size(); ++a) {
        least.urgency = std::min(least.urgency, outcomes[a].urgency);
        least.permission = std::max(least.permission, outcomes[a].permission);
        least.precautions &= outcomes[a].precautions;
        bool gravest = asked.worse != Worse::neither || asked.kind != AnswerKind::number, calmest = gravest;
        for (std::size_t b = 0; b < answers.size(); ++b) {
            if (is_worse(asked, answers[a], answers[b])) {
                calmest = false;
                if (!at_least_as_careful(outcomes[a], outcomes[b])) return asked.id + ": a worse answer calms";
            }
            if (is_worse(asked, answers[b], answers[a])) gravest = false;
        }
        // Options of equal severity and separate places are not above each other; then nothing is claimed.
        bool graded = asked.kind == AnswerKind::yes_no || asked.kind == AnswerKind::choice || asked.kind == AnswerKind::number;
        bool ungraded_choice = asked.kind == AnswerKind::choice && asked.group == QuestionGroup::profile;
        if (!graded || ungraded_choice) continue;
        if (gravest && !at_least_as_careful(outcomes[a], open)) return asked.id + ": a yes calms an open answer";
        if (calmest && !at_least_as_careful(open, outcomes[a])) return asked.id + ": open is read as no";
        if (calmest && !at_least_as_careful(missing, outcomes[a])) return asked.id + ": missing is less than no";
    }
    if (!at_least_as_careful(open, least)) return asked.id + ": open asks for less than every definite answer";
    return {};
}

RuleEffect effect(Urgency urgency, PlanPermission permission) { return {urgency, permission, 0}; }

Faults faults_of_rule(const std::string& json) {
    auto document = JsonDocument::parse("rule", json);
    REQUIRE(document.ok());
    Content copy = content();
    Faults faults;
    load_rule(document.value().root(), copy, faults);
    return faults;
}

bool has_fault(const Faults& faults, ErrorCode code) {
    return std::any_of(faults.begin(), faults.end(), [&](const Error& fault) { return fault.code == code; });
}

std::string rule_json(const std::string& when, const std::string& then, const std::string& if_unknown) {
    return R"({"id":"of_the_test","topic":"age","see":["doctor"],"sources":["own_proposal"],"when":)" + when +
           ",\"then\":" + then + ",\"if_unknown\":" + if_unknown + "}";
}

} // namespace

TEST_CASE("Every question says which way its answers get worse", "[triage]") {
    const std::map<std::string_view, Worse> numbers = {
        {"age", Worse::neither},            // the young, the old and those between have rules of their own
        {"duration_weeks", Worse::neither}, // new pain and lasting pain have rules of their own
        {"pain_now", Worse::higher},
        {"pain_average", Worse::higher},
        {"procedure_weeks", Worse::lower},   // the less has healed
        {"pregnancy_weeks", Worse::neither}, // early and late have rules of their own
        {"morning_stiffness_minutes", Worse::higher}};
    for (const Question& question : content().questions) {
        INFO(question.id);
        if (question.group == QuestionGroup::profile) continue;
        if (question.kind == AnswerKind::number) {
            REQUIRE(numbers.contains(question.id));
            CHECK(question.worse == numbers.at(question.id));
        }
        // "Better with movement" too: no rule takes it as calming, it only counts towards inflamed joints.
        const bool yes_is_calm = question.id == "procedure_cleared" || question.id == "guardian_knows";
        if (question.kind == AnswerKind::yes_no)
            CHECK(yes_is_calm != (question.options[static_cast<std::size_t>(question.option_index("yes"))].severity >
                                  question.options[static_cast<std::size_t>(question.option_index("no"))].severity));
        if (question.kind == AnswerKind::choice && question.id != "clinician_view") {
            std::set<int> severities;
            for (const QuestionOption& option : question.options) severities.insert(option.severity);
            CHECK(severities.size() == question.options.size());
            CHECK(*severities.begin() == 0);
        }
    }
}

TEST_CASE("No rule stops applying when an answer gets worse, which proves it for every sheet there is", "[triage]") {
    for (const TriageRule& rule : content().rules) {
        INFO(rule.id);
        CHECK(holds_for_worse_answers(rule.when, content().questions));
        CHECK_FALSE(rule.if_unknown.stronger_than(rule.effect));
        CHECK(rule.if_unknown.urgency <= Urgency::same_day);
    }
}

TEST_CASE("Worse never calms and open is never no: exhaustively, for every pair of answers", "[triage]") {
    const AnswerSheet bases[] = {calm_answers(), AnswerSheet(size())};
    for (const AnswerSheet& base : bases)
        for (std::size_t first = 0; first < size(); ++first) {
            if (content().questions[first].group == QuestionGroup::profile) continue;
            std::vector<Answer> answers = definite_answers(content(), static_cast<int>(first));
            answers.push_back(no_answer);
            for (const Answer& answer : answers) {
                AnswerSheet sheet = with_answer(base, first, answer);
                for (std::size_t second = 0; second < size(); ++second) {
                    if (second == first || content().questions[second].group == QuestionGroup::profile) continue;
                    std::string broken = first_break(sheet, second);
                    if (!broken.empty()) FAIL_CHECK(content().questions[first].id << ", " << broken);
                }
            }
        }
    SUCCEED();
}

TEST_CASE("Worse never calms and open is never no: on thousands of random sheets", "[triage]") {
    Random random(19);
    const double alarms[] = {0.03, 0.1, 0.3, 0.8}, gaps[] = {0, 0.1, 0.5};
    for (int person = 0; person < 3000; ++person) {
        AnswerSheet sheet = random_sheet(content(), random, alarms[person % 4], gaps[person % 3]);
        for (std::size_t question = 0; question < size(); ++question) {
            std::string broken = first_break(sheet, question);
            if (!broken.empty()) FAIL_CHECK("person " << person << ", " << broken);
        }
    }
    SUCCEED();
}

TEST_CASE("Emergency and same day never permit a plan", "[triage]") {
    Random random(23);
    int urgent = 0;
    for (int person = 0; person < 5000; ++person) {
        Assessment outcome = assessed(random_sheet(content(), random, 0.15, person % 2 ? 0.1 : 0));
        if (outcome.urgency < Urgency::same_day) continue;
        ++urgent;
        CHECK(outcome.permission == PlanPermission::none);
    }
    CHECK(urgent > 1000);
    // Even when the rule itself forgets to say so.
    Content careless = content();
    for (TriageRule& rule : careless.rules) rule.effect.permission = PlanPermission::full;
    for (std::string_view sign : {"saddle_numbness", "new_rash"}) {
        Assessment outcome = assess(careless, with(calm_answers(), sign, "yes"));
        CHECK(outcome.urgency == (sign == "saddle_numbness" ? Urgency::emergency : Urgency::same_day));
        CHECK(outcome.permission == PlanPermission::none);
        CHECK(certain_effect(careless, outcome).permission == PlanPermission::none);
    }
}

TEST_CASE("The outcome is the highest urgency, the least permission and all precautions", "[triage]") {
    Assessment outcome = assessed(with(with(calm_answers(), "osteoporosis", "yes"), "heart_or_lung_condition", "yes"));
    CHECK(outcome.urgency == Urgency::routine);
    CHECK(outcome.permission == PlanPermission::gentle);
    auto has = [&](std::string_view precaution) {
        return (outcome.precautions >> content().precaution_index(precaution) & 1) != 0;
    };
    CHECK(has("osteoporosis"));
    CHECK(has("heart_lung"));
    CHECK_FALSE(has("pregnancy"));
    RuleEffect sum = effect(Urgency::soon, PlanPermission::full);
    sum.add(effect(Urgency::routine, PlanPermission::none));
    CHECK(sum.urgency == Urgency::soon);
    CHECK(sum.permission == PlanPermission::none);
}

TEST_CASE("The calm sheet matches nothing, and still says when to come back", "[triage][outcome]") {
    Assessment calm = assessed(calm_answers());
    CHECK(calm.urgency == Urgency::none);
    CHECK(calm.permission == PlanPermission::full);
    CHECK(calm.undecided.empty());
    Outcome outcome = outcome_of(content(), calm);
    REQUIRE(outcome.reasons.size() == 1);
    CHECK(outcome.reasons[0].kind == OutcomeReason::Kind::safety_net);
    CHECK(outcome.see.empty());
}

TEST_CASE("A calm sheet of the canonical answers alone raises no alarm at any adult age", "[triage]") {
    // What content asks beyond the contract of the command line is left out here.
    AnswerSheet sheet = calm_answers();
    for (std::string_view beyond : {"first_episode", "pregnancy_warning_signs", "relative_inflamed_spine", "swollen_joints",
                                    "heel_tendon_pain", "better_with_antiinflammatory", "positions_not_today", "minutes_a_day"})
        sheet[static_cast<std::size_t>(content().question_index(beyond))] = no_answer;
    for (double age = 18; age <= 100; ++age)
        for (double weeks : {0, 3, 8, 20, 300, 900}) {
            Assessment outcome = assessed(with(with(sheet, "age", age), "duration_weeks", weeks));
            INFO("age " << age << ", " << weeks << " weeks");
            CHECK(outcome.urgency == (weeks < 6 ? Urgency::none : Urgency::routine));
            CHECK(outcome.permission == PlanPermission::full);
        }
}

TEST_CASE("Nothing answered asks for care in a few sentences, and does not shout", "[triage][outcome]") {
    Assessment nothing = assessed(AnswerSheet(size()));
    CHECK(nothing.urgency == Urgency::same_day);
    CHECK(nothing.permission == PlanPermission::none);
    Outcome outcome = outcome_of(content(), nothing);
    CHECK(outcome.reasons.size() <= 4);
    CHECK(outcome.see == std::vector<std::string>{"doctor_today"});
    std::vector<std::string> topics;
    for (const OutcomeReason& reason : outcome.reasons) topics.insert(topics.end(), reason.topics.begin(), reason.topics.end());
    std::set<std::string> once(topics.begin(), topics.end());
    CHECK(once.size() == topics.size());
    for (std::string_view danger : {"cauda_equina", "infection", "malignancy", "fracture", "vascular"})
        CHECK(once.contains(std::string(danger)));
}

TEST_CASE("Who does not know the answer to a danger sign is to be seen today", "[triage]") {
    AnswerSheet calm = calm_answers();
    for (std::string_view sign :
         {"bladder_bowel_change", "saddle_numbness", "sudden_tearing_pain", "abdominal_pulsing", "chest_pain_or_breathless"}) {
        INFO(sign);
        AnswerSheet sheet = calm;
        Answer& answer = sheet[static_cast<std::size_t>(content().question_index(sign))];
        answer = {AnswerState::unsure, 0, 0};
        Assessment unsure = assessed(sheet);
        CHECK(unsure.urgency == Urgency::same_day);
        CHECK(unsure.permission == PlanPermission::none);
        CHECK(outcome_of(content(), unsure).see == std::vector<std::string>{"doctor_today"});
    }
}

TEST_CASE("An emergency says one thing", "[triage][outcome]") {
    AnswerSheet sheet = with(AnswerSheet(size()), "chest_pain_or_breathless", "yes");
    Outcome outcome = outcome_of(content(), assessed(sheet));
    REQUIRE(outcome.reasons.size() == 1);
    CHECK(reason_id(content(), outcome.reasons[0]) == "chest");
    CHECK(outcome.see == std::vector<std::string>{"emergency_services"});
    sheet = with(with(sheet, "pregnant", "yes"), "leg_weakness", "mild");
    outcome = outcome_of(content(), assessed(sheet));
    CHECK(outcome.reasons.size() == 1);
}

TEST_CASE("Reasons: certain before open, most urgent first, and those to see follow from the certain", "[triage][outcome]") {
    Random random(29);
    for (int person = 0; person < 2000; ++person) {
        Assessment assessment = assessed(random_sheet(content(), random, 0.1, person % 3 ? 0.1 : 0));
        Outcome outcome = outcome_of(content(), assessment);
        RuleEffect certain = certain_effect(content(), assessment);
        REQUIRE_FALSE(outcome.reasons.empty());
        CHECK(
            (outcome.reasons.front().urgency == assessment.urgency || outcome.reasons.front().kind == OutcomeReason::Kind::rule));
        CHECK(std::is_sorted(outcome.reasons.begin(), outcome.reasons.end(), [](const OutcomeReason& a, const OutcomeReason& b) {
            return a.kind != b.kind ? a.kind < b.kind : a.urgency > b.urgency;
        }));
        bool net = outcome.reasons.back().kind == OutcomeReason::Kind::safety_net;
        CHECK(net == (assessment.urgency != Urgency::emergency));
        CHECK(outcome.see.empty() == (assessment.urgency == Urgency::none));
        if (assessment.urgency > certain.urgency) {
            std::string expected = assessment.urgency == Urgency::same_day ? "doctor_today"
                                   : assessment.urgency == Urgency::soon   ? "doctor"
                                                                           : "physiotherapist";
            CHECK(std::find(outcome.see.begin(), outcome.see.end(), expected) != outcome.see.end());
        }
        for (const OutcomeReason& reason : outcome.reasons) {
            std::string message = reason_message(content(), english(), assessment, reason);
            INFO(message);
            CHECK(message.find('{') == std::string::npos);
            // A key that has no words would be shown as itself.
            for (std::string_view key : {"open.", "rule.", "topic.", "safety_net."}) CHECK_FALSE(message.starts_with(key));
            CHECK(message.find(": topic.") == std::string::npos);
            CHECK(message.find(", topic.") == std::string::npos);
            CHECK_FALSE(reason_sources(content(), reason).empty());
        }
    }
}

TEST_CASE("Where there is no plan nothing is told about one, and nothing is told twice", "[triage][outcome]") {
    auto told = [](const AnswerSheet& sheet) {
        std::vector<std::string> ids;
        for (const OutcomeReason& reason : outcome_of(content(), assessed(sheet)).reasons)
            ids.push_back(reason_id(content(), reason));
        return ids;
    };
    AnswerSheet broken = with(with(with(calm_answers(), "age", 72), "pain_now", 8), "duration_weeks", 0);
    broken = with(broken, "osteoporosis", "yes");
    CHECK(told(broken) == std::vector<std::string>{"fragile_bone_with_new_pain", "safety_net"});
    AnswerSheet inflamed = with(with(calm_answers(), "age", 27), "duration_weeks", 104);
    for (const char* question : {"night_pain_wakes", "better_with_movement", "swollen_joints", "relative_inflamed_spine"})
        inflamed = with(inflamed, question, "yes");
    std::vector<std::string> ids = told(inflamed);
    CHECK(std::count(ids.begin(), ids.end(), "inflammatory_likely") == 1);
    CHECK(std::count(ids.begin(), ids.end(), "inflammatory_possible") == 0);
    // Where a plan may start, what shapes it is told.
    ids = told(with(calm_answers(), "osteoporosis", "yes"));
    CHECK(std::count(ids.begin(), ids.end(), "osteoporosis") == 1);
    // Different answers on one topic are told each.
    ids = told(with(with(calm_answers(), "leg_pain_below_knee", "yes"), "leg_numbness_tingling", "stable"));
    CHECK(std::count(ids.begin(), ids.end(), "leg_pain") == 1);
    CHECK(std::count(ids.begin(), ids.end(), "numbness") == 1);
}

TEST_CASE("Rules that could calm or shout are refused", "[triage][content]") {
    std::string soon = R"({"urgency":"soon"})", same_day = R"({"urgency":"same_day"})", now = R"({"urgency":"emergency"})";
    CHECK(faults_of_rule(rule_json(R"({"answer":"pain_now","at_least":9})", same_day, soon)).empty());
    CHECK(has_fault(faults_of_rule(rule_json(R"({"answer":"pain_now","below":3})", same_day, "{}")), ErrorCode::unsafe));
    CHECK(has_fault(faults_of_rule(rule_json(R"({"answer":"leg_weakness","is":"mild"})", same_day, "{}")), ErrorCode::unsafe));
    CHECK(has_fault(faults_of_rule(rule_json(R"({"not":{"answer":"cancer_history","is":"yes"}})", same_day, "{}")),
                    ErrorCode::unsafe));
    CHECK(has_fault(faults_of_rule(rule_json(R"({"answer":"cancer_history","is":"yes"})", soon, same_day)), ErrorCode::unsafe));
    CHECK(faults_of_rule(rule_json(R"({"answer":"cancer_history","is":"yes"})", same_day, same_day)).empty());
    CHECK(has_fault(faults_of_rule(rule_json(R"({"answer":"cancer_history","is":"yes"})", now, now)), ErrorCode::unsafe));
    CHECK(has_fault(faults_of_rule(rule_json(R"({"answer":"gate_legs","is":"yes"})", same_day, "{}")), ErrorCode::unknown_value));
    CHECK(
        has_fault(faults_of_rule(rule_json(R"({"answer":"no_such_thing","is":"yes"})", same_day, "{}")), ErrorCode::unknown_id));
    CHECK(has_fault(faults_of_rule(rule_json(R"({"answer":"cancer_history","is":"yes"})", "{}", "{}")), ErrorCode::missing));
}
