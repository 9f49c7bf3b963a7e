#include "app/model/day.h"

#include <charconv>

namespace easeback {

std::optional<int> walk_minutes(const Model& model) {
    const std::string& told = model.drafts.number;
    int minutes = 0;
    auto [end, fault] = std::from_chars(told.data(), told.data() + told.size(), minutes);
    if (fault != std::errc() || end != told.data() + told.size()) return std::nullopt;
    if (minutes < least_walk_minutes || minutes > most_walk_minutes) return std::nullopt;
    return minutes;
}

const ActivityStatus* standing_of(const Model& model, std::string_view activity) {
    for (const ActivityStatus& status : model.plan.not_now)
        if (model.content->activities[static_cast<std::size_t>(status.activity)].id == activity) return &status;
    return nullptr;
}

bool stage_may_be_done(const Model& model, const ActivityStatus& status) {
    return status.stand == ActivityStand::in_steps && status.stage >= 0 &&
           (!status.next_day || *status.next_day <= model.today);
}

} // namespace easeback
