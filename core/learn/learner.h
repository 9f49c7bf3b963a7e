#pragma once

#include "core/base/date.h"
#include "core/learn/choose.h"
#include "core/record/state.h"

namespace easeback {

struct LearnContent;

/// The learner that follows from the record on the morning of `today`: phase, and tags by the rules of
/// lessons.json, with `flare` while a flare-up lasts and `new` before the first session is finished. Which
/// lessons were read is for the caller to fill in. Pure.
LearnerProfile learner_of(const State& state, const LearnContent& content, Date today);

} // namespace easeback
