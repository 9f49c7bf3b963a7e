#include "core/progression/progress_view.h"

#include "core/base/sort.h"
#include "core/progression/diary.h"

#include <algorithm>

namespace easeback {

namespace {

constexpr int days_in_a_week = 7;
constexpr int short_range = 2 * days_in_a_week;
constexpr int long_range = 13 * days_in_a_week;
constexpr int longest_by_weeks = 26 * days_in_a_week;

// Numbers worth a word; beyond them every thousandth minute or hundredth session would be one too many.
constexpr int session_counts[] = {5, 10, 25, 50, 100, 200, 365};
constexpr int minute_counts[] = {60, 300, 1000, 3000, 10000};
// A difference that people notice in an activity: Patient-Specific Functional Scale, a single activity, 0 to 10.
constexpr int goal_points = 3;

bool something_was_done(const Session& session) {
    return session.finished && std::any_of(session.exercises.begin(), session.exercises.end(), [](const Performed& performed) {
               return performed.outcome == ExerciseOutcome::done || performed.outcome == ExerciseOutcome::partly;
           });
}

// Mean of what is added, if anything is.
struct Mean {
    double sum = 0;
    int count = 0;
    void add(double value) { sum += value, ++count; }
    std::optional<double> value() const { return count ? std::optional(sum / count) : std::nullopt; }
};

class Viewer {
public:
    Viewer(const State& state, const ProgressionContent& content, Date today, ProgressRange range)
        : m_state(state)
        , m_diary(state, content, today)
        , m_today(today) {
        m_view.range = range;
        m_view.begun = m_diary.first();
    }

    ProgressView view() {
        lay_out_steps();
        add_pain();
        add_goals();
        add_days();
        add_flare_ups();
        add_changes();
        add_milestones();
        m_view.pain_change = pain_change(m_diary);
        return std::move(m_view);
    }

private:
    // As long as the record for long times, yet never so short that nothing could be compared.
    void lay_out_steps() {
        int recorded = m_today - m_diary.first() + 1, days = short_range, length = 1;
        if (m_view.range != ProgressRange::two_weeks) {
            days = std::max(recorded, short_range);
            if (m_view.range == ProgressRange::three_months) days = std::min(days, long_range);
            if (days > short_range) length = days <= longest_by_weeks ? days_in_a_week : 4 * days_in_a_week;
        }
        int count = (days + length - 1) / length;
        for (int i = count; i > 0; --i) {
            ProgressStep& step = m_view.steps.emplace_back();
            step.first = m_today - (i * length - 1);
            step.days = length;
            step.goals.resize(m_state.goals.size());
        }
    }

    ProgressStep* step_of(Date day) {
        int days = day - m_view.first();
        if (days < 0 || day > m_today) return nullptr;
        return &m_view.steps[static_cast<std::size_t>(days / m_view.steps.front().days)];
    }

    void add_pain() {
        std::vector<Mean> means(m_view.steps.size());
        for (Date day = m_diary.first(); day <= m_today; day = day + 1) {
            if (!m_diary.on(day).pain_told()) continue;
            m_view.anything_told = true;
            if (const ProgressStep* step = step_of(day))
                means[static_cast<std::size_t>(step - m_view.steps.data())].add(m_diary.on(day).pain);
        }
        for (std::size_t i = 0; i < means.size(); ++i) m_view.steps[i].pain = means[i].value();
    }

    void add_goals() {
        for (std::size_t goal = 0; goal < m_state.goals.size(); ++goal) {
            std::vector<Mean> means(m_view.steps.size());
            for (const DatedRating& rating : m_state.goals[goal].ratings) {
                m_view.anything_told = true;
                if (const ProgressStep* step = step_of(rating.day))
                    means[static_cast<std::size_t>(step - m_view.steps.data())].add(rating.rating);
            }
            for (std::size_t i = 0; i < means.size(); ++i) m_view.steps[i].goals[goal] = means[i].value();
        }
    }

