#include "core/json/writer.h"
#include "core/report/page.h"
#include "core/screening/question_words.h"

namespace easeback {

std::string answer_words(const Strings& strings, const Question& question, const AnswerValue& value) {
    if (value.kind == AnswerValue::Kind::unsure) return std::string(strings.get("option.unsure"));
    if (value.kind == AnswerValue::Kind::number) {
        JsonWriter number;
        number.value(value.number);
        return number.take();
    }
    std::string words;
    for (const std::string& option : value.options)
        words += (words.empty() ? "" : ", ") + option_words(strings, question, option);
    return words.empty() ? std::string(strings.get("option.none_of_these")) : words;
}

} // namespace easeback
