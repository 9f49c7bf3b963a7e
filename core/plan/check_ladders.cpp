#include "core/plan/check_ladders.h"

#include <algorithm>

namespace easeback {

namespace {

bool names(const std::vector<std::string>& list, const std::string& id) {
    return std::find(list.begin(), list.end(), id) != list.end();
}

class LadderChecker {
public:
    LadderChecker(const PlanContent& content, Faults& faults)
        : m_content(content)
        , m_faults(faults) {}

    void check() {
        for (const Exercise& exercise : m_content.exercises) {
            check_neighbours(exercise, exercise.easier, &Exercise::harder, "easier");
            check_neighbours(exercise, exercise.harder, &Exercise::easier, "harder");
        }
        find_reachable();
    }

private:
    void fault(const Exercise& exercise, ErrorCode code, std::string sentence) {
        m_faults.push_back({code, "exercises " + exercise.id, std::move(sentence)});
    }

    void check_neighbours(const Exercise& exercise, const std::vector<std::string>& neighbours,
                          std::vector<std::string> Exercise::* back, std::string_view direction) {
        for (const std::string& id : neighbours) {
            int index = m_content.exercise_index(id);
            std::string place = " in \"" + std::string(direction) + "\"";
            if (index < 0) continue; // a fault at its place since it was read
            if (!names(m_content.exercise(index).*back, exercise.id))
                fault(exercise, ErrorCode::unknown_value,
                      "Expected '" + id + "', which stands" + place + ", to name this exercise in turn.");
        }
    }

    // Whether the phase and the limits of that phase leave the exercise in, for a person without precautions
    // who has told nothing.
    bool is_planned_in(const Exercise& exercise, Phase phase) const {
        if (exercise.first_phase > phase || exercise.last_phase < phase) return false;
        bool in_sessions = exercise.kind == ExerciseKind::walking;
        for (std::size_t day = 0; day < day_kind_names.size(); ++day)
            if (const KindQuota* quota = m_content.planning.quota(phase, static_cast<DayKind>(day)))
                in_sessions |= quota->most[static_cast<std::size_t>(exercise.kind)] > 0;
        return in_sessions &&
               std::none_of(m_content.planning.limits.begin(), m_content.planning.limits.end(), [&](const Limit& limit) {
                   bool holds = (limit.phases & bit(phase)) != 0 && !limit.precautions && !limit.when;
                   bool out = std::any_of(limit.out.begin(), limit.out.end(),
                                          [&](const ExerciseFilter& filter) { return filter.matches(exercise); });
                   return holds && (out || !within(exercise.grades, limit.most));
               });
    }

    // From the easiest on, an exercise is reached from any easier neighbour that is reached. What is left over
    // stands in a circle or above something that can never be done.
    void find_reachable() {
        std::vector<std::string> reached;
        for (bool more = true; more;) {
            more = false;
            for (const Exercise& exercise : m_content.exercises) {
                if (names(reached, exercise.id) || !has_a_phase(exercise)) continue;
                bool entry = exercise.easier.empty();
                if (!entry && std::none_of(exercise.easier.begin(), exercise.easier.end(),
                                           [&](const std::string& id) { return names(reached, id); }))
                    continue;
                reached.push_back(exercise.id);
                more = true;
            }
        }
        for (const Exercise& exercise : m_content.exercises) {
            if (is_easier_than_itself(exercise)) fault(exercise, ErrorCode::unknown_value, "Expected a ladder without a circle.");
            else if (!has_a_phase(exercise))
                fault(exercise, ErrorCode::unknown_value,
                      "Expected a phase in which this can be planned; its kind or its grades are out in all of them.");
            else if (!names(reached, exercise.id))
                fault(exercise, ErrorCode::unknown_value, "Expected an easier neighbour that can be planned.");
        }
    }

    bool has_a_phase(const Exercise& exercise) const {
        for (std::size_t phase = 0; phase < phase_names.size(); ++phase)
            if (is_planned_in(exercise, static_cast<Phase>(phase))) return true;
        return false;
    }

    bool is_easier_than_itself(const Exercise& exercise) const {
        std::vector<std::string> below = exercise.easier;
        for (std::size_t next = 0; next < below.size(); ++next) {
            int index = m_content.exercise_index(below[next]);
            if (index < 0) continue;
            for (const std::string& id : m_content.exercise(index).easier)
                if (!names(below, id)) below.push_back(id);
        }
        return names(below, exercise.id);
    }

    const PlanContent& m_content;
    Faults& m_faults;
};

} // namespace

void check_ladders(const PlanContent& content, Faults& faults) { LadderChecker(content, faults).check(); }

} // namespace easeback
