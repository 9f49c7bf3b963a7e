#pragma once

#include "core/record/state.h"

#include <optional>
#include <string_view>

namespace easeback {

/// The questions of the short check that comes before any exercise on a day that told of something worse.
inline constexpr std::string_view mini_check_questions[] = {"bladder_bowel_change", "saddle_numbness", "leg_weakness",
                                                            "both_legs_affected",   "fever_or_unwell", "trauma",
                                                            "pain_change_recent",   "pain_now"};

/// Since when the short check is due: the day of the latest of these within two weeks - the pain jumped (see pain_jumped()),
/// something new or leg trouble that spreads was told at a check-in, or a flare-up was declared. Empty once the signs that
/// cost most, those of bladder and skin, were answered after it. Worse or new symptoms are a reason to look
/// again (NICE NG59, recommendation 1.1.1); what counts as such is our own proposal.
std::optional<Date> mini_check_due(const State& state, Date today);

} // namespace easeback
