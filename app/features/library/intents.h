#pragma once

#include "app/features/library/library_model.h"
#include "app/shell/intents.h"

#include <string>

namespace easeback {

/// Looks for something else among exercises and lessons.
struct Browse {
    Browsing browsing;
};
/// Starts or stops the figure on the page of an exercise.
struct PlayFigure {
    enum class How : std::uint8_t { play, stop } how = How::play;
};
/// Time has passed while that figure plays: seconds of the frame clock.
struct TickFigure {
    double time = 0;
};
/// The person does not want an exercise in the plan, or wants it again.
struct SetAside {
    std::string exercise;
};
struct BringBack {
    std::string exercise;
};
struct ReadLessonToEnd {
    std::string lesson;
};

void carry_out(Changes& changes, const Browse& intent);
void carry_out(Changes& changes, const PlayFigure& intent);
void carry_out(Changes& changes, const TickFigure& intent);
void carry_out(Changes& changes, const SetAside& intent);
void carry_out(Changes& changes, const BringBack& intent);
void carry_out(Changes& changes, const ReadLessonToEnd& intent);

} // namespace easeback
