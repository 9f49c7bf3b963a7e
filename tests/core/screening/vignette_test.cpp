#include "core/json/schema.h"
#include "core/screening/answer_json.h"
#include "core/screening/outcome.h"
#include "support/content.h"
#include "support/interview.h"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <filesystem>
#include <set>

using namespace easeback;
using namespace easeback::test;

namespace {

struct Vignette {
    std::string id, story, source, because, urgency, plan;
    AnswerSheet answers;
    std::vector<std::string> rules, precautions, must_see;
};

std::vector<std::string> texts(JsonNode list) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < list.size(); ++i) out.emplace_back(list.at(i).text().value_or(""));
    return out;
}

std::string text(JsonNode node) { return std::string(node.text().value_or("")); }

void calm_unless_given(AnswerSheet& sheet) {
    AnswerSheet calm = calm_answers();
    for (std::size_t i = 0; i < sheet.size(); ++i)
        if (sheet[i].state == AnswerState::missing && !content().questions[i].ask_when) sheet[i] = calm[i];
    sheet = calm_where_asked(sheet);
}

// Who does not say how strong it was on average means as strong as now.
void fill_pain(AnswerSheet& sheet) {
    auto at = [&](std::string_view id) -> Answer& { return sheet[static_cast<std::size_t>(content().question_index(id))]; };
    if (at("pain_average").state == AnswerState::missing) at("pain_average") = at("pain_now");
}

Vignette read_vignette(JsonNode node) {
    Vignette vignette{text(node["id"]),
                      text(node["story"]),
                      text(node["source"]),
                      text(node["because"]),
                      text(node["expect"]["urgency"]),
                      text(node["expect"]["plan"]),
                      {},
                      texts(node["rules"]),
                      texts(node["precautions"]),
                      texts(node["must_see"])};
    INFO(vignette.id);
    Faults faults;
    vignette.answers = answers_from_json(content(), node["answers"], faults);
    for (const Error& fault : faults) FAIL_CHECK(fault.place << ": " << fault.sentence);
    if (node["others"].text() == "calm") {
        for (const char* id : {"age", "duration_weeks", "pain_now"}) {
            INFO("a calm sheet still says " << id);
            CHECK(node["answers"][id].exists());
        }
        fill_pain(vignette.answers);
        calm_unless_given(vignette.answers);
    }
    return vignette;
}

const std::vector<Vignette>& vignettes() {
    static const std::vector<Vignette> all = [] {
        std::vector<Vignette> read;
        auto schema = JsonDocument::parse("schema", read_source("tests/vignettes/schema/vignettes.schema.json"));
        REQUIRE(schema.ok());
        std::set<std::filesystem::path> files;
        for (const auto& entry : std::filesystem::directory_iterator(EASEBACK_SOURCE_FOLDER "/tests/vignettes"))
            if (entry.path().extension() == ".json") files.insert(entry.path().filename());
        for (const auto& file : files) {
            auto document = JsonDocument::parse(file.string(), read_source("tests/vignettes/" + file.string()));
            REQUIRE(document.ok());
            Faults faults;
            check_against_schema(document.value().root(), schema.value().root(), faults);
            for (const Error& fault : faults) FAIL_CHECK(fault.place << ": " << fault.sentence);
            for (std::size_t i = 0; i < document.value().root().size(); ++i)
                read.push_back(read_vignette(document.value().root().at(i)));
        }
        return read;
    }();
    return all;
}

std::set<std::string> applying_rules(const Assessment& assessment) {
    std::set<std::string> rules;
    for (Finding finding : assessment.findings)
        if (finding.truth == Truth::yes) rules.insert(content().rule(finding.rule).id);
    return rules;
}

} // namespace

TEST_CASE("Every written case comes out as a clinician would want it", "[vignette]") {
    for (const Vignette& vignette : vignettes()) {
        Assessment assessment = assess(content(), vignette.answers);
        Outcome outcome = outcome_of(content(), assessment);
        std::set<std::string> rules = applying_rules(assessment);
        std::string applied;
        for (const std::string& rule : rules) applied += rule + " ";
        INFO(vignette.id << ": " << vignette.story << "\nbecause: " << vignette.because << "\napplied: " << applied);
        CHECK(to_text(assessment.urgency) == vignette.urgency);
        CHECK(to_text(assessment.permission) == vignette.plan);
        for (const std::string& rule : vignette.rules) {
            INFO("rule " << rule);
            CHECK(rules.contains(rule));
        }
        for (const std::string& precaution : vignette.precautions) {
            INFO("precaution " << precaution);
            int index = content().precaution_index(precaution);
            REQUIRE(index >= 0);
            CHECK((assessment.precautions >> index & 1) == 1);
        }
        for (const std::string& who : vignette.must_see) {
            INFO("see " << who);
            CHECK(std::find(outcome.see.begin(), outcome.see.end(), who) != outcome.see.end());
        }
        CHECK(content().source_index(vignette.source) >= 0);
    }
}

TEST_CASE("The interview brings every written case to the same outcome", "[vignette][interview]") {
    for (const Vignette& vignette : vignettes()) {
        INFO(vignette.id);
        // Mood is asked about after the screening.
        if (vignette.answers[static_cast<std::size_t>(content().question_index("hopeless_thoughts"))].state !=
            AnswerState::missing)
            continue;
        Interviewed done = interview(content(), vignette.answers);
        CHECK(to_text(done.last.assessment.urgency) == vignette.urgency);
        CHECK(to_text(done.last.assessment.permission) == vignette.plan);
        // Who is sure of most things is not asked for long.
        auto open =
            std::count_if(vignette.answers.begin(), vignette.answers.end(), [](const Answer& answer) { return !answer.known(); });
        if (open < 4) CHECK(done.asked.size() < 30);
    }
}

TEST_CASE("Written cases: ids are unique, every rule, precaution and person to see has one", "[vignette]") {
    std::set<std::string> ids, rules, see;
    PrecautionSet precautions = 0;
    for (const Vignette& vignette : vignettes()) {
        INFO(vignette.id);
        CHECK(ids.insert(vignette.id).second);
        Assessment assessment = assess(content(), vignette.answers);
        precautions |= certain_effect(content(), assessment).precautions;
        rules.insert(vignette.rules.begin(), vignette.rules.end());
        for (const std::string& who : outcome_of(content(), assessment).see) see.insert(who);
    }
    CHECK(ids.size() >= 65);
    for (const TriageRule& rule : content().rules) {
        INFO("rule " << rule.id << " is named by no case");
        CHECK(rules.contains(rule.id));
        for (const std::string& who : rule.see)
            // A precaution sends nobody anywhere by itself.
            if (rule.effect.urgency > Urgency::none) CHECK(see.contains(who));
    }
    for (std::size_t i = 0; i < content().precautions.size(); ++i) {
        INFO(content().precautions[i]);
        CHECK((precautions >> i & 1) == 1);
    }
}

TEST_CASE("At least twenty everyday backs raise no alarm and get a plan", "[vignette]") {
    auto quiet = std::count_if(vignettes().begin(), vignettes().end(), [](const Vignette& vignette) {
        return (vignette.urgency == "none" || vignette.urgency == "routine") && vignette.plan != "none";
    });
    CHECK(quiet >= 20);
}
