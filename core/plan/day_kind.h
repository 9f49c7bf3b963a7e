#pragma once

#include "core/plan/circumstances.h"
#include "core/plan/history.h"
#include "core/plan/reason.h"

#include <vector>

namespace easeback {

/// What kind of day it is, and why.
struct KindOfDay {
    DayKind kind = DayKind::normal;
    Reason reason;
};

/// `fits` says for each exercise of the content whether it fits the person.
KindOfDay kind_of_day(const Circumstances& today, const History& history, const std::vector<char>& fits);

} // namespace easeback