    // The days on which something was done, each once.
    void add_days() {
        std::vector<Date> active;
        Date week = m_today - (days_in_a_week - 1);
        Mean pain, pain_before;
        for (const Session& session : m_state.sessions) {
            if (!something_was_done(session)) continue;
            active.push_back(session.day);
            if (ProgressStep* step = step_of(session.day)) ++step->sessions;
            m_view.week.sessions += session.day >= week && session.day <= m_today;
        }
        std::vector<Date> walked;
        for (const DatedWalk& dated : m_state.walks) {
            active.push_back(dated.day);
            if (ProgressStep* step = step_of(dated.day)) step->minutes_walked += dated.walk.minutes;
            if (dated.day < week || dated.day > m_today) continue;
            m_view.week.minutes_walked += dated.walk.minutes;
            if (std::find(walked.begin(), walked.end(), dated.day) == walked.end()) walked.push_back(dated.day);
        }
        m_view.week.days_walked = static_cast<int>(walked.size());
        for (const DatedStage& stage : m_state.stages) active.push_back(stage.day);
        sort_few(active);
        active.erase(std::unique(active.begin(), active.end()), active.end());
        for (Date day : active) {
            if (ProgressStep* step = step_of(day)) ++step->active_days;
            m_view.week.active_days += day >= week && day <= m_today;
        }
        m_view.anything_told |= !active.empty();
        for (Date day = std::max(week - days_in_a_week, m_diary.first()); day <= m_today; day = day + 1)
            if (m_diary.on(day).pain_told()) (day < week ? pain_before : pain).add(m_diary.on(day).pain);
        m_view.week.pain = pain.value();
        m_view.week.pain_before = pain_before.value();
    }

    void add_flare_ups() {
        FlareHistory history = find_flare_ups(m_diary);
        for (FlareUp& flare_up : history.flare_ups) {
            if (flare_up.over && flare_up.end == FlareUp::End::calmed)
                m_view.milestones.push_back({Milestone::Kind::flare_up_over, *flare_up.over});
            if (!flare_up.over || *flare_up.over > m_view.first()) m_view.flare_ups.push_back(std::move(flare_up));
        }
    }

    void add_changes() {
        for (const PlanChange& change : m_state.plan_changes)
            if (change.day >= m_view.first() && change.day <= m_today) m_view.changes.push_back(change);
        sort_few(m_view.changes, [](const PlanChange& a, const PlanChange& b) { return a.day > b.day; });
    }

    void add_milestones() {
        add_session_milestones();
        add_walking_milestones();
        for (const Goal& goal : m_state.goals) {
            if (goal.ratings.empty()) continue;
            int first = goal.ratings.front().rating;
            auto better = std::find_if(goal.ratings.begin(), goal.ratings.end(),
                                       [&](const DatedRating& rating) { return rating.rating >= first + goal_points; });
            // Only while it lasts: what has gone again is not held up to anyone.
            if (better != goal.ratings.end() && goal.ratings.back().rating >= first + goal_points)
                m_view.milestones.push_back(
                    {Milestone::Kind::goal_up, better->day, goal.ratings.back().rating - first, goal.text});
        }
        std::erase_if(m_view.milestones, [&](const Milestone& milestone) { return milestone.day > m_today; });
        sort_few(m_view.milestones, [](const Milestone& a, const Milestone& b) { return a.day > b.day; });
    }

    void add_session_milestones() {
        int count = 0;
        for (Date day : sorted_days(m_state.sessions, [](const Session& session) { return something_was_done(session); })) {
            if (++count == 1) m_view.milestones.push_back({Milestone::Kind::first_session, day});
            if (std::find(std::begin(session_counts), std::end(session_counts), count) != std::end(session_counts))
                m_view.milestones.push_back({Milestone::Kind::sessions, day, count});
        }
    }

    void add_walking_milestones() {
        std::vector<DatedWalk> walks = m_state.walks;
        sort_few(walks, [](const DatedWalk& a, const DatedWalk& b) { return a.day < b.day; });
        int minutes = 0;
        for (const DatedWalk& dated : walks) {
            if (minutes == 0) m_view.milestones.push_back({Milestone::Kind::first_walk, dated.day});
            // A long walk may pass several of them; the greatest is told.
            int passed = 0;
            for (int count : minute_counts)
                if (minutes < count && minutes + dated.walk.minutes >= count) passed = count;
            minutes += dated.walk.minutes;
            if (passed) m_view.milestones.push_back({Milestone::Kind::minutes_walked, dated.day, passed});
        }
    }

    template <class Dated, class Wanted>
    static std::vector<Date> sorted_days(const std::vector<Dated>& all, Wanted wanted) {
        std::vector<Date> days;
        for (const Dated& dated : all)
            if (wanted(dated)) days.push_back(dated.day);
        sort_few(days);
        return days;
    }

    const State& m_state;
    Diary m_diary;
    Date m_today;
    ProgressView m_view;
};

} // namespace

ProgressView progress_view(const State& state, const ProgressionContent& content, Date today, ProgressRange range) {
    return Viewer(state, content, today, range).view();
}

} // namespace easeback
