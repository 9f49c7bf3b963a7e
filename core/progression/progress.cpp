#include "core/progression/progress.h"

#include "core/base/sort.h"
#include "core/progression/course.h"
#include "core/progression/ladder.h"
#include "core/progression/progression_content.h"

#include <algorithm>

namespace easeback {

namespace {

// Exercises that calm are not what a worse back is blamed on, and walking has its own quota.
constexpr SmallSet blameless_kinds = bit(ExerciseKind::rest) | bit(ExerciseKind::breathing) | bit(ExerciseKind::walking);

class Decider {
public:
    Decider(const Diary& diary, const Course& course)
        : m_diary(diary)
        , m_course(course)
        , m_values(diary.content().progression) {}

    std::vector<Decision> decide() {
        const ProgressionContent& content = m_diary.content();
        look_at_latest_session();
        for (std::size_t i = 0; i < content.exercises.size(); ++i)
            if (const ExerciseStanding* standing = m_diary.standing(static_cast<int>(i)))
                decide_one(content.exercises[i], *standing);
        wait_for_turn();
        return std::move(m_decisions);
    }

private:
    // The exercise that is being decided on.
    struct Case {
        const Exercise& exercise;
        const ExerciseStanding& standing;
        std::vector<const Trial*> trials; // that count, since the last change of level, the latest first
        int good = 0;                     // of the latest ones in a row
    };

    const SessionFacts& session(const Trial& trial) const { return m_diary.sessions()[trial.session]; }
    bool counts(const Trial& trial) const { return session(trial).counts; }

    void look_at_latest_session() {
        for (const SessionFacts& known : m_diary.sessions()) {
            if (!known.counts || (m_latest && known.day < m_latest->day)) continue;
            m_latest = &known;
        }
    }

    void add(const Case& asked, Step step, int to, std::string rule, int next = -1) {
        std::string next_id = next < 0 ? std::string() : m_diary.content().exercise(next).id;
        m_decisions.push_back(
            {asked.exercise.id, step, asked.standing.level, to, std::move(rule), std::move(next_id), asked.good});
    }
    void hold(const Case& asked, std::string rule) { add(asked, Step::hold, asked.standing.level, std::move(rule)); }

    void decide_one(const Exercise& exercise, const ExerciseStanding& standing) {
        Case asked{exercise, standing, {}, 0};
        if (standing.set_aside) return tell_of_stop(asked);
        if (worse_too_often(asked))
            return add(asked, Step::stop, standing.level, "stop_worse_twice", easier_neighbour(m_diary, exercise));
        if (begin_lower(asked)) return;
        for (std::size_t i = standing.trials.size(); i > standing.trials_before; --i)
            if (counts(standing.trials[i - 1])) asked.trials.push_back(&standing.trials[i - 1]);
        if (asked.trials.empty()) return;
        if (m_diary.band_of_trial(*asked.trials.front()) == Band::red) return step_back(asked, "red");
        if (felt_worse_after(asked)) return step_back(asked, "worse");
        consider_forward(asked);
    }

    // A stop is news until the next session has ended.
    void tell_of_stop(const Case& asked) {
        int next = easier_neighbour(m_diary, asked.exercise);
        bool news = asked.standing.set_aside_since && (!m_latest || *asked.standing.set_aside_since >= m_latest->day);
        if (!news && next < 0) return;
        const std::string& reason = asked.standing.set_aside_reason;
        std::string rule = reason == "felt_wrong" ? "stop_felt_wrong" : reason == "stop_worse_twice" ? reason : "stop_set_aside";
        add(asked, Step::stop, asked.standing.level, std::move(rule), next);
    }

    // What was red in a flare-up is the flare-up's, not the exercise's.
    bool worse_too_often(const Case& asked) const {
        if (blameless_kinds & bit(asked.exercise.kind)) return false;
        std::vector<Date> worse;
        for (const Trial& trial : asked.standing.trials) {
            if (!counts(trial) || m_diary.band_of_trial(trial) != Band::red) continue;
            Date day = session(trial).day;
            bool flared = std::any_of(m_course.flare_ups.begin(), m_course.flare_ups.end(),
                                      [&](const FlareUp& flare_up) { return flare_up.lasts_on(day) && flare_up.first < day; });
            if (!flared && (worse.empty() || worse.back() != day)) worse.push_back(day);
        }
        auto needed = static_cast<std::size_t>(m_values.worse_to_set_aside);
        for (std::size_t i = needed; i <= worse.size(); ++i)
            if (worse[i - 1] - worse[i - needed] <= m_values.worse_window_days) return true;
        return false;
    }

    // After a flare-up or days off an exercise begins lower than it was left.
    bool begin_lower(const Case& asked) {
        const ExerciseStanding& standing = asked.standing;
        if (!standing.last_done || standing.level == 0) return false;
        int level = standing.level;
        std::string rule;
        for (const FlareUp& flare_up : m_course.flare_ups) {
            bool changed_since = standing.level_since && *standing.level_since >= flare_up.first;
            if (changed_since || *standing.last_done >= flare_up.first) continue;
            level = standing.level - 1;
            rule = "back_flare";
        }
        if (m_latest) {
            Date from = std::max(m_latest->day, standing.level_since.value_or(m_latest->day));
            int off = m_diary.today() - from;
            int lower = off >= m_values.break_all_days   ? 0
                        : off >= m_values.break_two_days ? std::max(0, standing.level - 2)
                        : off >= m_values.break_one_days ? standing.level - 1
                                                         : standing.level;
            if (lower < level) {
                level = lower;
                rule = off >= m_values.break_all_days ? "back_break_all" : "back_break";
            }
        }
        if (level == standing.level) return false;
        add(asked, Step::back, level, std::move(rule));
        return true;
    }

