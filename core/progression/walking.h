#pragma once

#include "core/base/date.h"
#include "core/record/state.h"

#include <string>

namespace easeback {

struct ProgressionContent;
struct Course;
class Diary;

/// How much to walk today, outside the sessions.
struct WalkingQuota {
    int walks_a_day = 0; ///< 0 when walking waits until somebody has looked at the back
    int minutes_each = 0;
    int days_a_week = 0;
    std::string rule; ///< id of the rule; its words are under "walking_rule.<id>"
    int stage = 0;    ///< place in the walking programme
    Date since;       ///< the day the stage began
};

/// The walking quota of a day. It begins with the stage named in content/progression.json, or below what the first
/// walks show that the person manages; it rises one stage at a time, holds on amber and goes back on red. Days off lead
/// it back too. Pure.
WalkingQuota walking_quota(const State& state, const ProgressionContent& content, Date date);
WalkingQuota walking_quota(const Diary& diary, const Course& course);

} // namespace easeback
