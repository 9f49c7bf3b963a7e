#include "core/plan/session.h"

#include "core/base/sort.h"
#include "core/plan/fitting.h"
#include "core/plan/plan_content.h"
#include "core/plan/preference.h"

#include <algorithm>
#include <tuple>

namespace easeback {

namespace {

std::string kind_key(ExerciseKind kind) { return "kind." + std::string(kind_names[static_cast<std::size_t>(kind)]); }

class Chooser {
public:
    Chooser(const Circumstances& today, const History& history, DayKind day, const std::vector<char>& fits,
            const std::vector<Snippet>& snippets, const std::vector<ActivityStatus>& activities)
        : m_today(today)
        , m_history(history)
        , m_day(day)
        , m_fits(fits)
        , m_snippets(snippets)
        , m_rules(today.content.planning)
        , m_quota(*m_rules.quota(today.course.phase, day))
        , m_leads_to(fits.size(), -1) {
        for (const ActivityStatus& status : activities) {
            bool all_else_is_met = std::all_of(status.needs.begin(), status.needs.end(), [](const Need& need) {
                return need.kind == Need::Kind::exercise_sessions || need.kind == Need::Kind::exercise_after;
            });
            if (!all_else_is_met) continue;
            for (const Need& need : status.needs)
                if (int& leads_to = m_leads_to[static_cast<std::size_t>(need.exercise)];
                    need.kind == Need::Kind::exercise_sessions && leads_to < 0)
                    leads_to = status.activity;
        }
    }

    SessionPlan choose() {
        m_seconds_left = minutes() * 60;
        m_places_left = most_exercises();
        for (std::size_t i = 0; i < m_fits.size(); ++i)
            if (m_fits[i]) m_open.push_back(static_cast<int>(i));
        keep_from_last_session();
        if (m_day == DayKind::strength && chosen_of(ExerciseKind::strength) == 0) take_strength();
        while (const int* best = best_of(m_open)) take(*best, false);
        SessionPlan plan;
        plan.against.resize(m_fits.size());
        for (int index : m_open) plan.against[static_cast<std::size_t>(index)] = reason_against(index);
        for (const PlanItem& item : m_items) plan.seconds += item.dose.seconds(at(item.exercise).both_sides);
        auto order = [&](const PlanItem& item) {
            return std::tuple(at(item.exercise).slot, at(item.exercise).position, item.exercise);
        };
        sort_few(m_items, [&](const PlanItem& a, const PlanItem& b) { return order(a) < order(b); });
        plan.items = std::move(m_items);
        return plan;
    }

private:
    const Exercise& at(int index) const { return m_today.content.exercise(index); }

    int minutes() const { return m_today.profile.minutes_a_day.value_or(m_rules.numbers.default_minutes); }

    int most_exercises() const {
        if (m_rules.unsure_when && m_today.holds(m_rules.unsure_when)) return m_rules.numbers.most_exercises_unsure;
        return minutes() >= m_rules.numbers.minutes_for_more ? m_rules.numbers.most_exercises_with_time
                                                             : m_rules.numbers.most_exercises;
    }

    int seconds_of(int index) const {
        const Exercise& exercise = at(index);
        int level = fitting_level(m_today, exercise, longest_dose);
        return exercise.levels[static_cast<std::size_t>(level)].seconds(exercise.both_sides);
    }

    int chosen_of(ExerciseKind kind) const {
        return static_cast<int>(
            std::count_if(m_items.begin(), m_items.end(), [&](const PlanItem& item) { return at(item.exercise).kind == kind; }));
    }

    bool quota_is_full(ExerciseKind kind) const { return chosen_of(kind) >= m_quota.most[static_cast<std::size_t>(kind)]; }

    const PlanItem* chosen_of_ladder(int index) const {
        for (const PlanItem& item : m_items)
            if (m_today.content.on_one_ladder(item.exercise, index)) return &item;
        return nullptr;
    }

