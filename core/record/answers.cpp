#include "core/record/answers.h"

#include "core/record/answers_aging.h"
#include "core/screening/answer_json.h"
#include "core/screening/screening_content.h"

#include <algorithm>

namespace easeback {

namespace {

constexpr int calm = 0, unsure = 1, open = 2;

// A number that gets worse one way has no severities; the worse of two counts. An age or a duration has no worse way.
int number_carefulness(const Question& question, double number) {
    if (question.worse == Worse::neither) return calm;
    double steps = question.worse == Worse::higher ? number - question.least : question.most - number;
    return steps > 0 ? open + static_cast<int>(std::clamp(steps, 0.0, 1e6)) : calm;
}

} // namespace

bool is_danger_sign(const Question& question) {
    if (question.is_gate()) return false;
    return question.group == QuestionGroup::emergency || question.group == QuestionGroup::danger ||
           question.group == QuestionGroup::precaution;
}

int carefulness(const Question& question, const std::optional<AnswerValue>& value) {
    if (!value) return open;
    auto answer = fit_answer(question, *value, {});
    if (!answer) return open; // An answer that no longer fits counts as not asked.
    if (!answer.value().known()) return unsure;
    if (question.kind == AnswerKind::number) return number_carefulness(question, answer.value().number);
    int worst = 0;
    for (std::size_t i = 0; i < question.options.size(); ++i)
        if (answer.value().options >> i & 1) worst = std::max(worst, question.options[i].severity);
    return worst > 0 ? open + worst : calm;
}

const AnswerValue* standing_value(const Question& question, const DatedAnswer& answer) {
    if (answer.rivals.empty() || !is_danger_sign(question)) return &answer.value;
    const AnswerValue* stands = &answer.value;
    int most = carefulness(question, answer.value);
    for (const std::optional<AnswerValue>& rival : answer.rivals) {
        int careful = carefulness(question, rival);
        if (careful <= most) continue;
        most = careful;
        stands = rival ? &*rival : nullptr;
    }
    return stands;
}

AnswerSheet answers_as_told(const State& state, const ScreeningContent& content) {
    AnswerSheet sheet = content.blank_answers();
    for (std::size_t i = 0; i < content.questions.size(); ++i) {
        auto found = state.answers.find(content.questions[i].id);
        if (found == state.answers.end()) continue;
        const AnswerValue* value = standing_value(content.questions[i], found->second);
        if (!value) continue;
        auto answer = fit_answer(content.questions[i], *value, {});
        if (answer) sheet[i] = answer.value();
    }
    return sheet;
}

AnswerSheet answers_of(const State& state, const ScreeningContent& content, Date today) {
    AnswerSheet sheet = answers_as_told(state, content);
    age_answers(state, content, today, sheet);
    return sheet;
}

} // namespace easeback
