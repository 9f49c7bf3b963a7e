#pragma once

#include "core/base/date.h"
#include "core/exercise/exercise.h"
#include "core/progression/diary.h"
#include "core/progression/flare_up.h"
#include "core/progression/need.h"
#include "core/record/state.h"

#include <optional>
#include <string>
#include <vector>

namespace easeback {

struct ProgressionContent;

/// Where a person stands in recovery on the morning of a day, as the record tells it.
struct Course {
    Phase phase = Phase::settle;
    std::string phase_reason; ///< id; its words are under "phase_reason.<id>"
    Date phase_since;
    Phase former = Phase::settle;   ///< the phase before the last fall, on the way back to it; else the present one
    bool flare_up = false;          ///< a flare-up lasts
    int calm_days = 0;              ///< days with pain known to be below settle_pain, nothing red and nothing worse, since the
                                    ///< last day that was not so
    int low_pain_days = 0;          ///< days with pain known to be at most return_low_pain, since the last that was not so
    int good_sessions = 0;          ///< sessions since the phase began that the back took well
    int days_since_flare = -1;      ///< since the last flare-up ended; 0 while one lasts; -1 when there was none
    int days_off = 0;               ///< since the last session; 0 before the first
    std::optional<double> baseline; ///< the usual resting pain
    std::vector<FlareUp> flare_ups; ///< all of them, the oldest first
    std::vector<Need> needs;        ///< what the next phase still asks for; empty in the last one
    Pacing pacing = Pacing::pain_led;
    std::string pacing_reason; ///< id; its words are under "pacing_reason.<id>"
};

/// The course on the morning of `today`. Pure: the same record gives the same course. The phases rise one at a time;
/// they may fall at once to settle. Thresholds are those of content/progression.json.
Course course_of(const State& state, const ProgressionContent& content, Date today);
Course course_of(const Diary& diary);

} // namespace easeback
