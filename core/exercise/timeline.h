#pragma once

#include "core/body/figure.h"
#include "core/exercise/exercise.h"

#include <vector>

namespace easeback {

/// What one is doing at a moment of an exercise.
enum class StepKind : std::uint8_t {
    prepare,      ///< getting into position
    repetition,   ///< one movement, with its hold if it has one
    by_the_clock, ///< what is done for minutes, such as walking
    rest,         ///< between sets
    change_side,  ///< before the other side
    done,
};

/// A stretch of time within an exercise.
struct TimelineStep {
    StepKind kind = StepKind::prepare;
    double begins = 0, lasts = 0; ///< seconds from the start of the exercise
    double hold_begins = 0;       ///< seconds into the repetition; equal to hold_ends where nothing is held
    double hold_ends = 0;
    int set = 0, repetition = 0; ///< counted from 1; 0 where they mean nothing
    int side = 0;                ///< 0 the first side or both, 1 the other
};

/// The whole course of an exercise, second by second: what a timer counts, a figure shows and a voice says.
class Timeline {
public:
    /// `figure` gives the pace of a repetition; null for a usual pace.
    Timeline(const Exercise& exercise, const Dose& dose, const Figure* figure);

    const std::vector<TimelineStep>& steps() const { return m_steps; }
    double seconds() const { return m_seconds; }
    /// The step at a time; one of kind `done` after the end.
    TimelineStep at(double seconds) const;
    /// Place of that step in steps(); steps().size() after the end.
    std::size_t index_at(double seconds) const;
    /// Where in the figure's loop it is at a time: still while preparing and resting, waiting while holding.
    double figure_time(const Figure& figure, double seconds) const;

private:
    void add(TimelineStep step);

    std::vector<TimelineStep> m_steps;
    double m_seconds = 0;
};

/// The part of a figure's loop in which the effort is held: between two equal postures, or a moment in the middle.
struct HoldSpan {
    double from = 0, to = 0;
};
HoldSpan hold_of(const Figure& figure);

} // namespace easeback
