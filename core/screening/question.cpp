#include "core/screening/question.h"

#include <algorithm>

namespace easeback {

int Question::option_index(std::string_view option_id) const {
    for (std::size_t i = 0; i < options.size(); ++i)
        if (options[i].id == option_id) return static_cast<int>(i);
    return -1;
}

std::size_t Question::calmest_option() const {
    auto milder = [](const QuestionOption& a, const QuestionOption& b) { return a.severity < b.severity; };
    return static_cast<std::size_t>(std::min_element(options.begin(), options.end(), milder) - options.begin());
}

Answer Question::calmest() const {
    if (kind == AnswerKind::number) {
        if (worse == Worse::neither) return {};
        return {AnswerState::given, 0, worse == Worse::higher ? least : most};
    }
    if (kind != AnswerKind::choices) return {AnswerState::given, 1u << calmest_option(), 0};
    int none = option_index("none_of_these");
    return {AnswerState::given, none < 0 ? 0 : 1u << none, 0};
}

Answer Question::most_careful() const {
    if (kind == AnswerKind::number) {
        if (worse == Worse::neither) return {};
        return {AnswerState::given, 0, worse == Worse::higher ? most : least};
    }
    auto milder = [](const QuestionOption& a, const QuestionOption& b) { return a.severity < b.severity; };
    return {AnswerState::given, 1u << (std::max_element(options.begin(), options.end(), milder) - options.begin()), 0};
}

Answer Question::answer_of(std::string_view option_id) const { return {AnswerState::given, 1u << option_index(option_id), 0}; }

} // namespace easeback
