#pragma once

#include "core/base/date.h"
#include "core/plan/exercise.h"
#include "core/record/state.h"

#include <string>

namespace easeback {

struct Content;

/// Where a person stands in recovery on the morning of a day, as the record tells it.
struct Course {
    Phase phase = Phase::settle;
    std::string phase_reason;  ///< id; its words are under "phase_reason.<id>"
    bool flare_up = false;     ///< a flare-up lasts
    int calm_days = 0;         ///< days in a row, up to now, with pain told or known to be low and no worse answer
    int good_sessions = 0;     ///< sessions since the phase began that the back took well
    int days_since_flare = -1; ///< since the last flare-up ended; 0 while one lasts; -1 when there was none
};

/// The course on the morning of `today`. Pure: the same record gives the same course. Thresholds are those of
/// content/progression.json.
Course course_of(const State& state, const Content& content, Date today);

} // namespace easeback
