#pragma once

#include "core/record/log.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace easeback {

struct Question;

// How a copy of the record from another device comes into the one that is here.
//
// 1. Bounds. Nothing of a file may stand in the future of this device. What claims a moment within a day ahead (a clock
//    that is a little fast) is moved to now. What claims more was written by a clock that is wrong, or by a file that
//    lies: it is moved to the beginning of today, so that nothing said here today is overtaken by it. A number that
//    nobody can have counted becomes 0, which says nothing. All else stays as it is.
// 2. Union by id; what is here already stays as it is here.
// 3. Disagreement. A warning sign that stands in one copy is not replaced by answers that the other alone has: those were
//    given without knowledge of it. An event AnsweredApart says so for each of them that would come later. It follows
//    from the two answers alone, so each device makes the same one. The more careful answer then stands
//    (standing_value()) until the question is answered by a device that knows of both.

/// What this device takes for now.
struct Horizon {
    Date today;
    Instant now = 0;
};

/// The horizon at the end of a day, for a program that knows no more of the time.
Horizon end_of(Date day);

/// What a copy brings.
struct Joined {
    std::vector<Event> fresh;        ///< what is to be added to the record here, in record order
    std::size_t count = 0;           ///< of the events of the file that are new here
    std::size_t known = 0;           ///< of those that are here already
    std::vector<std::string> differ; ///< the questions about which the two copies disagree
};

/// What the events of a file bring to the record that is here. `questions` are those of the content.
Joined join(const Log& here, std::vector<Event> file, const Horizon& horizon, const std::vector<Question>& questions);

} // namespace easeback
