#include "core/screening/question_words.h"

namespace easeback {

std::string question_key(const Question& question, std::string_view part) {
    return "question." + question.id + "." + std::string(part);
}

std::string option_words(const Strings& strings, const Question& question, std::string_view option) {
    std::string own = question_key(question, "options.") + std::string(option);
    return std::string(strings.get(strings.has(own) ? own : "option." + std::string(option)));
}

} // namespace easeback
