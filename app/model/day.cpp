#include "app/model/day.h"

#include "core/base/whole_number.h"

namespace easeback {

std::optional<int> walk_minutes(const Model& model) {
    auto minutes = whole_number<int>(model.drafts.number);
    return minutes && *minutes >= least_walk_minutes && *minutes <= most_walk_minutes ? minutes : std::nullopt;
}

const ActivityStatus* standing_of(const Model& model, std::string_view activity) {
    for (const ActivityStatus& status : model.plan.not_now)
        if (model.content->activities[static_cast<std::size_t>(status.activity)].id == activity) return &status;
    return nullptr;
}

bool stage_may_be_done(const Model& model, const ActivityStatus& status) {
    return status.stand == ActivityStand::in_steps && status.stage >= 0 && (!status.next_day || *status.next_day <= model.today);
}

} // namespace easeback
