#include "core/exercise/timeline.h"

#include <algorithm>
#include <cmath>

namespace easeback {

namespace {

constexpr double seconds_to_prepare = 3; // to put the device down; one is in position already
constexpr double seconds_to_change_side = 6;
constexpr double usual_repetition = 4;

} // namespace

HoldSpan hold_of(const Figure& figure) {
    HoldSpan longest{figure.seconds / 2, figure.seconds / 2};
    for (std::size_t i = 1; i + 1 < figure.keys.size(); ++i) {
        const FigureKey &a = figure.keys[i], &b = figure.keys[i + 1];
        if (a.pose == b.pose && b.at - a.at > longest.to - longest.from) longest = {a.at, b.at};
    }
    return longest;
}

Timeline::Timeline(const Exercise& exercise, const Dose& dose, const Figure* figure) {
    add({StepKind::prepare, 0, seconds_to_prepare, 0, 0, 0, 0, 0});
    if (dose.minutes > 0) {
        add({StepKind::by_the_clock, 0, dose.minutes * 60.0, 0, 0, 0, 0, 0});
        return;
    }
    double pace = figure ? figure->seconds : usual_repetition;
    HoldSpan hold = figure ? hold_of(*figure) : HoldSpan{pace / 2, pace / 2};
    TimelineStep repetition{StepKind::repetition, 0, pace, hold.from, hold.to, 0, 0, 0};
    if (dose.hold_seconds > 0) {
        double out = pace - hold.to;
        repetition.hold_ends = hold.from + dose.hold_seconds;
        repetition.lasts = repetition.hold_ends + out;
    }
    int sides = exercise.both_sides ? 2 : 1;
    for (int set = 1; set <= std::max(1, dose.sets); ++set) {
        if (set > 1) add({StepKind::rest, 0, static_cast<double>(std::max(5, dose.rest_seconds)), 0, 0, set, 0, 0});
        for (int side = 0; side < sides; ++side) {
            if (side == 1) add({StepKind::change_side, 0, seconds_to_change_side, 0, 0, set, 0, 1});
            for (int count = 1; count <= dose.repetitions; ++count) {
                repetition.set = set;
                repetition.repetition = count;
                repetition.side = side;
                add(repetition);
            }
        }
    }
}

void Timeline::add(TimelineStep step) {
    step.begins = m_seconds;
    m_seconds += step.lasts;
    m_steps.push_back(step);
}

std::size_t Timeline::index_at(double seconds) const {
    auto after = std::upper_bound(m_steps.begin(), m_steps.end(), std::max(0.0, seconds),
                                  [](double time, const TimelineStep& step) { return time < step.begins; });
    if (seconds >= m_seconds) return m_steps.size();
    return static_cast<std::size_t>(after - m_steps.begin()) - 1;
}

TimelineStep Timeline::at(double seconds) const {
    std::size_t index = index_at(seconds);
    if (index < m_steps.size()) return m_steps[index];
    TimelineStep done{StepKind::done, m_seconds, 0, 0, 0, 0, 0, 0};
    return done;
}

double Timeline::figure_time(const Figure& figure, double seconds) const {
    TimelineStep step = at(seconds);
    double into = seconds - step.begins;
    if (step.kind == StepKind::by_the_clock) return into;
    if (step.kind != StepKind::repetition) return 0;
    if (into < step.hold_begins) return into;
    HoldSpan hold = hold_of(figure);
    double held = step.hold_ends - step.hold_begins;
    if (into < step.hold_ends) return held > 0 ? hold.from + (into - step.hold_begins) / held * (hold.to - hold.from) : hold.from;
    return std::min(hold.to + (into - step.hold_ends), figure.seconds - 1e-6);
}

} // namespace easeback
