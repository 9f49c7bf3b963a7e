#include "core/plan/snippets.h"

#include "core/plan/fitting.h"
#include "core/plan/plan_content.h"
#include "core/plan/preference.h"

#include <algorithm>

namespace easeback {

namespace {

constexpr int days_of_a_week = 7;
constexpr int turns = 15; // so many that another one leads every week

class SnippetChooser {
public:
    SnippetChooser(const Circumstances& today, const std::vector<char>& free)
        : m_today(today)
        , m_free(free) {}

    std::vector<Snippet> choose() {
        std::vector<std::string> moments;
        for (const SnippetRule& rule : m_today.content.planning.snippets) {
            if (!m_today.holds(rule.when) || std::find(moments.begin(), moments.end(), rule.moment) != moments.end()) continue;
            if (static_cast<int>(m_chosen.size()) >= m_today.content.planning.numbers.snippets_a_day) break;
            moments.push_back(rule.moment);
            if (int best = best_for(rule); best >= 0) m_chosen.push_back({rule.moment, item_for(best, rule)});
        }
        return std::move(m_chosen);
    }

private:
    const Exercise& at(int index) const { return m_today.content.exercise(index); }

    bool suits(int index, const SnippetRule& rule) const {
        const Exercise& exercise = at(index);
        bool of_other_ladder = std::none_of(m_chosen.begin(), m_chosen.end(), [&](const Snippet& other) {
            return m_today.content.on_one_ladder(other.item.exercise, index);
        });
        return of_other_ladder && rule.exercises.matches(exercise) && within(exercise.grades, rule.most) &&
               fitting_level(m_today, exercise, rule.longest_seconds) >= 0;
    }

    int best_for(const SnippetRule& rule) const {
        int best = -1, best_score = 0;
        int week = m_today.date.days / days_of_a_week;
        for (std::size_t i = 0; i < m_free.size(); ++i) {
            int index = static_cast<int>(i);
            if (!m_free[i] || !suits(index, rule)) continue;
            int score = suitability(m_today, at(index)) + turn_of(at(index), week, turns);
            if (best >= 0 && score <= best_score) continue;
            best = index;
            best_score = score;
        }
        return best;
    }

    PlanItem item_for(int index, const SnippetRule& rule) const {
        const Exercise& exercise = at(index);
        int level = fitting_level(m_today, exercise, rule.longest_seconds);
        return {index, level, exercise.levels[static_cast<std::size_t>(level)], because("snippet_" + rule.moment)};
    }

    const Circumstances& m_today;
    const std::vector<char>& m_free;
    std::vector<Snippet> m_chosen;
};

} // namespace

std::vector<Snippet> choose_snippets(const Circumstances& today, const std::vector<char>& free) {
    return SnippetChooser(today, free).choose();
}

} // namespace easeback
