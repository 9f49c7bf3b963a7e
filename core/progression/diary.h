#pragma once

#include "core/base/date.h"
#include "core/exercise/exercise.h"
#include "core/progression/band.h"
#include "core/record/state.h"
#include "core/screening/triage.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace easeback {

struct ProgressionContent;

/// What leads the steps: how the back answers, or fixed quotas on fixed days, which help people who fear movement.
/// Red answers override both.
enum class Pacing : std::uint8_t { pain_led, quota };

/// What the record tells of one day, as progression needs it.
struct DayFacts {
    static constexpr std::int8_t not_told = -1;
    std::int8_t pain = not_told;                ///< resting pain told that day, the highest
    std::int8_t morning = not_told;             ///< this morning's, the highest told
    std::uint8_t green = 0, amber = 0, red = 0; ///< sessions by band
    std::uint8_t good = 0;                      ///< sessions that were green, or amber and settled by the next morning
    std::int16_t walked = 0;                    ///< minutes, all walks together
    std::int16_t longest_walk = 0;              ///< minutes
    Band walk_band = Band::green;               ///< the worst of the day's walks
    bool walk_pain_told = false;                ///< of each of them
    bool told_worse = false;
    bool legs_spreading = false;
    bool flare_up_declared = false;
    bool trained = false;             ///< a session with something done, or a stage on the way back to an activity
    bool settle_by_answers = false;   ///< answers that stand on this day ask for the settle phase
    Pacing pacing = Pacing::pain_led; ///< by the answers that stand on this day
    PlanPermission permission = PlanPermission::none; ///< as the last interview left it

    bool pain_told() const { return pain != not_told; }
    /// Whether anything was told of how the back is.
    bool told() const { return pain_told() || told_worse; }
};

/// What is known of one session.
struct SessionFacts {
    Date day;
    Band band = Band::amber;
    Settled settled = Settled::unknown;
    bool counts = false;     ///< finished, before today, with something done
    bool told_worse = false; ///< "worse" at the next check-in
    bool spreading = false;  ///< leg symptoms had spread by then
    bool high = false;       ///< pain above amber_highest, however high it was at rest
    std::optional<PainScore> before, next_morning;
    std::optional<int> effort;

    bool good() const { return !high && (band == Band::green || (band == Band::amber && settled == Settled::yes)); }
};

/// The record laid out by days up to the morning of `today`: its check-ins and answers count, its sessions do not yet.
/// Later events and those more than ten years back are left out.
class Diary {
public:
    Diary(const State& state, const ProgressionContent& content, Date today);

    const State& state() const { return m_state; }
    const ProgressionContent& content() const { return m_content; }
    /// Today's answers, and what they come to.
    const AnswerSheet& answers() const { return m_answers; }
    const Assessment& assessment() const { return m_assessment; }

    Date today() const { return m_today; }
    /// The first day of the record; today where it is empty.
    Date first() const { return m_first; }
    /// From the first day to today, both included.
    const std::vector<DayFacts>& days() const { return m_days; }
    /// Facts of a day between the first and today.
    const DayFacts& on(Date day) const { return m_days[static_cast<std::size_t>(day - m_first)]; }
    bool covers(Date day) const { return day >= m_first && day <= m_today; }
    /// What the record says about each exercise of the content, by its place; null where it was never met.
    const std::vector<const ExerciseStanding*>& standings() const { return m_standings; }
    const ExerciseStanding* standing(int exercise) const { return m_standings[static_cast<std::size_t>(exercise)]; }
    /// In the order of State::sessions.
    const std::vector<SessionFacts>& sessions() const { return m_sessions; }

    /// How many weeks the back had hurt when that was first told.
    std::optional<double> first_duration_weeks() const { return m_duration_weeks; }
    /// The day of the first finished interview, where there is one.
    std::optional<Date> screened() const { return m_screened; }

    /// The last told resting pain, if it was told within telling_lasts_days before `day` or on it.
    std::optional<int> known_pain(Date day) const;
    /// The mean of the last told resting pains before `day`; none where nothing was told within baseline_days.
    std::optional<double> baseline(Date day) const;
    /// The band of an exercise of a session, by its own pain where that was told.
    Band band_of_trial(const Trial& trial) const;

private:
    void lay_out_check_ins();
    void lay_out_answers();
    void note_told(const AnswerChanged& change, DayFacts& day);
    void lay_out_sessions();
    void lay_out_walks();
    DayFacts* facts(Date day) { return covers(day) ? &m_days[static_cast<std::size_t>(day - m_first)] : nullptr; }
    void tell_pain(Date day, int pain);

    const State& m_state;
    const ProgressionContent& m_content;
    Date m_today, m_first;
    AnswerSheet m_answers;
    Assessment m_assessment;
    std::optional<double> m_duration_weeks;
    std::optional<Date> m_screened;
    std::vector<DayFacts> m_days;
    std::vector<SessionFacts> m_sessions;
    std::vector<const ExerciseStanding*> m_standings;
};

} // namespace easeback
