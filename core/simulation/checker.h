#pragma once

#include "core/plan/plan.h"
#include "core/progression/course.h"
#include "core/progression/walking.h"
#include "core/simulation/person.h"
#include "core/simulation/simulate.h"

#include <optional>
#include <string>
#include <vector>

namespace easeback {

/// Holds every day of one virtual person against the rules that must never break. It works from the record and the
/// content by itself, without the code it checks wherever it can.
class Checker {
public:
    /// `number` names the person in what is reported.
    Checker(const Content& content, int number, const VirtualPerson& person, SimulationResult& result);

    void check_day(const Diary& diary, const Course& course, const WalkingQuota& walking, const DayPlan& plan);
    /// To be told before the events of a day are applied: what comes back because the person asked.
    void note_restored(const std::string& exercise);
    /// After the last day.
    void finish(int days);

    /// The rules, with nothing checked yet.
    static std::vector<Invariant> invariants();

private:
    void expect(std::size_t invariant, bool holds, const std::string& detail = {});
    void check_exercises(const Diary& diary, const DayPlan& plan);
    void check_offer(const Diary& diary, const DayPlan& plan);
    void check_steps(const Diary& diary, const Course& course, const DayPlan& plan);
    void check_course(const Course& course, const DayPlan& plan);
    void check_walking(const WalkingQuota& walking, const DayPlan& plan);

    const Content& m_content;
    const VirtualPerson& m_person;
    SimulationResult& m_result;
    int m_number;
    Date m_day;
    int m_days = 0;
    std::optional<Phase> m_phase;       // of the last day with a plan
    std::optional<WalkingQuota> m_walk; // of the last day with walks
    std::vector<int> m_levels;          // the last planned; -1 before
    std::vector<char> m_set_aside;
    std::optional<int> m_build_day, m_return_day;
};

} // namespace easeback
