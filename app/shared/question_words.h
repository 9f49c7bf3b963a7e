#pragma once

#include "app/shell/screen.h"

#include <string>
#include <string_view>

namespace easeback {

/// Key of one of a question's texts, such as its "ask".
std::string question_key(const Question& question, std::string_view part);
/// The words of an option: the question's own, or those that options of that id share.
std::string option_text(const View& view, const Question& question, const QuestionOption& option);
/// What was answered, in words; that nothing was told where it was not.
std::string answer_text(const View& view, const Question& question, const Answer& answer);

} // namespace easeback
