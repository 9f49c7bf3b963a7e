#include "core/progression/walking.h"

#include "core/progression/course.h"
#include "core/progression/graded.h"
#include "core/progression/progression_content.h"

#include <algorithm>

namespace easeback {

namespace {

class Walker {
public:
    Walker(const Diary& diary, const Course& course)
        : m_diary(diary)
        , m_course(course)
        , m_values(diary.content().progression) {}

    WalkingQuota walk() {
        m_stage = m_values.walk_start_stage;
        auto start = m_diary.screened();
        if (!start || !m_diary.covers(*start) || m_diary.assessment().permission == PlanPermission::none)
            return {0, 0, 0, "not_now", m_stage, m_diary.today()};
        take_trials(*start);
        m_since = *start;
        m_rule = "start";
        for (Date day = *start; day <= m_diary.today(); day = day + 1) live(day);
        return quota();
    }

private:
    int top() const { return static_cast<int>(m_values.walking_stages.size()) - 1; }
    const WalkingStage& stage(int place) const { return m_values.walking_stages[static_cast<std::size_t>(place)]; }

    // The first walks show what the person manages.
    void take_trials(Date start) {
        auto least = static_cast<std::size_t>(m_values.graded_trials_least);
        auto most = static_cast<std::size_t>(m_values.graded_trials_most);
        Date first_step = start + m_values.walk_stage_days;
        for (const DatedWalk& dated : m_diary.state().walks) {
            if (dated.day < start || dated.day >= m_diary.today()) continue;
            if (m_trials.size() >= least && dated.day >= first_step) break;
            m_trials.push_back(dated.walk.minutes);
            m_trials_known = m_trials.size() < most ? std::max(dated.day + 1, first_step) : dated.day + 1;
            if (m_trials.size() == most) break;
        }
        if (m_trials.size() < least) m_trials_known.reset();
    }

    // Someone who walks as long as the quota says has shown nothing new; someone who manages less, or clearly more, has.
    // True when the stage changed.
    bool start_from_trials(Date day, bool may_rise) {
        double baseline = *graded_baseline(m_trials, m_values);
        int minutes = graded_start(baseline, m_values);
        int asked = stage(m_stage).minutes_each;
        if (baseline >= asked && (minutes <= asked || !may_rise)) return false;
        int fitting = 0;
        for (int place = 0; place <= top(); ++place)
            if (stage(place).minutes_each <= minutes) fitting = place;
        if (fitting == m_stage) return false;
        move_to(fitting, "from_trials", day);
        return true;
    }

    void move_to(int place, const char* rule, Date day) {
        m_stage = std::clamp(place, 0, top());
        m_since = day;
        m_rule = rule;
        m_amber = false;
        m_good_days = 0;
    }

    void live(Date day) {
        static constexpr DayFacts nothing;
        bool counts = m_diary.covers(day - 1) && day > m_since;
        const DayFacts& yesterday = counts ? m_diary.on(day - 1) : nothing;
        if (yesterday.walked > 0) m_last_walk = day - 1;
        bool red = yesterday.walked > 0 && (yesterday.walk_band == Band::red || m_diary.on(day).legs_spreading);
        bool flare_up = starts_flare_up(day);
        m_setback |= red || flare_up;
        m_amber |= yesterday.walked > 0 && yesterday.walk_band == Band::amber;
        bool may_rise = !m_setback && !m_amber && !pain_forbids(day);
        bool moved = m_trials_known == day && start_from_trials(day, may_rise);
        if (red) return move_to(m_stage - 1, "back_red", day);
        if (flare_up) return move_to(m_stage - 1, "back_flare", day);
        if (moved) return;
        if (m_last_walk && lost_by_days_off(day)) return;
        m_good_days += yesterday.walked > 0 && yesterday.walk_band == Band::green && yesterday.walk_pain_told;
        consider_step(day);
    }

