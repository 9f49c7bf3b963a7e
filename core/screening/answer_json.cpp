#include "core/screening/answer_json.h"

#include "core/screening/gate.h"
#include "core/screening/screening_content.h"

#include <algorithm>
#include <bit>
#include <optional>

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

// Hands write "Yes" and "no " too.
std::string plain(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    std::size_t first = text.find_first_not_of(blanks), last = text.find_last_not_of(blanks);
    if (first == std::string_view::npos) return {};
    std::string out(text.substr(first, last - first + 1));
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return out;
}

bool means_unsure(std::string_view text) { return text.empty() || text == "unknown" || text == "unsure" || text == "not sure"; }

// Where the calmest option is called "none", "no" says the same.
int option_named(const Question& question, const std::string& name) {
    int index = question.option_index(name);
    return index < 0 && name == "no" ? question.option_index("none") : index;
}

std::optional<double> number_in(const AnswerValue& value) {
    if (value.kind == AnswerValue::Kind::number) return value.number;
    if (value.options.size() != 1) return std::nullopt;
    auto document = JsonDocument::parse({}, value.options.front());
    return document ? document.value().root().number() : std::nullopt;
}

std::string found(const AnswerValue& value) {
    if (value.kind == AnswerValue::Kind::number) return number_text(value.number);
    return value.options.size() == 1 ? "\"" + value.options.front() + "\"" : "a list";
}

Result<Answer> fit_number(const Question& question, const AnswerValue& value, const std::string& place) {
    auto number = number_in(value);
    if (!number)
        return Error{ErrorCode::wrong_type, place,
                     "Expected a number or \"unknown\" for '" + question.id + "', found " + found(value) + "."};
    if (*number < question.least || *number > question.most)
        return Error{ErrorCode::out_of_range, place,
                     "Expected a number from " + number_text(question.least) + " to " + number_text(question.most) + " for '" +
                         question.id + "', found " + number_text(*number) + "."};
    return Answer{AnswerState::given, 0, *number};
}

Result<Answer> fit_options(const Question& question, const AnswerValue& value, const std::string& place) {
    std::string expected = std::string(question.kind == AnswerKind::choices ? "Expected a list of " : "Expected one of ") +
                           option_list(question) + " for '" + question.id + "'";
    if (value.kind != AnswerValue::Kind::options)
        return Error{ErrorCode::wrong_type, place, expected + ", found " + found(value) + "."};
    Answer answer{AnswerState::given, 0, 0};
    for (const std::string& name : value.options) {
        int index = option_named(question, name);
        if (index < 0) return Error{ErrorCode::unknown_value, place, expected + ", found \"" + name + "\"."};
        answer.options |= 1u << index;
    }
    if (question.kind != AnswerKind::choices && std::popcount(answer.options) != 1)
        return Error{ErrorCode::out_of_range, place, expected + ", and exactly one."};
    return answer;
}

AnswerValue from_text(std::string_view text) {
    AnswerValue value;
    std::string name = plain(text);
    if (means_unsure(name)) return value;
    value.kind = AnswerValue::Kind::options;
    value.options.push_back(std::move(name));
    return value;
}

Result<AnswerValue> from_list(JsonNode node) {
    AnswerValue value;
    value.kind = AnswerValue::Kind::options;
    for (std::size_t i = 0; i < node.size(); ++i) {
        auto text = node.at(i).text();
        if (!text)
            return Error{ErrorCode::wrong_type, node.at(i).place(),
                         "Expected text, found " + std::string(node.at(i).kind_name()) + "."};
        value.options.push_back(plain(*text));
    }
    // A list that holds a doubt is a doubt: the rest of it may be incomplete.
    if (std::any_of(value.options.begin(), value.options.end(), means_unsure)) return AnswerValue{};
    return value;
}

// A gate stands for its members: "no" for all of them, a list for those that it names. Whatever the file says of a
// member itself goes before.
void answer_gate(const ScreeningContent& content, int place, const AnswerValue& value, const std::string& where,
                 AnswerSheet& sheet, Faults& faults) {
    const Question& gate = content.question(place);
    Answer& own = sheet[static_cast<std::size_t>(place)];
    if (value.kind == AnswerValue::Kind::unsure) {
        own.state = AnswerState::unsure;
        return;
    }
    std::uint32_t ticked = 0;
    for (const std::string& name : value.options) {
        if (name == "none_of_these" || name == "no") continue;
        if (name == "yes") {
            own = gate.answer_of("yes"); // Which of them is not said, so each is open.
            return;
        }
        auto member = std::find(gate.members.begin(), gate.members.end(), content.question_index(name));
        if (member == gate.members.end()) {
            faults.push_back({ErrorCode::unknown_value, where,
                              "Expected \"yes\", \"no\" or a list of the questions that '" + gate.id + "' stands for, found \"" +
                                  name + "\"."});
            return;
        }
        ticked |= 1u << (member - gate.members.begin());
    }
    for (const AnswerChange& change : changes_of_ticking(content, sheet, place, ticked)) {
        Answer& answer = sheet[static_cast<std::size_t>(change.question)];
        if (answer.state == AnswerState::missing) answer = change.answer.value_or(Answer{});
    }
}

} // namespace

Result<AnswerValue> answer_from_json(JsonNode node) {
    AnswerValue value;
    if (node.is_null()) return value;
    if (auto number = node.number()) {
        value.kind = AnswerValue::Kind::number;
        value.number = *number;
        return value;
    }
    if (auto truth = node.boolean()) return from_text(*truth ? "yes" : "no");
    if (auto text = node.text()) return from_text(*text);
    if (node.is_array()) return from_list(node);
    return Error{ErrorCode::wrong_type, node.place(),
                 "Expected an answer (a number, a text or a list of texts), found " + std::string(node.kind_name()) + "."};
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
    if (value.kind == AnswerValue::Kind::unsure) return Answer{AnswerState::unsure, 0, 0};
    return question.kind == AnswerKind::number ? fit_number(question, value, place) : fit_options(question, value, place);
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

AnswerSheet answers_from_json(const ScreeningContent& content, JsonNode root, Faults& faults) {
    AnswerSheet sheet = content.blank_answers();
    if (!root.is_object()) {
        faults.push_back({ErrorCode::wrong_type, root.place(),
                          "Expected an object of answers by question id, found " + std::string(root.kind_name()) + "."});
        return sheet;
    }
    struct GateAnswer {
        int question;
        AnswerValue value;
        std::string place;
    };
    std::vector<GateAnswer> gates; // after what is said of their members
    root.for_each_member([&](std::string_view id, JsonNode node) {
        int question = content.question_index(id);
        if (question < 0) {
            faults.push_back({ErrorCode::unknown_id, node.place(), "There is no question '" + std::string(id) + "'."});
            return;
        }
        auto value = answer_from_json(node);
        if (!value) {
            faults.push_back(value.error());
            return;
        }
        if (content.question(question).is_gate()) {
            gates.push_back({question, value.take(), node.place()});
            return;
        }
        auto index = static_cast<std::size_t>(question);
        auto answer = fit_answer(content.questions[index], value.value(), node.place());
        if (answer) sheet[index] = answer.value();
        else faults.push_back(answer.error());
    });
    for (const GateAnswer& gate : gates) answer_gate(content, gate.question, gate.value, gate.place, sheet, faults);
    return sheet;
}

} // namespace easeback
