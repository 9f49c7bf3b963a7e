#include "core/progression/review.h"

#include "core/base/sort.h"
#include "core/progression/course.h"
#include "core/progression/progression_content.h"
#include "core/record/mini_check.h"

#include <algorithm>

namespace easeback {

namespace {

constexpr int days_in_a_week = 7;

// The mean of the pain told from `first` up to but not including `end`.
std::optional<double> mean_pain(const Diary& diary, Date first, Date end) {
    int told = 0, sum = 0;
    for (Date day = std::max(first, diary.first()); day < end && day <= diary.today(); day = day + 1) {
        if (!diary.on(day).pain_told()) continue;
        sum += diary.on(day).pain;
        ++told;
    }
    if (told == 0) return std::nullopt;
    return static_cast<double>(sum) / told;
}

class Reviewer {
public:
    Reviewer(const Diary& diary, const Course& course)
        : m_diary(diary)
        , m_course(course)
        , m_values(diary.content().progression)
        , m_today(diary.today()) {}

    std::vector<Review> due() {
        if (!m_diary.screened()) return {};
        m_start = *m_diary.screened();
        rescreen_or_person();
        not_working();
        weekly();
        goals();
        retry();
        return std::move(m_due);
    }

private:
    void add(ReviewKind kind, std::string reason, Date since, std::vector<std::string> see = {}, std::string exercise = {}) {
        m_due.push_back({kind, std::move(reason), since, std::move(see), std::move(exercise)});
    }

    std::optional<Date> last_done(ReviewKind kind) const {
        std::optional<Date> last;
        for (const DatedReview& review : m_diary.state().reviews)
            if (review.review == to_text(kind) && review.day <= m_today && (!last || review.day > *last)) last = review.day;
        return last;
    }

    Date last_screened() const {
        Date last = m_start;
        for (const DatedScreening& screening : m_diary.state().screenings)
            if (screening.day <= m_today) last = std::max(last, screening.day);
        return last;
    }

    // Days on which it showed that the back said no: the morning after a red session, or the beginning of a flare-up. A
    // flare-up right after a red session is the same step back.
    std::vector<Date> setbacks() const {
        std::vector<Date> days;
        for (const SessionFacts& session : m_diary.sessions())
            if (session.counts && session.band == Band::red) days.push_back(session.day + 1);
        for (const FlareUp& flare_up : m_course.flare_ups) {
            bool same = std::any_of(days.begin(), days.end(), [&](Date day) {
                return flare_up.first >= day && flare_up.first - day < m_values.carry_over_days;
            });
            if (!same) days.push_back(flare_up.first);
        }
        sort_few(days);
        days.erase(std::unique(days.begin(), days.end()), days.end());
        return days;
    }

    // The setbacks that others shortly before them made one too many.
    std::vector<Date> setbacks_too_many() const {
        std::vector<Date> days = setbacks(), too_many;
        auto needed = static_cast<std::size_t>(m_values.setbacks_to_rescreen);
        for (std::size_t i = needed; i <= days.size(); ++i)
            if (days[i - 1] - days[i - needed] <= m_values.setback_days) too_many.push_back(days[i - 1]);
        return too_many;
    }

    void rescreen_or_person() {
        Date screened = last_screened();
        if (auto since = mini_check_due(m_diary.state(), m_today)) return add(ReviewKind::rescreen, "mini_check", *since);
        for (const DatedCheckIn& check_in : m_diary.state().check_ins)
            if (check_in.told.something_new && check_in.day > screened && check_in.day <= m_today)
                return add(ReviewKind::rescreen, "something_new", check_in.day);
        std::vector<Date> too_many = setbacks_too_many();
        if (!too_many.empty() && m_today - too_many.back() <= m_values.setback_days) {
            // Where the danger signs were asked again for a setback of the same run, it is time for a person.
            bool asked = std::any_of(too_many.begin(), too_many.end(),
                                     [&](Date day) { return day <= screened && too_many.back() - day <= m_values.setback_days; });
            if (!asked) return add(ReviewKind::rescreen, "two_steps_back", too_many.back());
            person(too_many.back());
        }
        if (m_today - screened >= m_values.rescreen_weeks * days_in_a_week)
            add(ReviewKind::rescreen, "time_to_ask", screened + m_values.rescreen_weeks * days_in_a_week);
    }

    void person(Date since) {
        auto done = last_done(ReviewKind::see_person);
        if (!done || *done < since) add(ReviewKind::see_person, "steps_back_again", since, {"physiotherapist", "doctor"});
    }

