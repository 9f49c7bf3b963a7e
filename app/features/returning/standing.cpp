#include "app/features/returning/standing.h"

#include "app/features/returning/intents.h"
#include "app/shared/told_pain.h"
#include "app/shell/changes.h"

namespace easeback {

const ActivityStatus* standing_of(const Model& model, std::string_view activity) {
    for (const ActivityStatus& status : model.plan.not_now)
        if (model.content->activities[static_cast<std::size_t>(status.activity)].id == activity) return &status;
    return nullptr;
}

bool stage_may_be_done(const Model& model, const ActivityStatus& status) {
    return status.stand == ActivityStand::in_steps && status.stage >= 0 && (!status.next_day || *status.next_day <= model.today);
}

void carry_out(Changes& changes, const SaveStage& intent) {
    Model& model = changes.model;
    const ActivityStatus* status = standing_of(model, intent.activity);
    if (!status || !stage_may_be_done(model, *status) || !model.drafts.pain_during) return;
    const Activity& activity = model.content->activities[static_cast<std::size_t>(status->activity)];
    const ReturnGate& gate = model.content->gates[static_cast<std::size_t>(activity.gate)];
    changes.append(StageDone{gate.id, gate.stages[static_cast<std::size_t>(status->stage)].id, told_pain(model)});
    model.drafts = {};
}
} // namespace easeback
