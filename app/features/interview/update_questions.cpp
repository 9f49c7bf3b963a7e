#include "app/features/interview/intents.h"
#include "app/shell/changes.h"
#include "core/plan/profile_questions.h"
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

// One question about the person after the other; a single one that was changed leads back to the list of them.
void go_on_with_profile(Changes& changes) {
    Model& model = changes.model;
    if (model.route.screen == ScreenId::profile) return changes.go({ScreenId::profile, {}});
    if (auto next = next_profile_question(*model.content, model.answers))
        return changes.go({ScreenId::question, model.content->question(*next).id});
    changes.go({ScreenId::today, {}});
}

void append_all(Changes& changes, const std::vector<AnswerChange>& all) {
    for (const AnswerChange& change : all) {
        const Question& question = changes.model.content->question(change.question);
        if (change.answer) changes.append(Answered{question.id, portable(question, *change.answer)});
        else changes.append(AnswerWithdrawn{question.id});
    }
}

} // namespace

void carry_out(Changes& changes, const TickMembers& intent) {
    append_all(changes, changes_of_ticking(*changes.model.content, changes.model.answers, intent.gate, intent.ticked));
    changes.model.drafts = {};
    go_on_with_questions(changes);
}

void carry_out(Changes& changes, const GiveAnswer& intent) {
    Model& model = changes.model;
    bool about_person = model.screening_done() && model.content->question(intent.question).group == QuestionGroup::profile;
    const PlanPermission before = model.interview.assessment.permission;
    append_all(changes, changes_of_answering(*model.content, model.answers, intent.question, intent.answer));
    model.drafts = {};
    // Somebody who does not want to live any more is not asked on about sleep.
    bool lost_the_plan = before != PlanPermission::none && model.interview.assessment.permission == PlanPermission::none;
    if (about_person && model.screening_done() && !lost_the_plan) go_on_with_profile(changes);
    else go_on_with_questions(changes);
}

void carry_out(Changes& changes, const WithdrawAnswer& intent) {
    changes.append(AnswerWithdrawn{changes.model.content->question(intent.question).id});
    changes.model.drafts = {};
    changes.go({ScreenId::profile, {}});
}

} // namespace easeback