    void not_working() {
        auto done = last_done(ReviewKind::not_working);
        Date from = std::max(m_start, done.value_or(m_start));
        int days = m_today - from;
        PainChange change = pain_change(m_diary);
        if (change.verdict == PainChange::Verdict::worse && days >= m_values.worsening_weeks * days_in_a_week)
            return add(ReviewKind::not_working, "getting_worse", m_today, {"doctor", "physiotherapist"});
        bool stayed = m_course.flare_ups.empty()
                          ? false
                          : m_course.flare_ups.back().end == FlareUp::End::stayed && m_course.flare_ups.back().over &&
                                *m_course.flare_ups.back().over > done.value_or(m_start - 1);
        if (stayed)
            return add(ReviewKind::not_working, "flare_up_stayed", *m_course.flare_ups.back().over,
                       {"doctor", "physiotherapist"});
        if (days < m_values.not_working_weeks * days_in_a_week) return;
        bool low_anyway = change.now && *change.now <= m_values.green_highest;
        if (low_anyway || change.verdict == PainChange::Verdict::better) return;
        add(ReviewKind::not_working, change.verdict == PainChange::Verdict::unknown ? "change_unknown" : "no_change",
            from + m_values.not_working_weeks * days_in_a_week, {"physiotherapist", "doctor"});
    }

    void weekly() {
        Date from = last_done(ReviewKind::weekly).value_or(m_start);
        if (m_today - from >= m_values.weekly_days) add(ReviewKind::weekly, "week_over", from + m_values.weekly_days);
    }

    void goals() {
        const std::vector<Goal>& goals = m_diary.state().goals;
        std::optional<Date> oldest;
        for (const Goal& goal : goals) {
            Date rated = goal.ratings.empty() ? goal.set_on : goal.ratings.back().day;
            if (!oldest || rated < *oldest) oldest = rated;
        }
        if (oldest && m_today - *oldest >= m_values.goals_days)
            add(ReviewKind::goals, "rate_goals", *oldest + m_values.goals_days);
    }

    // Offered while all is calm, in the order of the content; the person decides.
    void retry() {
        if (m_course.flare_up || m_course.calm_days < m_values.restore_calm_days ||
            m_diary.assessment().permission == PlanPermission::none)
            return;
        auto done = last_done(ReviewKind::retry);
        if (done && m_today - *done < m_values.retry_days) return;
        for (const Exercise& exercise : m_diary.content().exercises) {
            auto found = m_diary.state().exercises.find(exercise.id);
            if (found == m_diary.state().exercises.end() || !found->second.set_aside || !found->second.set_aside_since) continue;
            if (exercise.contraindications & m_diary.assessment().precautions) continue;
            Date ready = *found->second.set_aside_since + m_values.retry_days;
            if (m_today >= ready) add(ReviewKind::retry, "try_again", ready, {}, exercise.id);
        }
    }

    const Diary& m_diary;
    const Course& m_course;
    const ProgressionThresholds& m_values;
    Date m_today, m_start;
    std::vector<Review> m_due;
};

} // namespace

PainChange pain_change(const Diary& diary) {
    PainChange change;
    const ProgressionThresholds& values = diary.content().progression;
    if (!diary.screened()) return change;
    Date start = *diary.screened();
    change.then = mean_pain(diary, start, start + days_in_a_week);
    change.now = mean_pain(diary, std::max(diary.today() - (days_in_a_week - 1), start + days_in_a_week), diary.today() + 1);
    if (!change.then || !change.now) return change;
    double less = *change.then - *change.now;
    if (less >= values.worthwhile_points || (less > 0 && less * 100 >= values.worthwhile_percent * *change.then))
        change.verdict = PainChange::Verdict::better;
    else if (-less >= values.worthwhile_points) change.verdict = PainChange::Verdict::worse;
    else change.verdict = PainChange::Verdict::same;
    return change;
}

WeekInReview week_in_review(const Diary& diary) {
    WeekInReview week;
    Date end = diary.today(), begin = end - days_in_a_week;
    for (Date day = std::max(begin, diary.first()); day < end; day = day + 1) {
        const DayFacts& facts = diary.on(day);
        week.sessions += facts.green + facts.amber + facts.red;
        week.days_walked += facts.walked > 0;
        week.minutes_walked += facts.walked;
        week.red_days += facts.red > 0 || (facts.walked > 0 && facts.walk_band == Band::red);
    }
    week.pain = mean_pain(diary, begin, end);
    week.pain_before = mean_pain(diary, begin - days_in_a_week, begin);
    return week;
}

std::vector<Review> reviews_due(const Diary& diary, const Course& course) { return Reviewer(diary, course).due(); }

std::vector<Review> reviews_due(const State& state, const ProgressionContent& content, Date date) {
    Diary diary(state, content, date);
    return reviews_due(diary, course_of(diary));
}

} // namespace easeback
