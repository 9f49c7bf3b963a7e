#include "core/content/load_screening.h"

#include "core/json/reader.h"

#include <algorithm>
#include <array>

namespace easeback {

namespace {

constexpr std::array<std::string_view, 4> kind_names = {"yes_no", "choice", "choices", "number"};
constexpr std::array<std::string_view, 5> group_names = {"emergency", "about", "danger", "precaution", "profile"};
constexpr std::size_t most_options = 32;
constexpr std::size_t most_precautions = 64;

Question load_question(JsonNode node, Faults& faults) {
    ObjectReader reader(node, faults);
    Question question;
    question.id = reader.text("id");
    question.kind = static_cast<AnswerKind>(reader.choice("kind", kind_names));
    question.group = static_cast<QuestionGroup>(reader.choice("group", group_names));
    question.always = reader.truth_or("always", false);
    question.recheck = reader.truth_or("recheck", false);
    if (question.kind == AnswerKind::yes_no) question.options = {{"yes", 1}, {"no", 0}};
    if (question.kind == AnswerKind::number) {
        question.least = reader.number("least");
        question.most = reader.number("most");
        question.unit = reader.text_or("unit", "");
    }
    JsonNode options = node["options"];
    for (std::size_t i = 0; i < options.size(); ++i) {
        ObjectReader option(options.at(i), faults);
        question.options.push_back({option.text("id"), option.whole_or("severity", 0)});
    }
    if (question.options.size() > most_options)
        faults.push_back({ErrorCode::limit, options.place(), "Expected at most 32 options."});
    return question;
}

void load_leaf(ObjectReader& reader, const Content& content, Condition& condition) {
    std::string id = reader.text("answer");
    condition.question = content.question_index(id);
    if (condition.question < 0) {
        reader.fault(reader.node("answer"), ErrorCode::unknown_id, "There is no question '" + id + "'.");
        condition = Condition{};
        condition.operation = Condition::Operation::any;
        return;
    }
    const Question& question = content.question(condition.question);
    bool numeric = question.kind == AnswerKind::number;
    if (reader.node("is").exists()) {
        condition.operation = Condition::Operation::chosen;
        std::vector<std::string> wanted =
            reader.node("is").is_array() ? reader.texts("is") : std::vector{reader.text("is")};
        for (const std::string& name : wanted) {
            int option = question.option_index(name);
            if (option < 0)
                reader.fault(reader.node("is"), ErrorCode::unknown_id,
                             "The question '" + id + "' has no option '" + name + "'.");
            else condition.options |= 1u << option;
        }
        if (numeric)
            reader.fault(reader.self(), ErrorCode::wrong_type,
                         "Expected \"at_least\" or \"below\", because '" + id + "' is answered with a number.");
        return;
    }
    bool below = reader.node("below").exists();
    condition.operation = below ? Condition::Operation::below : Condition::Operation::not_below;
    condition.number = reader.number(below ? "below" : "at_least");
    if (!numeric)
        reader.fault(reader.self(), ErrorCode::wrong_type,
                     "Expected \"is\", because '" + id + "' is answered with a choice.");
}

RuleEffect load_effect(JsonNode node, const Content& content, Faults& faults) {
    RuleEffect effect;
    if (!node.exists()) return effect;
    ObjectReader reader(node, faults);
    if (reader.node("urgency").exists())
        effect.urgency = static_cast<Urgency>(reader.choice("urgency", urgency_names));
    if (reader.node("plan").exists())
        effect.permission = static_cast<PlanPermission>(reader.choice("plan", permission_names));
    effect.precautions = load_precaution_names(reader.node("precautions"), content, faults);
    return effect;
}

bool is_stronger(const RuleEffect& a, const RuleEffect& b) {
    return a.urgency > b.urgency || a.permission < b.permission || (a.precautions & ~b.precautions) != 0;
}

} // namespace

Condition load_condition(JsonNode node, const Content& content, Faults& faults) {
    ObjectReader reader(node, faults);
    Condition condition;
    if (reader.node("answer").exists()) {
        load_leaf(reader, content, condition);
        return condition;
    }
    JsonNode children;
    if (reader.node("all").exists()) {
        condition.operation = Condition::Operation::all;
        children = reader.node("all");
    } else if (reader.node("any").exists()) {
        condition.operation = Condition::Operation::any;
        children = reader.node("any");
    } else if (reader.node("not").exists()) {
        condition.operation = Condition::Operation::none;
        condition.children.push_back(load_condition(reader.node("not"), content, faults));
        return condition;
    } else if (reader.node("of").exists()) {
        condition.operation = Condition::Operation::at_least;
        condition.count = static_cast<int>(reader.number("at_least"));
        children = reader.node("of");
    }
    if (!children.is_array() || children.size() == 0) {
        reader.fault(node, ErrorCode::missing,
                     "Expected a condition: \"answer\", \"all\", \"any\", \"not\" or \"at_least\" with \"of\".");
        condition.operation = Condition::Operation::any;
    }
    for (std::size_t i = 0; i < children.size(); ++i)
        condition.children.push_back(load_condition(children.at(i), content, faults));
    return condition;
}

PrecautionSet load_precaution_names(JsonNode list, const Content& content, Faults& faults) {
    PrecautionSet set = 0;
    for (std::size_t i = 0; i < list.size(); ++i) {
        std::string_view name = list.at(i).text().value_or("");
        int index = content.precaution_index(name);
        if (index >= 0) set |= PrecautionSet{1} << index;
        else
            faults.push_back({ErrorCode::unknown_id, list.at(i).place(),
                              "There is no precaution '" + std::string(name) + "'."});
    }
    return set;
}

void check_sources(JsonNode list, const Content& content, Faults& faults) {
    for (std::size_t i = 0; i < list.size(); ++i) {
        std::string_view name = list.at(i).text().value_or("");
        if (content.source_index(name) < 0)
            faults.push_back({ErrorCode::unknown_id, list.at(i).place(),
                              "There is no source '" + std::string(name) + "' in sources.json."});
    }
}

void load_questions(JsonNode root, Content& content, Faults& faults) {
    JsonNode list = root["questions"];
    std::size_t first = content.questions.size();
    for (std::size_t i = 0; i < list.size(); ++i) {
        Question question = load_question(list.at(i), faults);
        bool twice = std::any_of(content.questions.begin(), content.questions.end(),
                                 [&](const Question& other) { return other.id == question.id; });
        if (twice)
            faults.push_back({ErrorCode::duplicate, list.at(i).place(), "The id '" + question.id + "' is used twice."});
        content.questions.push_back(std::move(question));
    }
    content.index();
    for (std::size_t i = 0; i < list.size(); ++i)
        if (JsonNode node = list.at(i)["ask_when"]; node.exists())
            content.questions[first + i].ask_when = load_condition(node, content, faults);
}

void load_profile_questions(JsonNode root, Content& content, Faults& faults) {
    std::size_t first = content.questions.size();
    load_questions(root, content, faults);
    for (std::size_t i = first; i < content.questions.size(); ++i)
        if (content.questions[i].group != QuestionGroup::profile)
            faults.push_back({ErrorCode::unknown_value, root["questions"].at(i - first)["group"].place(),
                              "Expected the group \"profile\" in this file."});
}

void load_rules(JsonNode root, Content& content, Faults& faults) {
    ObjectReader reader(root, faults);
    content.precautions = reader.texts("precautions");
    if (content.precautions.size() > most_precautions)
        faults.push_back({ErrorCode::limit, root["precautions"].place(), "Expected at most 64 precautions."});
    content.index();
    JsonNode list = root["rules"];
    for (std::size_t i = 0; i < list.size(); ++i) {
        ObjectReader entry(list.at(i), faults);
        TriageRule rule;
        rule.id = entry.text("id");
        rule.topic = entry.text("topic");
        rule.when = load_condition(entry.node("when"), content, faults);
        rule.effect = load_effect(entry.node("then"), content, faults);
        rule.if_unknown = load_effect(entry.node("if_unknown"), content, faults);
        rule.see = entry.texts("see");
        rule.sources = entry.texts("sources");
        check_sources(entry.node("sources"), content, faults);
        if (is_stronger(rule.if_unknown, rule.effect))
            entry.fault(entry.node("if_unknown"), ErrorCode::unsafe,
                        "What follows from missing answers may not be stronger than what follows from the rule.");
        if (rule.effect.empty())
            entry.fault(list.at(i), ErrorCode::missing, "Expected \"then\" with an urgency, a plan or precautions.");
        for (const TriageRule& other : content.rules)
            if (other.id == rule.id)
                entry.fault(list.at(i), ErrorCode::duplicate, "The id '" + rule.id + "' is used twice.");
        content.rules.push_back(std::move(rule));
    }
}

} // namespace easeback
