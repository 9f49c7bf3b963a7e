#pragma once

#include "core/catalog/content.h"
#include "core/progression/course.h"
#include "core/progression/progress.h"
#include "core/progression/return_gate.h"
#include "core/progression/review.h"
#include "core/progression/walking.h"
#include "core/record/log.h"
#include "core/record/state.h"

#include <initializer_list>
#include <string>
#include <vector>

namespace easeback::test {

/// The project's content with a few exercises of our own in place of its own, so that what the rules do can be told to
/// the day: "tilt" (mobility, 3 levels), "brace" (core, 3 levels), "press" (strength, 2 levels), "breathe" (breathing,
/// 2 levels), and a ladder "step_low" (3 levels), "step_high" (2 levels), "step_top" (1 level).
const Content& small_content();

/// A record that is written day by day. It begins with an interview of someone with an ordinary sore back of two weeks,
/// pain 4, no danger sign.
class Chronicle {
public:
    explicit Chronicle(const Content& content = small_content());

    Date today() const { return m_today; }
    Date start() const { return m_start; }
    /// The day so many days after the first.
    Chronicle& day(int number);
    Chronicle& next_day() { return day(m_today - m_start + 1); }

    Chronicle& add(EventPayload payload);
    Chronicle& answer(const std::string& question, const std::string& option);
    Chronicle& answer(const std::string& question, double number);
    /// The interview ends with what the answers come to.
    Chronicle& screened();
    /// What is told in the morning; both at rest.
    Chronicle& tells(int pain, std::optional<Change> change = std::nullopt);
    /// A whole session of the exercises, at the level each has reached. Pain before it is what was told that day, else
    /// not told.
    Chronicle& trains(std::initializer_list<std::string> exercises, int pain_during, std::optional<int> effort = 4,
                      ExerciseOutcome outcome = ExerciseOutcome::done);
    /// Like it, after the pending decisions have taken effect, as the app does it.
    Chronicle& follows(std::initializer_list<std::string> exercises, int pain_during);
    Chronicle& walks(int minutes, std::optional<int> pain_during = 0);

    const State& state() const { return m_state; }
    const std::vector<Event>& events() const { return m_log.events(); }
    Diary diary() const { return Diary(m_state, m_content, m_today); }
    Course course() const { return course_of(m_state, m_content, m_today); }
    std::vector<Decision> decisions() const { return progress(m_state, m_content, m_today); }
    /// The decision about one exercise; "none" as its rule where there is none.
    Decision decision(const std::string& exercise) const;
    std::string rule(const std::string& exercise) const { return decision(exercise).rule; }
    WalkingQuota quota() const { return walking_quota(m_state, m_content, m_today); }
    std::vector<Review> reviews() const { return reviews_due(m_state, m_content, m_today); }
    /// The reason of the review of that kind; empty where none is due.
    std::string review(ReviewKind kind) const;
    GateStatus gate(const std::string& id) const;

private:
    const Content& m_content;
    Date m_start, m_today;
    State m_state;
    Log m_log;
};

/// Someone in the return phase, strong and without pain.
Chronicle returned();

} // namespace easeback::test
