#pragma once

#include <algorithm>
#include <limits>
#include <optional>

namespace easeback {

/// Decides when the next frame is due. While nothing moves and nothing was asked for there is none, so a
/// page that lies open costs nothing.
class FrameScheduler {
public:
    /// Something changed: a frame is due at once.
    void wake() { m_due = true; }
    /// Something will change then, in seconds of the frame clock: a timer's next second, for instance.
    void wake_at(double time) { m_wake_time = std::min(m_wake_time, time); }

    /// A frame is about to be drawn at `time`.
    void frame_begins(double time) {
        m_due = false;
        if (m_wake_time <= time) m_wake_time = never;
    }

    bool is_due() const { return m_due; }
    /// When to wake, if nothing else happens first.
    std::optional<double> wake_time() const { return m_wake_time == never ? std::nullopt : std::optional(m_wake_time); }

private:
    static constexpr double never = std::numeric_limits<double>::infinity();
    bool m_due = true;
    double m_wake_time = never;
};

} // namespace easeback
