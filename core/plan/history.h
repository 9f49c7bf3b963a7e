#pragma once

#include "core/base/date.h"
#include "core/exercise/exercise.h"
#include "core/record/state.h"

#include <array>
#include <vector>

namespace easeback {

struct PlanContent;

/// What the sessions before one day mean for planning it. Sessions of that day itself do not count, so that
/// its plan stays as it is while it is carried out.
struct History {
    /// Days since each protective criterion was last covered; beyond `content.planning.numbers.criteria_days`
    /// where it was not covered lately.
    std::array<int, criterion_names.size()> days_since_criterion{};
    int days_since_strength = 0;    ///< since a strength exercise was done; far when never
    int strength_days = 0;          ///< days with one in the last 6, which with today make a week
    int training_days = 0;          ///< days in a row, up to yesterday, with more than gentle movement
    std::vector<int> last_strength; ///< the exercises of the last session with a strength exercise
    std::vector<int> last_other;    ///< those of the last one without
    bool strength_was_last = false; ///< the very last session had one

    /// The exercises of the very last session.
    const std::vector<int>& newest() const { return strength_was_last ? last_strength : last_other; }
};

History history_before(const State& state, const PlanContent& content, Date date);

} // namespace easeback
