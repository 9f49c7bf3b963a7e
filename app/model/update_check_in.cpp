#include "app/model/changes.h"

namespace easeback {

namespace {

// Something new: the danger signs are asked again, whatever was answered before.
void ask_again(Changes& changes) {
    Model& model = changes.model;
    for (const Question& question : model.content->questions)
        if (question.recheck && model.state.answers.contains(question.id)) changes.append(AnswerWithdrawn{question.id});
    if (model.interview.question)
        changes.go({ScreenId::question, model.content->question(*model.interview.question).id});
}

} // namespace

void carry_out(Changes& changes, const SaveCheckIn&) {
    Model& model = changes.model;
    const Drafts& drafts = model.drafts;
    CheckedIn told;
    if (drafts.pain_now) told.pain_now = static_cast<PainScore>(*drafts.pain_now);
    if (drafts.pain_morning) told.pain_morning = static_cast<PainScore>(*drafts.pain_morning);
    told.change = drafts.change;
    told.something_new = drafts.something_new.value_or(false);
    bool new_sign = told.something_new;
    changes.append(told);
    model.drafts = {};
    model.drafts.check_in_saved = true;
    if (new_sign) ask_again(changes);
}

} // namespace easeback
