#pragma once

#include "core/base/date.h"
#include "core/exercise/exercise.h"
#include "core/l10n/strings.h"
#include "core/plan/reason.h"
#include "core/progression/need.h"
#include "core/progression/return_gate.h"
#include "core/record/state.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace easeback {

struct Circumstances;
struct PlanContent;
class Diary;

/// Something outside the sessions that a sore back waits with, such as running or a long car ride, and what brings it
/// back: criteria of its own, a gate with stages, or both. Its words are under "activity.<id>".
struct Activity {
    std::string id;
    Grades grades;                       ///< what it asks of the spine
    SmallSet provoked_by = 0;            ///< of Direction: waits while one of these brings the pain on
    PrecautionSet ask_first = 0;         ///< with one of these a professional is asked first
    std::vector<GateCriterion> criteria; ///< each has to be met
    int gate = -1;                       ///< place of the gate in the content, or -1
    std::string lesson;                  ///< tells more about it
    std::vector<std::string> sources;
};

enum class ActivityStand : std::uint8_t {
    waits,
    in_steps, ///< on its way back: its stage, or the exercise that leads to it, may be done now
    free,
};
inline constexpr std::array<std::string_view, 3> activity_stand_names = {"waits", "in_steps", "free"};

/// Where a person stands with one activity.
struct ActivityStatus {
    int activity = -1; ///< place in the content
    ActivityStand stand = ActivityStand::waits;
    Reason reason;                ///< why it waits, or that it is on its way; empty when it is free
    std::vector<Need> needs;      ///< all that brings it back; never empty unless it is free
    int stage = -1;               ///< of its gate, the one that is next when it comes back in steps; else -1
    std::optional<Date> next_day; ///< the earliest day for that stage, where there was one before
};

/// Every activity of the content, in its order, on the morning of `date`. Nothing is free that a limit of the day, a
/// precaution or an answer stands against.
std::vector<ActivityStatus> activities(const State& state, const PlanContent& content, Date date);
/// The same, where it is known already what stands against each exercise (see fitting.h).
std::vector<ActivityStatus> activities(const Diary& diary, const Circumstances& today,
                                       const std::vector<std::optional<Reason>>& against);

/// The words of a need.
std::string need_text(const Strings& strings, const PlanContent& content, const Need& need);

} // namespace easeback
