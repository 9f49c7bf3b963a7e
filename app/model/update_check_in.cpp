#include "app/model/changes.h"

namespace easeback {

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
    if (new_sign) ask_danger_signs_again(changes);
}

} // namespace easeback