    bool may_be_taken(int index) const {
        return m_places_left > 0 && seconds_of(index) <= m_seconds_left && !quota_is_full(at(index).kind) &&
               !chosen_of_ladder(index);
    }

    // Whether the fewest exercises a session should have still fit after this one. One that would fill the
    // whole session alone is taken only when nothing goes beside it.
    bool leaves_room(int index) const {
        if (static_cast<int>(m_items.size()) + 2 > m_rules.numbers.fewest_exercises) return true;
        int room = m_seconds_left - seconds_of(index);
        return std::any_of(m_open.begin(), m_open.end(), [&](int other) {
            return !m_today.content.on_one_ladder(other, index) && may_be_taken(other) && seconds_of(other) <= room;
        });
    }

    // The activity that waits for nothing but this exercise and what it opens, or -1.
    int leads_to(int index) const { return m_leads_to[static_cast<std::size_t>(index)]; }

    int score(int index) const {
        const Exercise& exercise = at(index);
        const PlanningWeights& weights = m_rules.weights;
        int score = suitability(m_today, exercise) + weights.priority * exercise.priority +
                    turn_of(exercise, m_today.date.days, weights.rotation);
        for (const Snippet& snippet : m_snippets)
            if (snippet.item.exercise == index) score -= weights.kept_for_snippet;
        const std::vector<int>& newest = m_history.newest();
        const Decision* decision = m_today.decision_for(exercise);
        if (decision && decision->step == Step::forward) score += weights.steps_up_today;
        else if (leads_to(index) >= 0) score += weights.leads_back;
        else if (std::find(newest.begin(), newest.end(), index) != newest.end()) score -= weights.done_last_time;
        bool slot_taken = false, region_served = false;
        SmallSet covered = 0;
        for (const PlanItem& item : m_items) {
            const Exercise& other = at(item.exercise);
            slot_taken |= other.slot == exercise.slot;
            region_served |= (other.regions & m_today.profile.regions) != 0;
            covered |= other.criteria;
        }
        if (!slot_taken) score += weights.new_slot;
        if (!region_served && (exercise.regions & m_today.profile.regions)) score += weights.first_of_region;
        for (std::size_t i = 0; i < criterion_names.size(); ++i)
            if ((exercise.criteria & ~covered) >> i & 1)
                score += weights.criterion_a_day * std::min(m_history.days_since_criterion[i], m_rules.numbers.criteria_days + 1);
        return score;
    }

    // The best of the list that may be taken, or null. The earlier in the content wins a tie.
    const int* best_of(const std::vector<int>& list) const {
        const int* best = nullptr;
        std::tuple<bool, int> best_score;
        for (const int& index : list) {
            if (!may_be_taken(index)) continue;
            std::tuple candidate(leaves_room(index), score(index));
            if (best && candidate <= best_score) continue;
            best = &index;
            best_score = candidate;
        }
        return best;
    }

    void take(int index, bool kept) {
        m_items.push_back(item_for(index, kept));
        m_open.erase(std::find(m_open.begin(), m_open.end(), index));
        m_seconds_left -= seconds_of(index);
        --m_places_left;
    }

    // What still gets better stays; at its highest level it may give its place to something else.
    bool still_progresses(int index) const { return m_today.level_of(at(index)) + 1 < static_cast<int>(at(index).levels.size()); }

    void keep_from_last_session() {
        const std::vector<int>& same = m_day == DayKind::strength ? m_history.last_strength : m_history.last_other;
        const std::vector<int>& last = same.empty() ? m_history.newest() : same;
        auto keep = (static_cast<int>(last.size()) * m_rules.numbers.continuity_percent + 99) / 100;
        std::vector<int> candidates;
        for (int index : last)
            if (m_fits[static_cast<std::size_t>(index)] && still_progresses(index)) candidates.push_back(index);
        for (; keep > 0; --keep) {
            const int* best = best_of(candidates);
            if (!best) return;
            take(*best, true);
        }
    }

