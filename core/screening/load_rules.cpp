#include "core/screening/load_rules.h"

#include "core/json/reader.h"
#include "core/screening/load_condition.h"
#include "core/screening/monotone.h"

#include <algorithm>
#include <array>

namespace easeback {

namespace {

constexpr std::array<std::string_view, 3> lifted_by_names = {"nothing", "clearance", "explanation"};
constexpr std::size_t most_precautions = 64;
// A missing answer asks for care, but must not shout.
constexpr Urgency most_from_missing_answers = Urgency::same_day;

void load_open_answers(JsonNode node, ScreeningContent& content, Faults& faults) {
    ObjectReader reader(node["open_answers"], faults);
    ObjectReader see(reader.node("see"), faults);
    content.open_answers.see_same_day = see.text("same_day");
    content.open_answers.see_soon = see.text("soon");
    content.open_answers.see_routine = see.text("routine");
    content.open_answers.sources = reader.texts("sources");
    check_sources(reader.node("sources"), content, faults);
    content.safety_net_sources = ObjectReader(node["safety_net"], faults).texts("sources");
    check_sources(node["safety_net"]["sources"], content, faults);
}

// A question and those of its options that are listed.
int load_options(JsonNode node, const ScreeningContent& content, std::uint32_t& options, Faults& faults) {
    Condition condition = load_condition(node, content, faults);
    options = condition.options;
    return condition.question;
}

void load_clearance(JsonNode node, ScreeningContent& content, Faults& faults) {
    content.clearance.question = load_options(node["given"], content, content.clearance.given, faults);
    content.clearance.explained = load_options(node["explained"], content, content.clearance.known, faults);
}

} // namespace

RuleEffect load_effect(JsonNode node, const ScreeningContent& content, Faults& faults) {
    RuleEffect effect;
    if (!node.exists()) return effect;
    ObjectReader reader(node, faults);
    if (reader.node("urgency").exists()) effect.urgency = static_cast<Urgency>(reader.choice("urgency", urgency_names));
    if (reader.node("plan").exists()) effect.permission = static_cast<PlanPermission>(reader.choice("plan", permission_names));
    effect.precautions = load_precaution_names(reader.node("precautions"), content, faults);
    return effect;
}

void check_effects(const TriageRule& rule, JsonNode node, Faults& faults) {
    if (rule.if_unknown.stronger_than(rule.effect))
        faults.push_back({ErrorCode::unsafe, node["if_unknown"].place(),
                          "What follows from missing answers may not be stronger than what follows from the rule."});
    if (rule.if_unknown.urgency > most_from_missing_answers)
        faults.push_back({ErrorCode::unsafe, node["if_unknown"].place(),
                          "Expected at most \"same_day\" from missing answers, found \"" +
                              std::string(to_text(rule.if_unknown.urgency)) + "\"."});
    if (rule.effect.empty())
        faults.push_back({ErrorCode::missing, node.place(), "Expected \"then\" with an urgency, a plan or precautions."});
}

void load_rule(JsonNode node, ScreeningContent& content, Faults& faults) {
    ObjectReader reader(node, faults);
    TriageRule rule;
    rule.id = reader.text("id");
    rule.topic = reader.text("topic");
    rule.when = load_condition(reader.node("when"), content, faults);
    rule.effect = load_effect(reader.node("then"), content, faults);
    rule.if_unknown = load_effect(reader.node("if_unknown"), content, faults);
    if (reader.node("lifted_by").exists()) rule.lifted_by = static_cast<LiftedBy>(reader.choice("lifted_by", lifted_by_names));
    rule.see = reader.texts("see");
    rule.sources = reader.texts("sources");
    check_sources(reader.node("sources"), content, faults);
    check_effects(rule, node, faults);
    if (!holds_for_worse_answers(rule.when, content.questions))
        reader.fault(reader.node("when"), ErrorCode::unsafe,
                     "A worse answer could make this rule stop applying. Expected options and limits that include "
                     "every worse answer.");
    if (content.rule_index(rule.id) >= 0) reader.fault(node, ErrorCode::duplicate, "The id '" + rule.id + "' is used twice.");
    content.rules.push_back(std::move(rule));
}

void load_precaution(JsonNode node, ScreeningContent& content, Faults& faults) {
    std::string id(node.text().value_or(""));
    if (content.precaution_index(id) >= 0)
        faults.push_back({ErrorCode::duplicate, node.place(), "The precaution '" + id + "' is there already."});
    if (content.precautions.size() == most_precautions)
        faults.push_back({ErrorCode::limit, node.place(), "Expected at most 64 precautions."});
    else content.precautions.push_back(std::move(id));
    content.index();
}

PrecautionSet load_precaution_names(JsonNode list, const ScreeningContent& content, Faults& faults) {
    PrecautionSet set = 0;
    for (std::size_t i = 0; i < list.size(); ++i) {
        std::string_view name = list.at(i).text().value_or("");
        int index = content.precaution_index(name);
        if (index >= 0) set |= PrecautionSet{1} << index;
        else faults.push_back({ErrorCode::unknown_id, list.at(i).place(), "There is no precaution '" + std::string(name) + "'."});
    }
    return set;
}

void check_sources(JsonNode list, const ScreeningContent& content, Faults& faults) {
    for (std::size_t i = 0; i < list.size(); ++i) {
        std::string_view name = list.at(i).text().value_or("");
        if (content.source_index(name) < 0)
            faults.push_back(
                {ErrorCode::unknown_id, list.at(i).place(), "There is no source '" + std::string(name) + "' in sources.json."});
    }
}

void load_rules(JsonNode root, ScreeningContent& content, Faults& faults) {
    JsonNode precautions = root["precautions"];
    for (std::size_t i = 0; i < precautions.size(); ++i) load_precaution(precautions.at(i), content, faults);
    load_open_answers(root, content, faults);
    JsonNode terms = root["terms"];
    for (std::size_t i = 0; i < terms.size(); ++i) {
        ObjectReader reader(terms.at(i), faults);
        std::string id = reader.text("id");
        Condition condition = load_condition(reader.node("when"), content, faults);
        content.terms.push_back({std::move(id), std::move(condition)});
    }
    if (root["clearance"].exists()) load_clearance(root["clearance"], content, faults);
    JsonNode list = root["rules"];
    for (std::size_t i = 0; i < list.size(); ++i) load_rule(list.at(i), content, faults);
    content.index();
}

} // namespace easeback
