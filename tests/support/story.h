#pragma once

#include "support/driver.h"

namespace easeback::test {

/// Answers whatever is asked as someone with an ordinary sore back would.
void answer_calmly(Driver& driver);

/// What someone told and did in the hundred days that end on `today`: pain that falls with a bad spell between, sessions,
/// walks, a rated goal, steps of the plan. The calm answers have to be in the record.
void tell_hundred_days(Device& device, Date today);

/// A device of someone whose back went well for so long that they may run again by stages; `today` is the day that
/// the first stage may be done.
Device returned_device(Date& today);

/// From the first page over the questions to the plan for today.
void go_to_today(Driver& driver);

/// From the first page into the first session, which is not started yet.
void go_to_session(Driver& driver);

} // namespace easeback::test
