#pragma once

#include "core/base/date.h"
#include "core/progression/band.h"
#include "core/record/state.h"

#include <string>
#include <vector>

namespace easeback {

struct ProgressionContent;
struct Course;
class Diary;

enum class Step : std::uint8_t { forward, hold, back, stop };

/// What happens to one exercise, and why.
struct Decision {
    std::string exercise;
    Step step = Step::hold;
    int from = 0;
    int to = 0;
    std::string rule; ///< id of the rule; its words are under "progression.<id>"
    std::string next; ///< the neighbour on the ladder that takes its place, or empty
    int good = 0;     ///< times in a row that count towards a step forward, at the level it comes from
};

/// What the record so far means for each exercise, on the morning of `today`, in the order of the content. Sessions of
/// `today` itself do not count yet. A decision stays the same until events_of() of it are in the record. Pure: the same
/// record gives the same decisions.
std::vector<Decision> progress(const State& state, const ProgressionContent& content, Date today);
std::vector<Decision> progress(const Diary& diary, const Course& course);

std::string_view to_text(Step step);

} // namespace easeback
