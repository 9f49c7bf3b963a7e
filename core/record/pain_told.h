#pragma once

#include "core/record/state.h"

#include <optional>

namespace easeback {

/// The strongest pain at rest that check-ins told on the day of the latest one and the two before, on the numeric rating
/// scale; empty where there were none. A danger sign that came overnight must not wait for the next interview.
std::optional<double> recent_pain(const State& state);

/// On how many days after `day` check-ins told pain.
int days_with_pain_since(const State& state, Date day);

/// The median of the last seven tellings after `day`; empty while there are fewer.
std::optional<double> usual_pain_since(const State& state, Date day);

/// Whether check-ins told pain on at least three days from `day` on, and never more than `most`.
bool at_most_since(const State& state, Date day, double most);

/// Whether the pain has jumped: the latest check-ins tell at least 7, and at least 3 points more than the median of the 14
/// days before the first of them. It stays so until a check-in tells less than 7 or less than 3 points above that median.
/// Without earlier check-ins the pain of the interview stands for the median. The change of 3 points is above the least
/// change that people call important (Ostelo 2008); 7 is where pain is commonly called severe.
bool pain_jumped(const State& state);

/// The check-in that first told of the jump, while it lasts; else null.
const DatedCheckIn* check_in_of_jump(const State& state);

} // namespace easeback
