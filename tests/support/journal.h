#pragma once

#include "core/catalog/content.h"
#include "core/plan/plan.h"
#include "core/record/state.h"
#include "core/simulation/random.h"

#include <string>
#include <vector>

namespace easeback::test {

/// What someone told and did, day by day. Starts with a typical sore back that has no danger sign, and knows
/// nothing of the person but that.
class Journal {
public:
    explicit Journal(const Content& content, Date first_day);

    Date today() const { return m_today; }
    void next_day(int days = 1) { m_today = m_today + days; }
    const State& state() const { return m_state; }

    /// Answers one question: with options, or with a number.
    void choose(const std::string& question, std::vector<std::string> options);
    void tell(const std::string& question, double number);
    /// Gives every profile question a random answer, or none.
    void tell_anything_of_oneself(Random& random);
    /// Gives some of the precautions.
    void tell_precautions(Random& random, double likelihood);

    void add(EventPayload payload);
    void check_in(int pain_now, int pain_morning);
    DayPlan plan() const { return easeback::plan(m_state, m_content, m_today); }
    /// Takes the steps of the plan and does its session.
    void do_session(const DayPlan& plan, int pain_during = 2, int effort = 4);
    /// Does it in some way or other, or not at all; may set things aside and may open what is harder.
    void do_something(const DayPlan& plan, Random& random);

private:
    const Content& m_content;
    Date m_today;
    State m_state;
    std::uint64_t m_events = 0;
};

/// The place of an exercise in the plan's session, or -1.
int place_of(const DayPlan& plan, int exercise);
/// The reason for which an exercise is left out; empty where it is not.
std::string left_out_because(const DayPlan& plan, int exercise);

} // namespace easeback::test