    bool starts_flare_up(Date day) const {
        return std::any_of(m_course.flare_ups.begin(), m_course.flare_ups.end(),
                           [&](const FlareUp& flare_up) { return flare_up.first == day; });
    }
    bool in_flare_up(Date day) const {
        return std::any_of(m_course.flare_ups.begin(), m_course.flare_ups.end(),
                           [&](const FlareUp& flare_up) { return flare_up.lasts_on(day); });
    }

    bool lost_by_days_off(Date day) {
        int off = day - *m_last_walk;
        if (off == m_values.break_one_days || off == m_values.break_two_days) {
            move_to(m_stage - 1, "back_break", day);
            return true;
        }
        if (off != m_values.break_all_days) return false;
        move_to(std::min(m_stage, m_values.walk_start_stage), "back_break", day);
        return true;
    }

    int days_walked(Date day) const {
        int walked = 0;
        for (int back = 1; back <= m_values.walk_stage_days; ++back)
            walked += m_diary.covers(day - back) && m_diary.on(day - back).walked > 0;
        return walked;
    }

    bool pain_forbids(Date day) const {
        std::optional<int> pain = m_diary.known_pain(day);
        const DayFacts& facts = m_diary.on(day);
        return (pain && *pain >= m_values.settle_pain) || facts.told_worse || facts.settle_by_answers ||
               facts.permission == PlanPermission::none || in_flare_up(day);
    }

    void consider_step(Date day) {
        if (m_stage == top()) {
            m_rule = "keep";
            return;
        }
        int days = day - m_since;
        bool quota = m_diary.on(day).pacing == Pacing::quota;
        if (m_amber && days >= m_values.walk_stage_days) return move_to(m_stage, "hold_amber", day);
        if (m_amber) {
            m_rule = "hold_amber";
            return;
        }
        bool time_is_up = quota ? days >= m_values.walk_stage_days : m_good_days >= m_values.walk_days_good;
        if (!time_is_up) return;
        if (pain_forbids(day)) m_rule = "hold_pain";
        else if (quota && days_walked(day) < m_values.walk_days_least) m_rule = "hold_few";
        else move_to(m_stage + 1, quota ? "step_quota" : "step_good", day);
    }

    // A good day is no reason for more than was set.
    bool did_too_much() const {
        Date yesterday = m_diary.today() - 1;
        if (m_diary.days().back().pacing != Pacing::quota || yesterday < m_since || !m_diary.covers(yesterday)) return false;
        int set = stage(m_stage).walks_a_day * stage(m_stage).minutes_each;
        return m_diary.on(yesterday).walked * 100 > set * (100 + m_values.graded_rise_percent);
    }

    WalkingQuota quota() const {
        const WalkingStage& now = stage(m_stage);
        WalkingQuota quota{now.walks_a_day, now.minutes_each, now.days_a_week, m_rule, m_stage, m_since};
        if (!in_flare_up(m_diary.today())) {
            if (did_too_much()) quota.rule = "no_overshoot";
            return quota;
        }
        quota.minutes_each =
            std::max(std::min(m_values.walk_shortest, now.minutes_each), now.minutes_each * m_values.flare_walk_percent / 100);
        quota.rule = "flare";
        return quota;
    }

    const Diary& m_diary;
    const Course& m_course;
    const ProgressionThresholds& m_values;
    std::vector<int> m_trials;
    std::optional<Date> m_trials_known; // the morning after the last of them
    int m_stage = 0;
    Date m_since;
    const char* m_rule = "";
    std::optional<Date> m_last_walk;
    bool m_amber = false;
    bool m_setback = false;
    int m_good_days = 0;
};

} // namespace

WalkingQuota walking_quota(const Diary& diary, const Course& course) { return Walker(diary, course).walk(); }

WalkingQuota walking_quota(const State& state, const ProgressionContent& content, Date date) {
    Diary diary(state, content, date);
    return walking_quota(diary, course_of(diary));
}

} // namespace easeback
