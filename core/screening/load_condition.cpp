#include "core/screening/load_condition.h"

#include "core/json/reader.h"

#include <algorithm>
#include <initializer_list>

namespace easeback {

namespace {

// What no form of condition has would be passed over in silence, and with it what someone meant to ask.
void expect_only(ObjectReader& reader, std::initializer_list<std::string_view> form) {
    reader.self().for_each_member([&](std::string_view key, JsonNode member) {
        if (std::find(form.begin(), form.end(), key) == form.end())
            reader.fault(member, ErrorCode::unknown_key,
                         "The key '" + std::string(key) + "' does not belong to this form of condition.");
    });
}

void load_leaf(ObjectReader& reader, const ScreeningContent& content, Condition& condition) {
    std::string id = reader.text("answer");
    condition.question = content.question_index(id);
    if (condition.question < 0) {
        reader.fault(reader.node("answer"), ErrorCode::unknown_id, "There is no question '" + id + "'.");
        condition = Condition{};
        condition.operation = Condition::Operation::any;
        return;
    }
    const Question& question = content.question(condition.question);
    if (question.is_gate())
        reader.fault(reader.node("answer"), ErrorCode::unknown_value,
                     "'" + id + "' stands for other questions. Name one of those.");
    bool numeric = question.kind == AnswerKind::number;
    if (reader.node("is").exists()) {
        expect_only(reader, {"answer", "is"});
        if (reader.node("is").text() == "unknown") {
            condition.operation = Condition::Operation::unsure;
            return;
        }
        condition.operation = Condition::Operation::chosen;
        std::vector<std::string> wanted = reader.node("is").is_array() ? reader.texts("is") : std::vector{reader.text("is")};
        if (reader.node("is").is_array() && wanted.empty())
            reader.fault(reader.node("is"), ErrorCode::missing, "Expected at least one option.");
        for (const std::string& name : wanted) {
            int option = question.option_index(name);
            if (option < 0)
                reader.fault(reader.node("is"), ErrorCode::unknown_id, "The question '" + id + "' has no option '" + name + "'.");
            else condition.options |= 1u << option;
        }
        if (numeric)
            reader.fault(reader.self(), ErrorCode::wrong_type,
                         "Expected \"at_least\" or \"below\", because '" + id + "' is answered with a number.");
        return;
    }
    bool below = reader.node("below").exists();
    expect_only(reader, {"answer", below ? "below" : "at_least"});
    condition.operation = below ? Condition::Operation::below : Condition::Operation::not_below;
    condition.number = reader.number(below ? "below" : "at_least");
    if (!numeric)
        reader.fault(reader.self(), ErrorCode::wrong_type, "Expected \"is\", because '" + id + "' is answered with a choice.");
}

} // namespace

Condition load_condition(JsonNode node, const ScreeningContent& content, Faults& faults) {
    ObjectReader reader(node, faults);
    Condition condition;
    if (reader.node("answer").exists()) {
        load_leaf(reader, content, condition);
        return condition;
    }
    JsonNode children;
    if (reader.node("term").exists()) {
        expect_only(reader, {"term"});
        std::string id = reader.text("term");
        for (const NamedCondition& term : content.terms)
            if (term.id == id) return term.condition;
        reader.fault(reader.node("term"), ErrorCode::unknown_id, "There is no term '" + id + "' above this one.");
        condition.operation = Condition::Operation::any;
        return condition;
    }
    if (reader.node("all").exists()) {
        expect_only(reader, {"all"});
        condition.operation = Condition::Operation::all;
        children = reader.node("all");
    } else if (reader.node("any").exists()) {
        expect_only(reader, {"any"});
        condition.operation = Condition::Operation::any;
        children = reader.node("any");
    } else if (reader.node("not").exists()) {
        expect_only(reader, {"not"});
        condition.operation = Condition::Operation::none;
        condition.children.push_back(load_condition(reader.node("not"), content, faults));
        return condition;
    } else if (reader.node("of").exists()) {
        expect_only(reader, {"at_least", "of"});
        condition.operation = Condition::Operation::at_least;
        condition.count = reader.whole("at_least");
        children = reader.node("of");
    }
    if (!children.is_array() || children.size() == 0) {
        reader.fault(node, ErrorCode::missing,
                     "Expected a condition: \"answer\", \"term\", \"all\", \"any\", \"not\" or \"at_least\" with \"of\".");
        condition.operation = Condition::Operation::any;
    }
    for (std::size_t i = 0; i < children.size(); ++i)
        condition.children.push_back(load_condition(children.at(i), content, faults));
    bool counts = condition.operation == Condition::Operation::at_least;
    if (counts && (condition.count < 1 || condition.count > static_cast<int>(children.size())))
        reader.fault(reader.node("at_least"), ErrorCode::out_of_range,
                     "Expected a number from 1 to " + std::to_string(children.size()) +
                         ", which is how many conditions \"of\" holds.");
    return condition;
}

} // namespace easeback
