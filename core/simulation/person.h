#pragma once

#include "core/base/date.h"
#include "core/plan/plan.h"
#include "core/record/event.h"
#include "core/simulation/random.h"

#include <string>
#include <vector>

namespace easeback {

struct Content;

/// Someone who does not exist: a back that hurts, heals and flares, and a way of keeping to a plan.
class VirtualPerson {
public:
    /// `seed` alone decides everything about the person.
    VirtualPerson(const Content& content, std::uint64_t seed);

    /// What the person answers in the first interview.
    std::vector<Event> first_interview(Date day);
    /// What the person does on one day with the plan they are given.
    std::vector<Event> live_through(const DayPlan& plan, Date day);

private:
    Event event(Date day, EventPayload payload);
    Answer random_answer(int question);
    PainScore felt(double pain) const;

    const Content& m_content;
    Random m_random;
    double m_pain;              // NRS at rest
    double m_healing;           // points a day
    double m_adherence;         // share of days on which a session is done
    double m_flare_chance;      // a day
    bool m_has_danger_signs;
    std::uint64_t m_sequence = 0;
};

} // namespace easeback
