#include "core/progression/course.h"

#include "core/base/sort.h"
#include "core/progression/progression_content.h"
#include "core/progression/return_gate.h"

#include <algorithm>
#include <array>

namespace easeback {

namespace {

constexpr Phase next_phase(Phase phase) { return static_cast<Phase>(static_cast<int>(phase) + 1); }
constexpr Phase phase_before(Phase phase) { return static_cast<Phase>(static_cast<int>(phase) - 1); }

// The days on which core and strength exercises first reached their highest level, in order.
std::vector<Date> ladders_reached(const Diary& diary) {
    constexpr SmallSet kinds = bit(ExerciseKind::core) | bit(ExerciseKind::strength);
    std::vector<Date> reached;
    const std::vector<Exercise>& exercises = diary.content().exercises;
    for (std::size_t i = 0; i < exercises.size(); ++i) {
        const ExerciseStanding* met = diary.standing(static_cast<int>(i));
        if (!met) continue;
        const ExerciseStanding& standing = *met;
        const Exercise& exercise = exercises[i];
        if (!(kinds & bit(exercise.kind)) || exercise.levels.size() < 2) continue;
        std::optional<Date> day = standing.outgrown_since;
        if (standing.best_level + 1 >= static_cast<int>(exercise.levels.size()) && (!day || *standing.best_since < *day))
            day = standing.best_since;
        if (day) reached.push_back(*day);
    }
    sort_few(reached);
    return reached;
}

// Lives through the record day by day.
class Walker {
public:
    explicit Walker(const Diary& diary)
        : m_diary(diary)
        , m_values(diary.content().progression)
        , m_flares(find_flare_ups(diary))
        , m_ladders(ladders_reached(diary))
        , m_gates_passed(all_gates_passed_on(diary, m_flares.flare_ups)) {}

    Course walk() {
        m_course.phase_since = m_diary.first();
        m_course.phase_reason = "screening_first";
        m_reason = "screening_first";
        if (auto start = m_diary.screened(); start && m_diary.covers(*start))
            for (Date day = *start; day <= m_diary.today(); day = day + 1) live(day, day == *start);
        finish();
        return std::move(m_course);
    }

private:
    void live(Date day, bool first) {
        const DayFacts& facts = m_diary.on(day);
        const DayFacts* yesterday = m_diary.covers(day - 1) ? &m_diary.on(day - 1) : nullptr;
        while (m_flare < m_flares.flare_ups.size() && m_flares.flare_ups[m_flare].over &&
               *m_flares.flare_ups[m_flare].over <= day)
            ++m_flare;
        m_in_flare = m_flare < m_flares.flare_ups.size() && m_flares.flare_ups[m_flare].lasts_on(day);
        m_pain = m_diary.known_pain(day);
        if (facts.permission != PlanPermission::none) m_permission = facts.permission;
        if (yesterday && yesterday->trained) m_last_trained = day - 1;
        count(facts, yesterday);
        if (first) return begin(day, facts);
        if (!fall(day, facts)) rise(day);
        if (m_permission == PlanPermission::gentle && static_cast<int>(m_course.phase) > m_values.gentle_highest_phase)
            enter(static_cast<Phase>(m_values.gentle_highest_phase), "gentle", day);
    }

    void count(const DayFacts& facts, const DayFacts* yesterday) {
        bool red = yesterday && yesterday->red > 0;
        if (m_in_flare || red || facts.told_worse || facts.legs_spreading || (m_pain && *m_pain >= m_values.settle_pain)) {
            m_course.calm_days = 0;
            m_phase_calm = 0;
        } else if (m_pain) {
            ++m_course.calm_days;
            ++m_phase_calm;
        }
        if (m_pain && *m_pain > m_values.return_low_pain) m_course.low_pain_days = 0;
        else if (m_pain) ++m_course.low_pain_days;
        if (yesterday) m_course.good_sessions += yesterday->good;
    }

    void begin(Date day, const DayFacts& facts) {
        m_course.phase_since = day;
        if (fall(day, facts)) return;
        if (!m_pain) m_reason = "pain_unknown";
        else if (m_diary.first_duration_weeks().value_or(m_values.acute_weeks) < m_values.acute_weeks) m_reason = "acute";
        else enter(Phase::restore, "start_calm", day);
    }

    // What leads back; true when the day holds the phase down.
    bool fall(Date day, const DayFacts& facts) {
        if (m_in_flare) return fall_to(Phase::settle, "flare_up", day);
        if (facts.settle_by_answers) return fall_to(Phase::settle, "by_answers", day);
        if (m_pain && *m_pain >= m_values.settle_pain) return fall_to(Phase::settle, "pain_high", day);
        if (m_course.phase < Phase::build) return false;
        if (red_sessions(day) >= m_values.red_sessions_back) return fall_to(phase_before(m_course.phase), "two_red", day);
        if (!m_last_trained || (day - *m_last_trained) % m_values.break_all_days != 0) return false;
        // After so long a time the way up is a new one.
        enter(phase_before(m_course.phase), "long_break", day);
        m_course.former = m_course.phase;
        return true;
    }

    bool fall_to(Phase phase, const char* reason, Date day) {
        m_course.former = std::max(m_course.former, m_course.phase);
        enter(phase, reason, day);
        m_phase_calm = 0;
        return true;
    }

    int red_sessions(Date day) const {
        int red = 0;
        for (int back = 1; back <= m_values.red_sessions_days; ++back) {
            Date earlier = day - back;
            if (earlier < m_course.phase_since || !m_diary.covers(earlier)) break;
            red += m_diary.on(earlier).red;
        }
        return red;
    }

