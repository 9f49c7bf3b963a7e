#pragma once

#include "core/l10n/strings.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace easeback {

/// Where the words of a reason stand. The same id means different things in different groups.
enum class ReasonGroup : std::uint8_t {
    plan,    ///< "reason.<id>": of items, of what is left out, of the day
    phase,   ///< "phase_reason.<id>": of the phase
    walking, ///< "walking_rule.<id>": of the walks, as the quota of walking gives it
};

/// Why something is as it is. Its words are those of its group alone.
struct Reason {
    ReasonGroup group = ReasonGroup::plan;
    std::string id;
    std::string detail; ///< fills the placeholder {detail}: the key of a text, or what is shown as it is

    bool operator==(const Reason&) const = default;
};

/// A reason of the plan, without and with what fills its words.
Reason because(std::string id);
Reason because(std::string id, std::string detail);

/// The key of the name of an exercise.
std::string exercise_name_key(std::string_view exercise);

/// The words of a reason.
std::string reason_text(const Strings& strings, const Reason& reason);

/// The reasons that the program itself gives; more come from the content, such as those of its limits. Each
/// has words.
inline constexpr std::string_view reason_ids[] = {
    "screening_first", "not_permitted", "mini_check", "nothing_fits", "contraindicated", "set_aside", "felt_wrong", "later_phase",
    "earlier_phase", "position", "water", "equipment", "easier_first", "moved_on", "same_ladder", "enough_of_kind", "kind_waits",
    "strength_waits", "rest_day", "in_walks", "enough_for_today", "no_time_today", "continues", "day_normal", "day_gentle",
    "day_after_strength", "day_strength", "day_rest", "walk_instead", "walk_rest", "slot_settle", "slot_mobilise",
    "slot_activate", "slot_load", "slot_relax", "provoked", "first_these", "in_stages", "in_exercise", "leads_back",
    // Rules of progression that move or stop an exercise, as the plan tells of them.
    "forward_good", "forward_rebuild", "forward_next", "back_red", "back_worse", "back_flare", "back_break", "back_break_all",
    "back_easier", "stop_felt_wrong", "stop_worse_twice", "stop_set_aside"};

/// The key of the words of a reason.
std::string reason_key(const Reason& reason);

/// Whether the program itself gives that reason in the group of the plan.
bool is_known_reason(std::string_view id);

} // namespace easeback
