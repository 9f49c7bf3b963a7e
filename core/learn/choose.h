#pragma once

#include "core/base/date.h"
#include "core/learn/lesson.h"

#include <optional>
#include <string>
#include <vector>

namespace easeback {

struct LearnContent;

/// A lesson that was read, and when.
struct ReadLesson {
    std::string lesson;
    Date day;
};

/// What is known of a person that decides which lessons to offer.
struct LearnerProfile {
    Phase phase = Phase::settle;
    SmallSet tags = 0;            ///< of LearnerTag
    std::vector<ReadLesson> read; ///< oldest first
};

/// The lessons worth offering, the most useful first: those of the phase that were not read yet, by priority
/// and by how many of the person's tags they help, without two of one topic in a row where that can be had.
/// Places in LearnContent::lessons. Pure: the same profile gives the same order.
std::vector<int> lessons_for(const LearnContent& content, const LearnerProfile& learner);

/// The one new lesson of a day; none when one was read today or none is left.
std::optional<int> lesson_of_the_day(const LearnContent& content, const LearnerProfile& learner, Date today);

} // namespace easeback
