#pragma once

#include "core/l10n/strings.h"

#include <string>
#include <string_view>

namespace easeback {

/// Why something is as it is. The words are in the language files under "reason.<id>", or, for what
/// progression decides, under "progression.<id>", "phase_reason.<id>" and "walking_rule.<id>".
struct Reason {
    std::string id;
    std::string detail; ///< fills the placeholder {detail}: the key of a text, or what is shown as it is

    bool operator==(const Reason&) const = default;
};

/// The key of the name of an exercise.
std::string exercise_name_key(std::string_view exercise);

/// The words of a reason.
std::string reason_text(const Strings& strings, const Reason& reason);

/// The reasons that the program itself gives; more come from the content, such as those of its limits. Each
/// has words.
inline constexpr std::string_view reason_ids[] = {
    "screening_first",    "not_permitted",    "nothing_fits",   "contraindicated", "set_aside",      "felt_wrong",
    "later_phase",        "earlier_phase",    "position",       "water",           "equipment",      "easier_first",
    "moved_on",           "same_ladder",      "enough_of_kind", "kind_waits",      "strength_waits", "rest_day",
    "in_walks",           "enough_for_today", "no_time_today",  "continues",       "day_normal",     "day_gentle",
    "day_after_strength", "day_strength",     "day_rest",       "walk_instead",    "walk_rest",      "slot_settle",
    "slot_mobilise",      "slot_activate",    "slot_load",      "slot_relax",      "provoked",       "first_these",
    "in_stages",          "in_exercise",      "leads_back"};

/// Whether the program itself gives that reason, or progression does.
bool is_known_reason(std::string_view id);

} // namespace easeback
