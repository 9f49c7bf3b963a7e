#include "core/screening/counted.h"

#include "core/screening/screening_content.h"

#include <algorithm>

namespace easeback {

namespace {

bool hangs_on_a_doubt(const Question& question, const AnswerSheet& answers) {
    if (!question.ask_when) return false;
    std::vector<int> asked;
    collect_questions(*question.ask_when, asked);
    return std::any_of(asked.begin(), asked.end(),
                       [&](int parent) { return answers[static_cast<std::size_t>(parent)].state == AnswerState::unsure; });
}

} // namespace

AnswerSheet applied(const ScreeningContent& content, AnswerSheet answers) {
    for (int place : content.conditional()) {
        auto index = static_cast<std::size_t>(place);
        const Question& question = content.question(place);
        if (answers[index].state == AnswerState::missing && evaluate(*question.ask_when, answers) == Truth::no)
            answers[index] = question.calmest();
    }
    return answers;
}

AnswerSheet counted(const ScreeningContent& content, AnswerSheet answers) {
    for (int place : content.later_questions()) {
        auto index = static_cast<std::size_t>(place);
        const Question& question = content.question(place);
        if (answers[index].state != AnswerState::missing) continue;
        if (question.not_asked == NotAsked::calm) answers[index] = question.calmest();
        else if (evaluate(*question.ask_when, answers) == Truth::yes && !hangs_on_a_doubt(question, answers))
            answers[index] = question.most_careful();
    }
    return answers;
}

} // namespace easeback
