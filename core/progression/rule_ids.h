#pragma once

#include <array>
#include <string_view>

namespace easeback {

// The ids of every rule and reason that progression gives. Each has words in every language, under the key that its
// list names; tests check that no other id is ever given.

/// "progression.<id>"
inline constexpr std::array<std::string_view, 25> progression_rule_ids = {
    "forward_good", "forward_rebuild", "forward_next",     "hold_building",       "hold_amber", "hold_red",     "hold_worse",
    "hold_partly",  "hold_easier",     "hold_effort",      "hold_effort_unknown", "hold_flare", "hold_bad_day", "hold_quota",
    "hold_turn",    "hold_highest",    "back_red",         "back_worse",          "back_flare", "back_break",   "back_break_all",
    "back_easier",  "stop_felt_wrong", "stop_worse_twice", "stop_set_aside",
};

/// "phase_reason.<id>"
inline constexpr std::array<std::string_view, 16> phase_reason_ids = {
    "screening_first", "flare_up",      "by_answers",    "pain_high", "pain_unknown", "acute",   "start_calm", "settled",
    "after_flare_up",  "calm_sessions", "strong_enough", "steady",    "gates_passed", "two_red", "long_break", "gentle",
};

/// "pacing_reason.<id>"
inline constexpr std::array<std::string_view, 2> pacing_reason_ids = {"pain_led", "quota"};

/// "walking_rule.<id>"
inline constexpr std::array<std::string_view, 14> walking_rule_ids = {
    "not_now",  "start",        "from_trials", "step_quota", "step_good",  "hold_amber", "hold_pain",
    "hold_few", "no_overshoot", "back_red",    "back_flare", "back_break", "flare",      "keep",
};

/// "review.<id>"
inline constexpr std::array<std::string_view, 11> review_reason_ids = {
    "something_new",  "two_steps_back", "time_to_ask", "steps_back_again", "getting_worse", "flare_up_stayed",
    "change_unknown", "no_change",      "week_over",   "rate_goals",       "try_again",
};

} // namespace easeback