    bool felt_worse_after(const Case& asked) const {
        auto needed = static_cast<std::size_t>(m_values.worse_to_step_back);
        if (asked.trials.size() < needed) return false;
        return std::all_of(asked.trials.begin(), asked.trials.begin() + static_cast<std::ptrdiff_t>(needed),
                           [&](const Trial* trial) { return session(*trial).told_worse; });
    }

    void step_back(const Case& asked, const std::string& why) {
        if (asked.standing.level > 0) return add(asked, Step::back, asked.standing.level - 1, "back_" + why);
        int easier = easier_neighbour(m_diary, asked.exercise);
        if (easier >= 0) return add(asked, Step::back, 0, "back_easier", easier);
        hold(asked, "hold_" + why);
    }

    // Whether one trial counts towards a step, and if not, the rule that says why.
    const char* why_not_good(const Trial& trial, const ExerciseStanding& standing) const {
        const SessionFacts& known = session(trial);
        Band band = m_diary.band_of_trial(trial);
        bool high = trial.pain ? *trial.pain > m_values.amber_highest : known.high;
        if (high || band == Band::red || (band == Band::amber && known.settled != Settled::yes)) return "hold_amber";
        if (trial.outcome != ExerciseOutcome::done) return "hold_partly";
        if (trial.level < standing.level) return "hold_easier";
        if (!known.effort) return "hold_effort_unknown";
        if (*known.effort > m_values.highest_effort) return "hold_effort";
        return nullptr;
    }

    bool rebuilding(const ExerciseStanding& standing) const {
        const std::string& rule = standing.level_rule;
        return standing.level < standing.former_level &&
               (rule == "back_flare" || rule == "back_break" || rule == "back_break_all" || rule == "forward_rebuild");
    }

    // No step forward while the back is having a bad time, however well the exercise went.
    const char* brake() const {
        if (m_course.flare_up) return "hold_flare";
        const DayFacts& today = m_diary.days().back();
        std::optional<int> pain = m_diary.known_pain(m_diary.today());
        bool high = pain && (*pain >= m_values.settle_pain || (*pain > m_values.green_highest && m_course.baseline &&
                                                               *pain >= *m_course.baseline + m_values.flare_rise));
        bool red = m_latest && m_latest->band == Band::red;
        if (high || red || today.told_worse || today.legs_spreading) return "hold_bad_day";
        return nullptr;
    }

    void consider_forward(Case& asked) {
        const ExerciseStanding& standing = asked.standing;
        if (const char* rule = why_not_good(*asked.trials.front(), standing)) return hold(asked, rule);
        bool again = rebuilding(standing);
        int needed = again ? m_values.rebuild_sessions : m_values.sessions_to_advance;
        auto worse = std::find_if(asked.trials.begin(), asked.trials.end(),
                                  [&](const Trial* trial) { return why_not_good(*trial, standing) != nullptr; });
        asked.good = static_cast<int>(worse - asked.trials.begin());
        if (asked.good < needed) return hold(asked, "hold_building");
        if (const char* rule = brake()) return hold(asked, rule);
        Date since = standing.level_since.value_or(session(standing.trials.front()).day);
        if (m_course.pacing == Pacing::quota && m_diary.today() - since < m_values.quota_step_days)
            return hold(asked, "hold_quota");
        m_waiting.push_back({since, m_decisions.size()});
        if (standing.level + 1 < static_cast<int>(asked.exercise.levels.size()))
            return add(asked, Step::forward, standing.level + 1, again ? "forward_rebuild" : "forward_good");
        int next = standing.outgrown ? -1 : harder_neighbour(m_diary, m_course.phase, asked.exercise);
        if (next >= 0) return add(asked, Step::forward, standing.level, "forward_next", next);
        m_waiting.pop_back();
        hold(asked, "hold_highest");
    }

    // Only a few things change at once, so that the back, and the person, can tell what did it.
    void wait_for_turn() {
        auto at_once = static_cast<std::size_t>(m_values.steps_at_once);
        sort_few(m_waiting, [](const Waiting& a, const Waiting& b) { return a.since < b.since; });
        for (std::size_t i = at_once; i < m_waiting.size(); ++i) {
            Decision& decision = m_decisions[m_waiting[i].decision];
            decision = {decision.exercise, Step::hold, decision.from, decision.from, "hold_turn", {}, decision.good};
        }
    }

    struct Waiting {
        Date since;
        std::size_t decision;
    };

    const Diary& m_diary;
    const Course& m_course;
    const ProgressionThresholds& m_values;
    const SessionFacts* m_latest = nullptr;
    std::vector<Decision> m_decisions;
    std::vector<Waiting> m_waiting;
};

} // namespace

std::vector<Decision> progress(const Diary& diary, const Course& course) { return Decider(diary, course).decide(); }

std::vector<Decision> progress(const State& state, const ProgressionContent& content, Date today) {
    Diary diary(state, content, today);
    return progress(diary, course_of(diary));
}

std::string_view to_text(Step step) {
    constexpr std::string_view names[] = {"forward", "hold", "back", "stop"};
    return names[static_cast<std::size_t>(step)];
}

} // namespace easeback
