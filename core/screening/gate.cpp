#include "core/screening/gate.h"

#include "core/screening/screening_content.h"

namespace easeback {

namespace {

Answer calmest_answer(const Question& question) { return {AnswerState::given, 1u << question.calmest_option(), 0}; }

} // namespace

bool answered_no(const Question& gate, const Answer& answer) { return answer == calmest_answer(gate); }

std::vector<AnswerChange> changes_of_answering(const ScreeningContent& content, const AnswerSheet& answers, int question,
                                               const Answer& answer) {
    std::vector<AnswerChange> changes{{question, answer}};
    const Question& asked = content.question(question);
    if (!asked.is_gate()) return changes;
    bool was_no = answered_no(asked, answers[static_cast<std::size_t>(question)]);
    for (int place : asked.members) {
        const Answer& own = answers[static_cast<std::size_t>(place)];
        Answer calm = calmest_answer(content.question(place));
        if (answered_no(asked, answer)) {
            if (own.state == AnswerState::missing) changes.push_back({place, calm});
        } else if (was_no && own == calm) {
            changes.push_back({place, std::nullopt});
        }
    }
    return changes;
}

void apply_changes(AnswerSheet& answers, const std::vector<AnswerChange>& changes) {
    for (const AnswerChange& change : changes)
        answers[static_cast<std::size_t>(change.question)] = change.answer.value_or(Answer{});
}

} // namespace easeback
