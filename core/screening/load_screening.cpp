#include "core/screening/load_screening.h"

#include "core/json/reader.h"
#include "core/screening/load_condition.h"

#include <algorithm>
#include <array>

namespace easeback {

namespace {

constexpr std::array<std::string_view, 4> kind_names = {"yes_no", "choice", "choices", "number"};
constexpr std::array<std::string_view, 5> group_names = {"emergency", "about", "danger", "precaution", "profile"};
constexpr std::array<std::string_view, 3> not_asked_names = {"open", "calm", "worst"};
constexpr std::array<std::string_view, 2> yes_no_names = {"yes", "no"};
constexpr std::array<std::string_view, 3> worse_names = {"neither", "higher", "lower"};
constexpr std::size_t most_options = 32;

Question load_question(JsonNode node, Faults& faults) {
    ObjectReader reader(node, faults);
    Question question;
    question.id = reader.text("id");
    question.kind = static_cast<AnswerKind>(reader.choice("kind", kind_names));
    question.group = static_cast<QuestionGroup>(reader.choice("group", group_names));
    question.always = reader.truth_or("always", false);
    question.derived = reader.truth_or("derived", false);
    question.recheck = reader.truth_or("recheck", false);
    if (reader.node("not_asked").exists())
        question.not_asked = static_cast<NotAsked>(reader.choice("not_asked", not_asked_names));
    bool yes_is_calm = reader.node("calm").exists() && reader.choice("calm", yes_no_names) == 0;
    if (question.kind == AnswerKind::yes_no) question.options = {{"yes", yes_is_calm ? 0 : 1}, {"no", yes_is_calm ? 1 : 0}};
    if (question.not_asked == NotAsked::worst && !reader.node("ask_when").exists())
        reader.fault(reader.node("not_asked"), ErrorCode::missing,
                     "Expected \"ask_when\", because \"worst\" counts where that holds.");
    if (question.kind == AnswerKind::number) {
        question.least = reader.number("least");
        question.most = reader.number("most");
        question.unit = reader.text_or("unit", "");
        if (question.least >= question.most) reader.fault(node, ErrorCode::out_of_range, "Expected \"least\" below \"most\".");
        if (reader.node("worse").exists()) question.worse = static_cast<Worse>(reader.choice("worse", worse_names));
    }
    JsonNode options = node["options"];
    for (std::size_t i = 0; i < options.size(); ++i) {
        ObjectReader option(options.at(i), faults);
        QuestionOption read{option.text("id"), option.whole_or("severity", 0)};
        if (question.option_index(read.id) >= 0)
            reader.fault(options.at(i), ErrorCode::duplicate, "The option '" + read.id + "' is there twice.");
        question.options.push_back(std::move(read));
    }
    bool chosen = question.kind == AnswerKind::choice || question.kind == AnswerKind::choices;
    if (chosen && question.options.size() < 2)
        reader.fault(node, ErrorCode::missing, "Expected \"options\" with at least 2 options to choose from.");
    if (!chosen && options.exists())
        reader.fault(options, ErrorCode::unknown_key, "Expected no options, because the kind of question has none.");
    if (question.options.size() > most_options) {
        reader.fault(options, ErrorCode::limit, "Expected at most 32 options.");
        question.options.resize(most_options);
    }
    return question;
}

// A gate must come before its members, so that it can be asked in their place.
void load_gate(JsonNode node, int index, ScreeningContent& content, Faults& faults) {
    ObjectReader reader(node, faults);
    Question& gate = content.questions[static_cast<std::size_t>(index)];
    std::vector<std::string> names = reader.texts("gate_of");
    for (std::size_t i = 0; i < names.size(); ++i) {
        JsonNode place = node["gate_of"].at(i);
        int member = content.question_index(names[i]);
        if (member < 0) {
            reader.fault(place, ErrorCode::unknown_id, "There is no question '" + names[i] + "'.");
            continue;
        }
        Question& question = content.questions[static_cast<std::size_t>(member)];
        bool one_of_options = question.kind == AnswerKind::yes_no || question.kind == AnswerKind::choice;
        if (!one_of_options || question.options.empty() || question.options[question.calmest_option()].severity != 0)
            reader.fault(place, ErrorCode::unknown_value, "Expected a question that has an answer without a warning sign.");
        if (member <= index) reader.fault(place, ErrorCode::unknown_value, "Expected a question that comes after its gate.");
        if (question.gate >= 0) reader.fault(place, ErrorCode::duplicate, "The question '" + names[i] + "' has a gate already.");
        if (!gate.members.empty() && question.recheck != gate.recheck)
            reader.fault(place, ErrorCode::unknown_value,
                         "Expected members that are all asked again when something is new, or none of them.");
        question.gate = index;
        gate.recheck = question.recheck;
        gate.members.push_back(member);
    }
}

} // namespace

void load_questions(JsonNode root, ScreeningContent& content, Faults& faults) {
    JsonNode list = root["questions"];
    if (list.size() == 0)
        faults.push_back({ErrorCode::missing, root.place(), "Expected \"questions\" with at least one question."});
    std::size_t first = content.questions.size();
    for (std::size_t i = 0; i < list.size(); ++i) {
        Question question = load_question(list.at(i), faults);
        bool twice = std::any_of(content.questions.begin(), content.questions.end(),
                                 [&](const Question& other) { return other.id == question.id; });
        if (twice) faults.push_back({ErrorCode::duplicate, list.at(i).place(), "The id '" + question.id + "' is used twice."});
        content.questions.push_back(std::move(question));
    }
    content.index();
    for (std::size_t i = 0; i < list.size(); ++i)
        if (list.at(i)["gate_of"].exists()) load_gate(list.at(i), static_cast<int>(first + i), content, faults);
    for (std::size_t i = 0; i < list.size(); ++i)
        if (JsonNode node = list.at(i)["ask_when"]; node.exists())
            content.questions[first + i].ask_when = load_condition(node, content, faults);
    content.index();
}

void load_profile_questions(JsonNode root, ScreeningContent& content, Faults& faults) {
    std::size_t first = content.questions.size();
    load_questions(root, content, faults);
    for (std::size_t i = first; i < content.questions.size(); ++i)
        if (content.questions[i].group != QuestionGroup::profile)
            faults.push_back({ErrorCode::unknown_value, root["questions"].at(i - first)["group"].place(),
                              "Expected the group \"profile\" in this file."});
}

} // namespace easeback
