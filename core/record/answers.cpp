#include "core/record/answers.h"

#include "core/content/content.h"
#include "core/screening/answer_json.h"

namespace easeback {

AnswerSheet answers_of(const State& state, const Content& content) {
    AnswerSheet sheet(content.questions.size());
    for (std::size_t i = 0; i < content.questions.size(); ++i) {
        auto found = state.answers.find(content.questions[i].id);
        if (found == state.answers.end()) continue;
        auto answer = fit_answer(content.questions[i], found->second.value, {});
        if (answer) sheet[i] = answer.value();
    }
    return sheet;
}

} // namespace easeback