    // On the way back up to where one was, less is asked for.
    int needed(int full) const {
        if (next_phase(m_course.phase) > m_course.former) return full;
        return (full * m_values.rebuild_percent + 99) / 100;
    }

    bool flare_up_just_over(Date day) const { return m_flare > 0 && m_flares.flare_ups[m_flare - 1].over == day; }

    bool only_gentle() const {
        return m_permission == PlanPermission::gentle && static_cast<int>(m_course.phase) >= m_values.gentle_highest_phase;
    }

    // What the next phase asks for, met or not.
    struct Asked {
        std::array<Need, 3> needs;
        std::size_t count = 0;

        void add(Need::Kind kind, int have, int need) { needs[count++] = {kind, have, need}; }
        bool met() const {
            return std::all_of(needs.begin(), needs.begin() + static_cast<std::ptrdiff_t>(count),
                               [](const Need& need) { return need.have >= need.need; });
        }
    };

    Asked asked(Date day) const {
        Asked asked;
        switch (m_course.phase) {
        case Phase::settle: asked.add(Need::Kind::calm_days, m_phase_calm, needed(m_values.restore_calm_days)); break;
        case Phase::restore:
            asked.add(Need::Kind::calm_days, m_phase_calm, needed(m_values.build_calm_days));
            asked.add(Need::Kind::good_sessions, m_course.good_sessions, needed(m_values.build_good_sessions));
            break;
        case Phase::build: {
            auto ladders = std::count_if(m_ladders.begin(), m_ladders.end(), [&](Date reached) { return reached <= day; });
            asked.add(Need::Kind::good_sessions, m_course.good_sessions, needed(m_values.return_good_sessions));
            asked.add(Need::Kind::low_pain_days, m_course.low_pain_days, needed(m_values.return_low_pain_days));
            asked.add(Need::Kind::strong_exercises, static_cast<int>(ladders), m_values.return_ladders);
            break;
        }
        case Phase::return_:
            asked.add(Need::Kind::steady_days, std::min(m_course.low_pain_days, day - m_course.phase_since),
                      needed(m_values.keep_steady_days));
            break;
        case Phase::keep: break;
        }
        return asked;
    }

    void rise(Date day) {
        if (only_gentle()) return;
        bool met = asked(day).met();
        switch (m_course.phase) {
        case Phase::settle:
            if (m_pain && (met || flare_up_just_over(day)))
                enter(Phase::restore, flare_up_just_over(day) ? "after_flare_up" : "settled", day);
            return;
        case Phase::restore:
            if (met) enter(Phase::build, "calm_sessions", day);
            return;
        case Phase::build:
            if (met) enter(Phase::return_, "strong_enough", day);
            return;
        case Phase::return_:
            if (met) enter(Phase::keep, "steady", day);
            else if (m_gates_passed && *m_gates_passed <= day && m_course.low_pain_days > 0)
                enter(Phase::keep, "gates_passed", day);
            return;
        case Phase::keep: return;
        }
    }

    // What still stands before the next phase.
    std::vector<Need> open_needs() const {
        std::vector<Need> open;
        if (m_course.phase == Phase::keep) return open;
        if (m_in_flare) open.push_back({Need::Kind::flare_over});
        if (m_diary.days().back().settle_by_answers) open.push_back({Need::Kind::questions});
        if (only_gentle()) open.push_back({Need::Kind::professional});
        if (!m_pain) open.push_back({Need::Kind::tell_pain});
        Asked all = asked(m_diary.today());
        for (std::size_t i = 0; i < all.count; ++i)
            if (all.needs[i].left() > 0) open.push_back(all.needs[i]);
        return open;
    }

    void enter(Phase phase, const char* reason, Date day) {
        m_reason = reason;
        if (phase == m_course.phase) return;
        m_course.phase = phase;
        m_course.phase_since = day;
        m_course.good_sessions = 0;
        m_phase_calm = 0;
    }

    void finish() {
        m_course.phase_reason = m_reason;
        m_course.former = std::max(m_course.former, m_course.phase);
        m_course.needs = open_needs();
        m_course.flare_up = m_flares.lasts();
        m_course.baseline = m_flares.baseline;
        m_course.flare_ups = std::move(m_flares.flare_ups);
        if (m_course.flare_up) m_course.days_since_flare = 0;
        else if (!m_course.flare_ups.empty()) m_course.days_since_flare = m_diary.today() - *m_course.flare_ups.back().over;
        if (m_last_trained) m_course.days_off = m_diary.today() - *m_last_trained;
        m_course.pacing = m_diary.days().back().pacing;
        m_course.pacing_reason = m_course.pacing == Pacing::quota ? "quota" : "pain_led";
    }

    const Diary& m_diary;
    const ProgressionThresholds& m_values;
    FlareHistory m_flares;
    std::vector<Date> m_ladders;
    std::optional<Date> m_gates_passed;
    Course m_course;
    const char* m_reason = "";
    std::size_t m_flare = 0; // the first flare-up that is not over yet
    bool m_in_flare = false;
    std::optional<int> m_pain;
    PlanPermission m_permission = PlanPermission::gentle;
    std::optional<Date> m_last_trained;
    int m_phase_calm = 0;
};

} // namespace

Course course_of(const Diary& diary) { return Walker(diary).walk(); }

Course course_of(const State& state, const ProgressionContent& content, Date today) {
    return course_of(Diary(state, content, today));
}

} // namespace easeback