    PlanItem item_for(int index, bool kept) const {
        const Exercise& exercise = at(index);
        int level = fitting_level(m_today, exercise, longest_dose);
        return {index, level, exercise.levels[static_cast<std::size_t>(level)], reason_for(exercise, level, kept)};
    }

    // A strength day is one by what is done on it.
    void take_strength() {
        std::vector<int> strength;
        for (int index : m_open)
            if (at(index).kind == ExerciseKind::strength) strength.push_back(index);
        if (const int* best = best_of(strength)) take(*best, false);
    }

    Reason reason_for(const Exercise& exercise, int level, bool kept) const {
        if (level < m_today.level_of(exercise)) return because("limit_" + shortening_limit(m_today, exercise)->id);
        const Decision* decision = m_today.decision_for(exercise);
        if (decision && decision->step != Step::hold) return because(decision->rule);
        if (int activity = leads_to(static_cast<int>(&exercise - m_today.content.exercises.data())); activity >= 0)
            return because("leads_back",
                           "activity." + m_today.content.activities[static_cast<std::size_t>(activity)].id + ".name");
        if (const Preference* preference = strongest_preference(m_today, exercise)) return because("prefer_" + preference->id);
        if (kept) return because("continues");
        if (int criterion = longest_missed(exercise); criterion >= 0)
            return because("criterion_" + std::string(criterion_names[static_cast<std::size_t>(criterion)]));
        return because("slot_" + std::string(slot_names[static_cast<std::size_t>(exercise.slot)]));
    }

    // The criterion that was missed the longest and that nothing chosen before it serves, or -1.
    int longest_missed(const Exercise& exercise) const {
        SmallSet served = 0;
        for (const PlanItem& item : m_items) served |= at(item.exercise).criteria;
        int criterion = -1, longest = m_rules.numbers.criteria_days / 2;
        for (std::size_t i = 0; i < criterion_names.size(); ++i)
            if (((exercise.criteria & ~served) >> i & 1) && m_history.days_since_criterion[i] > longest) {
                longest = m_history.days_since_criterion[i];
                criterion = static_cast<int>(i);
            }
        return criterion;
    }

    Reason reason_against(int index) const {
        const Exercise& exercise = at(index);
        if (exercise.kind == ExerciseKind::walking) return because("in_walks");
        if (m_quota.most[static_cast<std::size_t>(exercise.kind)] == 0) {
            if (m_day == DayKind::rest) return because("rest_day");
            bool other_days = m_rules.quota(m_today.course.phase, DayKind::strength) != nullptr;
            if (exercise.kind == ExerciseKind::strength && other_days) return because("strength_waits");
            return because("kind_waits", kind_key(exercise.kind));
        }
        if (const PlanItem* other = chosen_of_ladder(index))
            return because("same_ladder", exercise_name_key(at(other->exercise).id));
        if (quota_is_full(exercise.kind)) return because("enough_of_kind", kind_key(exercise.kind));
        return because(m_places_left == 0 ? "enough_for_today" : "no_time_today");
    }

    static constexpr int longest_dose = 24 * 60 * 60;

    const Circumstances& m_today;
    const History& m_history;
    DayKind m_day;
    const std::vector<char>& m_fits;
    const std::vector<Snippet>& m_snippets;
    const PlanningRules& m_rules;
    const KindQuota& m_quota;
    std::vector<int> m_leads_to; // by exercise
    std::vector<int> m_open;     // fit and are not chosen, in the order of the content
    std::vector<PlanItem> m_items;
    int m_seconds_left = 0;
    int m_places_left = 0;
};

} // namespace

SessionPlan choose_session(const Circumstances& today, const History& history, DayKind day, const std::vector<char>& fits,
                           const std::vector<Snippet>& snippets, const std::vector<ActivityStatus>& activities) {
    return Chooser(today, history, day, fits, snippets, activities).choose();
}

} // namespace easeback
