#include "app/model/changes.h"

#include "core/screening/answer_json.h"
#include "core/screening/gate.h"

namespace easeback {

namespace {

void go_on_with_questions(Changes& changes) {
    Model& model = changes.model;
    const InterviewStep& step = model.interview;
    if (step.question) return changes.go({ScreenId::question, model.content->question(*step.question).id});
    changes.append(ScreeningFinished{step.assessment.urgency, step.assessment.permission});
    changes.go({ScreenId::result, {}});
}

} // namespace

void carry_out(Changes& changes, const GiveAnswer& intent) {
    Model& model = changes.model;
    for (const AnswerChange& change :
         changes_of_answering(*model.content, model.answers, intent.question, intent.answer)) {
        const Question& question = model.content->question(change.question);
        if (change.answer) changes.append(Answered{question.id, portable(question, *change.answer)});
        else changes.append(AnswerWithdrawn{question.id});
    }
    model.drafts = {};
    go_on_with_questions(changes);
}

// Something new: the danger signs are asked again, whatever was answered before.
void ask_danger_signs_again(Changes& changes) {
    Model& model = changes.model;
    for (const Question& question : model.content->questions)
        if (question.recheck && model.state.answers.contains(question.id)) changes.append(AnswerWithdrawn{question.id});
    if (model.interview.question)
        changes.go({ScreenId::question, model.content->question(*model.interview.question).id});
}

} // namespace easeback
