#include "app/model/changes.h"
#include "app/model/day.h"

namespace easeback {

namespace {

std::optional<PainScore> told_pain(const Model& model) {
    if (!model.drafts.pain_during) return std::nullopt;
    return static_cast<PainScore>(*model.drafts.pain_during);
}

} // namespace

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
