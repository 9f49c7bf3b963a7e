#include "app/shared/question_words.h"

namespace easeback {

std::string option_text(const View& view, const Question& question, const QuestionOption& option) {
    return option_words(*view.model.strings, question, option.id);
}

std::string answer_text(const View& view, const Question& question, const Answer& answer) {
    if (answer.state == AnswerState::missing) return std::string(view.text("profile.not_told"));
    if (answer.state == AnswerState::unsure)
        return std::string(view.text(question.group == QuestionGroup::profile ? "profile.skipped" : "option.unsure"));
    if (question.kind == AnswerKind::number) {
        std::string number = std::to_string(static_cast<int>(answer.number));
        if (question.unit.empty()) return view.model.strings->get("profile.of_ten", {{"number", number}});
        return number + " " + std::string(view.text("unit." + question.unit));
    }
    std::string words;
    for (std::size_t i = 0; i < question.options.size(); ++i)
        if (answer.options >> i & 1) words += (words.empty() ? "" : "; ") + option_text(view, question, question.options[i]);
    return words.empty() ? std::string(view.text("option.none_of_these")) : words;
}

} // namespace easeback
