#pragma once

#include "core/l10n/strings.h"
#include "core/screening/question.h"

#include <string>
#include <string_view>

namespace easeback {

/// Key of one of a question's texts, such as its "ask".
std::string question_key(const Question& question, std::string_view part);

/// The words of an option: the question's own, or those that options of that id share.
std::string option_words(const Strings& strings, const Question& question, std::string_view option);

} // namespace easeback
