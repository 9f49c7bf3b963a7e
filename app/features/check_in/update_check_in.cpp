#include "app/features/check_in/check_in_model.h"
#include "app/features/check_in/intents.h"
#include "app/shell/changes.h"
#include "core/record/mini_check.h"

namespace easeback {

namespace {

// What was not said after the session is said now. A session that was left is thereby over.
void tell_pain_of_session(Changes& changes) {
    const Session* session = session_without_pain(changes.model);
    const auto& pain = changes.model.drafts.pain_during;
    if (!session || !pain) return;
    changes.append(SessionFinished{session->id, static_cast<PainScore>(*pain), session->effort, session->complete});
}

} // namespace

void carry_out(Changes& changes, const SaveCheckIn&) {
    Model& model = changes.model;
    if (!check_in_complete(model)) return;
    CheckedIn told;
    told.pain_now = static_cast<PainScore>(*model.drafts.pain_now);
    told.pain_morning = static_cast<PainScore>(*model.drafts.pain_morning);
    told.change = model.drafts.change;
    told.something_new = *model.drafts.something_new;
    if (asks_about_leg(model)) told.leg = model.drafts.leg;
    tell_pain_of_session(changes);
    Phase before = model.plan.phase;
    changes.append(told);
    model.drafts = {};
    model.drafts.phase_before = before;
    // A back that is worse, or trouble that moves down a leg, is as much a reason to ask again as something new.
    bool again = told.something_new || told.change == Change::worse || told.leg == LegSymptoms::spreading;
    if (again || mini_check_due(model.state, model.today)) ask_danger_signs_again(changes);
}

void carry_out(Changes& changes, const FinishReview& intent) { changes.append(ReviewDone{std::string(to_text(intent.review))}); }

} // namespace easeback
