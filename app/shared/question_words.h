#pragma once

#include "app/shell/screen.h"
#include "core/screening/question_words.h"

#include <string>

namespace easeback {

/// The words of an option: the question's own, or those that options of that id share.
std::string option_text(const View& view, const Question& question, const QuestionOption& option);
/// What was answered, in words; that nothing was told where it was not.
std::string answer_text(const View& view, const Question& question, const Answer& answer);

} // namespace easeback
