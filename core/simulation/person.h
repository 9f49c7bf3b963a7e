#pragma once

#include "core/base/date.h"
#include "core/plan/plan.h"
#include "core/progression/return_gate.h"
#include "core/progression/review.h"
#include "core/progression/walking.h"
#include "core/record/event.h"
#include "core/screening/answer.h"
#include "core/simulation/back.h"
#include "core/simulation/random.h"

#include <array>
#include <string_view>
#include <vector>

namespace easeback {

struct Content;

/// The kinds of people who are simulated.
enum class PersonKind : std::uint8_t {
    healer, ///< heals steadily and does everything as planned: recovery must lead them forward in time
    acute_strain,
    persistent,
    sciatica,
    osteoporosis, ///< and older
    pregnant,
    athlete,
    fearful,
    danger_later, ///< a danger sign appears on some day
    confused,     ///< not sure, contradictory, skips questions and check-ins, tells any number for pain
};
inline constexpr std::array<std::string_view, 10> person_kind_names = {"healer",       "acute_strain", "persistent", "sciatica",
                                                                       "osteoporosis", "pregnant",     "athlete",    "fearful",
                                                                       "danger_later", "confused"};

/// How someone keeps to a plan. Chances a day, 0 to 1.
struct Habits {
    double trains = 0.6, walks = 0.5, checks_in = 0.7, tells_wild_pain = 0;
    double unsure = 0, contradicts = 0, keeps_quiet = 0; ///< of a question; of something new
    double skips = 0.05, stops = 0.01, finishes = 0.95;  ///< of an exercise; of a session
    double asks_back = 0.02, declares_flare_up = 0.5;
    double breaks = 0.01; ///< goes away for some weeks
    int hardest_effort = 7;
};

/// What the day offers someone.
struct DayOffer {
    const State& state;
    const DayPlan& plan;
    const WalkingQuota& walking;
    const std::vector<Review>& reviews;
    const std::vector<GateStatus>& gates;
};

/// Someone who does not exist: a kind of back, habits, and true answers of which they may tell others.
class VirtualPerson {
public:
    /// `seed` alone decides everything about the person.
    VirtualPerson(const Content& content, std::uint64_t seed);
    VirtualPerson(const VirtualPerson&) = delete;
    VirtualPerson& operator=(const VirtualPerson&) = delete;

    PersonKind kind() const { return m_kind; }

    /// What the person answers in the first interview, and some of what the profile asks.
    std::vector<Event> first_interview(Date day);
    /// A night has passed: what the person tells before the day's plan is looked at.
    std::vector<Event> morning(const State& state, Date day);
    /// What the person does with what the day offers.
    std::vector<Event> live_through(const DayOffer& offer, Date day);

    /// The urgency below which nothing may fall while the danger sign that was told stands; none without one.
    Urgency least_urgency() const { return m_sign_told ? m_sign_urgency : Urgency::none; }

private:
    Event event(Date day, EventPayload payload);
    void become(PersonKind kind);
    void answer_truly(std::string_view question, std::string_view option);
    void answer_truly(std::string_view question, double number);
    void choose_profile();
    void plan_danger_sign();
    Answer told(int question);
    void interview(std::vector<Event>& events, Date day, bool again);
    void train(const DayOffer& offer, Date day, std::vector<Event>& events);
    void walk(const DayOffer& offer, Date day, std::vector<Event>& events);
    void ask_back(const DayOffer& offer, Date day, std::vector<Event>& events);

    const Content& m_content;
    Random m_random;
    PersonKind m_kind = PersonKind::healer;
    BackTraits m_traits;
    Habits m_habits;
    AnswerSheet m_truth; // what a clinician would find
    AnswerSheet m_told;  // what the record holds
    VirtualBack m_back;
    int m_days = 0;
    int m_away = 0; // days yet to come without the app
    PainScore m_last_pain = 0;
    int m_sign = -1, m_sign_day = 0; // the danger sign of danger_later
    Urgency m_sign_urgency = Urgency::none;
    bool m_sign_told = false;
    std::uint64_t m_sequence = 0;
};

} // namespace easeback
