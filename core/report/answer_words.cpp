#include "core/json/writer.h"
#include "core/report/page.h"

namespace easeback {

namespace {

std::string option_name(const Strings& strings, const Question& question, const std::string& option) {
    std::string own = "question." + question.id + ".options." + option;
    return std::string(strings.get(strings.has(own) ? own : "option." + option));
}

} // namespace

std::string answer_words(const Strings& strings, const Question& question, const AnswerValue& value) {
    if (value.kind == AnswerValue::Kind::unsure) return std::string(strings.get("option.unsure"));
    if (value.kind == AnswerValue::Kind::number) {
        JsonWriter number;
        number.value(value.number);
        return number.take();
    }
    std::string words;
    for (const std::string& option : value.options) words += (words.empty() ? "" : ", ") + option_name(strings, question, option);
    return words.empty() ? std::string(strings.get("option.none_of_these")) : words;
}

} // namespace easeback
