#include "core/plan/fitting.h"

#include "core/plan/plan_content.h"

#include <algorithm>
#include <limits>

namespace easeback {

namespace {

bool stands_against(const Limit& limit, const Exercise& exercise) {
    return !within(exercise.grades, limit.most) ||
           std::any_of(limit.out.begin(), limit.out.end(),
                       [&](const ExerciseFilter& filter) { return filter.matches(exercise); });
}

Reason reason_of(const Limit& limit) { return because("limit_" + limit.id); }

std::string phase_key(Phase phase) { return "phase." + std::string(phase_names[static_cast<std::size_t>(phase)]); }

class Fitter {
public:
    explicit Fitter(const Circumstances& today)
        : m_today(today) {}

    std::vector<std::optional<Reason>> fit_all() {
        const auto& exercises = m_today.content.exercises;
        m_fits_body.resize(exercises.size());
        m_against.resize(exercises.size());
        for (std::size_t i = 0; i < exercises.size(); ++i) {
            std::optional<Reason> body = against_body(exercises[i]), surroundings = against_surroundings(exercises[i]);
            m_fits_body[i] = !body && !surroundings;
            if (!body) body = against_standing(exercises[i]);
            m_against[i] = body ? body : surroundings;
        }
        // The ladder is looked at last, because it asks what else fits.
        std::vector<std::optional<Reason>> ladder(exercises.size());
        for (std::size_t i = 0; i < exercises.size(); ++i)
            if (!m_against[i]) ladder[i] = against_ladder(exercises[i]);
        for (std::size_t i = 0; i < exercises.size(); ++i)
            if (!m_against[i]) m_against[i] = std::move(ladder[i]);
        return std::move(m_against);
    }

private:
    // What the body does not allow, whatever else there is.
    std::optional<Reason> against_body(const Exercise& exercise) const {
        if (PrecautionSet against = exercise.contraindications & m_today.assessment.precautions; against != 0) {
            std::size_t first = 0;
            while (!(against >> first & 1)) ++first;
            return because("contraindicated", "precaution." + m_today.content.precautions[first]);
        }
        for (const Limit* limit : m_today.limits)
            if (limit->precautions && stands_against(*limit, exercise)) return reason_of(*limit);
        return std::nullopt;
    }

    // What the record says about the exercise itself.
    std::optional<Reason> against_standing(const Exercise& exercise) const {
        const ExerciseStanding& standing = m_today.state.standing(exercise.id);
        if (const Decision* decision = m_today.decision_for(exercise); decision && decision->step == Step::stop)
            return because(decision->rule);
        if (standing.set_aside)
            return because(is_known_reason(standing.set_aside_reason) ? standing.set_aside_reason : "set_aside");
        if (exercise.first_phase > m_today.course.phase) return because("later_phase", phase_key(exercise.first_phase));
        return std::nullopt;
    }

    // What may be different on another day.
    std::optional<Reason> against_surroundings(const Exercise& exercise) const {
        if (exercise.last_phase < m_today.course.phase) return because("earlier_phase");
        for (const Limit* limit : m_today.limits)
            if (!limit->precautions && stands_against(*limit, exercise)) return reason_of(*limit);
        std::string position(position_names[static_cast<std::size_t>(exercise.position)]);
        if (!(m_today.profile.positions & bit(exercise.position)))
            return because(exercise.position == Position::water ? "water" : "position", "position." + position);
        SmallSet missing = exercise.equipment & ~m_today.profile.equipment;
        for (std::size_t i = 0; i < equipment_names.size(); ++i)
            if (missing >> i & 1) return because("equipment", "equipment." + std::string(equipment_names[i]));
        if (fitting_level(m_today, exercise, std::numeric_limits<int>::max()) < 0)
            return reason_of(*shortening_limit(m_today, exercise));
        return std::nullopt;
    }

    std::optional<Reason> against_ladder(const Exercise& exercise) const {
        LadderPlace place_today = m_today.place_of(exercise);
        if (place_today == LadderPlace::open) return std::nullopt;
        bool outgrown = place_today == LadderPlace::outgrown;
        // What was outgrown comes back while nothing harder fits; what is not open yet opens when nothing easier does.
        int other = outgrown ? nearest(exercise, &Exercise::harder, [&](int i) { return can_take_over(i); })
                             : nearest(exercise, &Exercise::easier, [&](int i) { return m_fits_body[place(i)] != 0; });
        if (other < 0) return std::nullopt;
        return because(outgrown ? "moved_on" : "easier_first", exercise_name_key(at(other).id));
    }

    bool can_take_over(int harder) const {
        return !m_against[place(harder)] && m_today.place_of(at(harder)) != LadderPlace::not_yet;
    }

    // The nearest exercise in one direction of the ladder for which `wanted` holds, or -1.
    template <class Wanted>
    int nearest(const Exercise& exercise, std::vector<std::string> Exercise::* direction, Wanted wanted) const {
        std::vector<int> waiting;
        auto add = [&](const std::vector<std::string>& ids) {
            for (const std::string& id : ids) {
                int index = m_today.content.exercise_index(id);
                if (index >= 0 && std::find(waiting.begin(), waiting.end(), index) == waiting.end()) waiting.push_back(index);
            }
        };
        add(exercise.*direction);
        for (std::size_t next = 0; next < waiting.size(); ++next) {
            if (wanted(waiting[next])) return waiting[next];
            add(at(waiting[next]).*direction);
        }
        return -1;
    }

    static std::size_t place(int index) { return static_cast<std::size_t>(index); }
    const Exercise& at(int index) const { return m_today.content.exercise(index); }

    const Circumstances& m_today;
    std::vector<char> m_fits_body;
    std::vector<std::optional<Reason>> m_against;
};

} // namespace

std::vector<std::optional<Reason>> reasons_against_each(const Circumstances& today) { return Fitter(today).fit_all(); }

const Limit* shortening_limit(const Circumstances& today, const Exercise& exercise) {
    const Limit* shortest = nullptr;
    for (const Limit* limit : today.limits)
        if (limit->shortened && limit->shortened->matches(exercise) &&
            (!shortest || limit->longest_seconds < shortest->longest_seconds))
            shortest = limit;
    return shortest;
}

int fitting_level(const Circumstances& today, const Exercise& exercise, int most_seconds) {
    if (const Limit* limit = shortening_limit(today, exercise)) most_seconds = std::min(most_seconds, limit->longest_seconds);
    int level = today.level_of(exercise);
    while (level >= 0 && exercise.levels[static_cast<std::size_t>(level)].seconds(exercise.both_sides) > most_seconds) --level;
    return level;
}

const Limit* limit_beyond(const std::vector<const Limit*>& limits, const Grades& grades) {
    for (const Limit* limit : limits)
        if (!within(grades, limit->most)) return limit;
    return nullptr;
}

} // namespace easeback
