#include "app/features/library/intents.h"
#include "app/features/library/library_model.h"
#include "app/shell/changes.h"

#include <algorithm>

namespace easeback {

namespace {
// Long enough to see any movement several times; then the page rests.
constexpr double shown_for = 60;
constexpr double longest_step = 0.5;
} // namespace

void carry_out(Changes& changes, const Browse& intent) { browsing_of(changes.model) = intent.browsing; }

void carry_out(Changes& changes, const PlayFigure& intent) {
    Showing& showing = showing_of(changes.model);
    showing.plays = intent.how == PlayFigure::How::play;
    showing.last_tick.reset();
    if (showing.elapsed >= shown_for) showing.elapsed = 0;
}

void carry_out(Changes& changes, const TickFigure& intent) {
    Showing& showing = showing_of(changes.model);
    if (showing.last_tick) showing.elapsed += std::clamp(intent.time - *showing.last_tick, 0.0, longest_step);
    showing.last_tick = intent.time;
    if (showing.elapsed >= shown_for) showing.plays = false;
}

void carry_out(Changes& changes, const SetAside& intent) { changes.append(ExerciseSetAside{intent.exercise, "set_aside"}); }

void carry_out(Changes& changes, const BringBack& intent) { changes.append(ExerciseRestored{intent.exercise}); }

void carry_out(Changes& changes, const ReadLessonToEnd& intent) {
    if (!changes.model.state.lessons_read.contains(intent.lesson)) changes.append(LessonRead{intent.lesson});
}

} // namespace easeback
