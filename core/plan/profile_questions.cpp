#include "core/plan/profile_questions.h"

#include "core/plan/plan_content.h"

namespace easeback {

namespace {

bool belongs(const Question& question, const AnswerSheet& answers) {
    if (question.group != QuestionGroup::profile) return false;
    return !question.ask_when || evaluate(*question.ask_when, answers) == Truth::yes;
}

} // namespace

std::optional<int> next_profile_question(const PlanContent& content, const AnswerSheet& answers) {
    for (std::size_t i = 0; i < content.questions.size(); ++i)
        if (answers[i].state == AnswerState::missing && belongs(content.questions[i], answers)) return static_cast<int>(i);
    return std::nullopt;
}

ProfileProgress profile_progress(const PlanContent& content, const AnswerSheet& answers) {
    ProfileProgress progress;
    for (std::size_t i = 0; i < content.questions.size(); ++i) {
        if (!belongs(content.questions[i], answers)) continue;
        ++progress.total;
        progress.answered += answers[i].state != AnswerState::missing;
    }
    return progress;
}

} // namespace easeback
