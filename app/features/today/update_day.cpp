#include "app/features/today/day.h"
#include "app/features/today/intents.h"
#include "app/shared/told_pain.h"
#include "app/shell/changes.h"
#include "core/record/mini_check.h"

namespace easeback {

void carry_out(Changes& changes, const SaveWalk&) {
    Model& model = changes.model;
    auto minutes = walk_minutes(model);
    if (!minutes) return;
    changes.append(WalkDone{*minutes, told_pain(model), model.drafts.pace, model.drafts.limped});
    model.drafts = {};
    // Back from today does not lead to an empty form.
    changes.go({ScreenId::today, {}}, ShowRoute::How::replace);
}

void carry_out(Changes& changes, const DeclareFlareUp&) {
    if (changes.model.plan.flare_up) return;
    changes.append(FlareUpDeclared{});
    changes.model.drafts = {};
    if (mini_check_due(changes.model.state, changes.model.today)) ask_danger_signs_again(changes);
}

} // namespace easeback
