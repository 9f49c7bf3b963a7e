#include "core/screening/answer_json.h"

#include "core/content/content.h"

#include <bit>

namespace easeback {

namespace {

std::string number_text(double number) {
    JsonWriter out;
    out.value(number);
    return out.take();
}

std::string option_list(const Question& question) {
    std::string list;
    for (const QuestionOption& option : question.options) list += option.id + ", ";
    return list + "unknown";
}

} // namespace

Result<AnswerValue> answer_from_json(JsonNode node) {
    AnswerValue value;
    if (auto number = node.number()) {
        value.kind = AnswerValue::Kind::number;
        value.number = *number;
        return value;
    }
    if (auto text = node.text()) {
        if (*text == "unknown") return value;
        value.kind = AnswerValue::Kind::options;
        value.options.emplace_back(*text);
        return value;
    }
    if (node.is_array()) {
        value.kind = AnswerValue::Kind::options;
        for (std::size_t i = 0; i < node.size(); ++i) {
            auto text = node.at(i).text();
            if (!text)
                return Error{ErrorCode::wrong_type, node.at(i).place(),
                             "Expected text, found " + std::string(node.at(i).kind_name()) + "."};
            value.options.emplace_back(*text);
        }
        return value;
    }
    return Error{ErrorCode::wrong_type, node.place(),
                 "Expected an answer (a number, a text or a list of texts), found " +
                     std::string(node.kind_name()) + "."};
}

void write_answer(JsonWriter& out, const AnswerValue& value) {
    switch (value.kind) {
    case AnswerValue::Kind::unsure: out.value("unknown"); return;
    case AnswerValue::Kind::number: out.value(value.number); return;
    case AnswerValue::Kind::options:
        out.begin_array();
        for (const std::string& option : value.options) out.value(option);
        out.end_array();
    }
}

Result<Answer> fit_answer(const Question& question, const AnswerValue& value, const std::string& place) {
    Answer answer;
    answer.state = AnswerState::unsure;
    if (value.kind == AnswerValue::Kind::unsure) return answer;
    answer.state = AnswerState::given;
    if (question.kind == AnswerKind::number) {
        if (value.kind != AnswerValue::Kind::number)
            return Error{ErrorCode::wrong_type, place, "Expected a number for '" + question.id + "'."};
        if (value.number < question.least || value.number > question.most)
            return Error{ErrorCode::out_of_range, place,
                         "Expected a number from " + number_text(question.least) + " to " +
                             number_text(question.most) + " for '" + question.id + "', found " +
                             number_text(value.number) + "."};
        answer.number = value.number;
        return answer;
    }
    if (value.kind != AnswerValue::Kind::options)
        return Error{ErrorCode::wrong_type, place,
                     "Expected one of " + option_list(question) + " for '" + question.id + "'."};
    for (const std::string& id : value.options) {
        int index = question.option_index(id);
        if (index < 0)
            return Error{ErrorCode::unknown_value, place,
                         "Expected one of " + option_list(question) + " for '" + question.id + "', found \"" + id +
                             "\"."};
        answer.options |= 1u << index;
    }
    if (question.kind != AnswerKind::choices && std::popcount(answer.options) != 1)
        return Error{ErrorCode::out_of_range, place,
                     "Expected exactly one of " + option_list(question) + " for '" + question.id + "'."};
    return answer;
}

AnswerValue portable(const Question& question, const Answer& answer) {
    AnswerValue value;
    if (!answer.known()) return value;
    if (question.kind == AnswerKind::number) {
        value.kind = AnswerValue::Kind::number;
        value.number = answer.number;
        return value;
    }
    value.kind = AnswerValue::Kind::options;
    for (std::size_t i = 0; i < question.options.size(); ++i)
        if (answer.options & (1u << i)) value.options.push_back(question.options[i].id);
    return value;
}

AnswerSheet answers_from_json(const Content& content, JsonNode root, Faults& faults) {
    AnswerSheet sheet(content.questions.size());
    if (!root.is_object()) {
        faults.push_back({ErrorCode::wrong_type, root.place(),
                          "Expected an object of answers by question id, found " + std::string(root.kind_name()) +
                              "."});
        return sheet;
    }
    root.for_each_member([&](std::string_view id, JsonNode node) {
        int question = content.question_index(id);
        if (question < 0) {
            faults.push_back({ErrorCode::unknown_id, node.place(), "There is no question '" + std::string(id) + "'."});
            return;
        }
        // A gate is a way of asking; what counts are the answers to its members.
        if (content.question(question).is_gate()) return;
        auto value = answer_from_json(node);
        if (!value) {
            faults.push_back(value.error());
            return;
        }
        auto index = static_cast<std::size_t>(question);
        auto answer = fit_answer(content.questions[index], value.value(), node.place());
        if (answer) sheet[index] = answer.value();
        else faults.push_back(answer.error());
    });
    return sheet;
}

} // namespace easeback
