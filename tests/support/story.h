#pragma once

#include "support/driver.h"

namespace easeback::test {

/// Answers whatever is asked as someone with an ordinary sore back would.
void answer_calmly(Driver& driver);

/// From the first page into the first session, which is not started yet.
void go_to_session(Driver& driver);

} // namespace easeback::test
