#pragma once

#include "core/base/date.h"
#include "core/exercise/exercise.h"
#include "core/progression/flare_up.h"
#include "core/record/state.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace easeback {

struct ProgressionContent;
struct Course;
class Diary;

/// One thing that has to be reached before an activity may begin again.
struct GateCriterion {
    enum class Kind : std::uint8_t {
        phase,       ///< the phase is at least `phase`
        low_pain,    ///< pain known to be low for `days`
        no_flare_up, ///< no flare-up for `days`
        walk,        ///< a brisk walk of `minutes` without a limp and with pain of at most `pain`, within `days`
        exercise,    ///< one of the exercises has reached its highest level, or was outgrown
    };
    Kind kind = Kind::phase;
    std::string id; ///< its words are under "gate_criterion.<id>"
    Phase phase = Phase::return_;
    int days = 0, minutes = 0, pain = 0;
    std::vector<int> exercises; ///< places in the content
};
inline constexpr std::array<std::string_view, 5> criterion_kind_names = {"phase", "low_pain", "no_flare_up", "walk", "exercise"};

/// One stage of the way back; its words are under "stage.<id>". What a stage does not use is 0.
struct GateStage {
    std::string id;
    int walk_minutes = 0, work_minutes = 0; ///< of each repeat: walking, then running or playing
    int repeats = 1;
    int load_percent = 0; ///< of the former load
};

/// The way back to an activity: criteria before it opens, then stages. Its words are under "gate.<id>".
struct ReturnGate {
    std::string id;
    PrecautionSet ask_first = 0; ///< with one of these a clinician is asked first
    std::vector<GateCriterion> criteria;
    std::vector<GateStage> stages;
    int times = 2;      ///< good times before the next stage
    int rest_days = 1;  ///< between two times
    int pain_below = 3; ///< NRS: pain during a good time is below this, and gone the next day
    std::vector<std::string> sources;
};

enum class GateStand : std::uint8_t {
    closed,    ///< something has to be reached first
    ask_first, ///< a clinician is to be asked first
    resting,   ///< a rest day before the next time
    open,      ///< the stage may be done today
    passed,    ///< all stages are done
};
inline constexpr std::array<std::string_view, 5> gate_stand_names = {"closed", "ask_first", "resting", "open", "passed"};

/// Where a person stands on the way back to an activity.
struct GateStatus {
    int gate = -1; ///< place in the content
    GateStand stand = GateStand::closed;
    std::vector<int> missing;      ///< criteria that are not met yet
    int stage = 0;                 ///< the stage that is next
    int good_times = 0;            ///< of that stage
    std::optional<Date> next_day;  ///< the earliest day for it
    std::optional<Date> passed_on; ///< the day all stages were done
};

/// Every gate on the morning of `date`, from the record alone. A time whose pain, or whose next day, was not told counts
/// neither way; one with more pain leads a stage back, and so does a flare-up.
std::vector<GateStatus> gate_status(const State& state, const ProgressionContent& content, Date date);
std::vector<GateStatus> gate_status(const Diary& diary, const Course& course);

/// Whether that has been reached.
bool is_met(const Diary& diary, const Course& course, const GateCriterion& criterion);

/// The longest brisk walk without a limp and with little enough pain that counts for a criterion of that kind, in minutes.
int longest_good_walk(const Diary& diary, const GateCriterion& criterion);

/// The day on which every way back that was begun was at its end; none while one is not, or none was begun.
std::optional<Date> all_gates_passed_on(const Diary& diary, const std::vector<FlareUp>& flare_ups);

} // namespace easeback
