#include "core/screening/screening_content.h"

namespace easeback {

int ScreeningContent::rule_index(std::string_view id) const {
    for (std::size_t i = 0; i < rules.size(); ++i)
        if (rules[i].id == id) return static_cast<int>(i);
    return -1;
}

std::string_view ScreeningContent::source_title(std::string_view id) const {
    int index = source_index(id);
    return index < 0 ? id : std::string_view(sources[static_cast<std::size_t>(index)].title);
}

AnswerSheet ScreeningContent::blank_answers() const {
    AnswerSheet sheet(questions.size());
    for (std::size_t i = 0; i < questions.size(); ++i)
        if (questions[i].derived) sheet[i] = questions[i].answer_of("no");
    return sheet;
}

void ScreeningContent::index() {
    m_questions.fill(questions);
    m_sources.fill(sources);
    m_precautions.fill(precautions);
    m_conditional.clear();
    m_later.clear();
    for (std::size_t i = 0; i < questions.size(); ++i) {
        const Question& question = questions[i];
        if (question.ask_when) m_conditional.push_back(static_cast<int>(i));
        if (question.not_asked != NotAsked::open) m_later.push_back(static_cast<int>(i));
    }
}

} // namespace easeback
