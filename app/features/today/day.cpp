#include "app/features/today/day.h"

#include "core/base/whole_number.h"

namespace easeback {

std::optional<int> walk_minutes(const Model& model) {
    auto minutes = whole_number<int>(model.drafts.number);
    return minutes && *minutes >= least_walk_minutes && *minutes <= most_walk_minutes ? minutes : std::nullopt;
}

} // namespace easeback
