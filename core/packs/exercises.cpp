#include "core/packs/exercises.h"

#include "core/body/check.h"
#include "core/body/load_figures.h"
#include "core/exercise/load_exercises.h"
#include "core/exercise/load_parts.h"
#include "core/json/reader.h"
#include "core/learn/load_lessons.h"
#include "core/screening/load_rules.h"

#include <algorithm>

namespace easeback {

namespace {

constexpr Grades highest{3, 3, 3, 3, 3};
constexpr std::size_t fewest_levels = 3;

using Neighbours = std::vector<std::string> Exercise::*;

bool names(const std::vector<std::string>& list, std::string_view id) {
    return std::find(list.begin(), list.end(), id) != list.end();
}

// Whether the bound is for such exercises; a set that is not named is for all.
bool is_for(const Exercise& exercise, JsonNode bound, Faults& faults) {
    ObjectReader reader(bound, faults);
    auto holds = [](SmallSet wanted, SmallSet has) { return wanted == 0 || (wanted & has) != 0; };
    return holds(reader.choices("first_phases", phase_names), bit(exercise.first_phase)) &&
           holds(reader.choices("kinds", kind_names), bit(exercise.kind)) &&
           holds(reader.choices("positions", position_names), bit(exercise.position));
}

void check_bounds(const Exercise& exercise, JsonNode place, JsonNode bounds, const Content& content, Faults& faults) {
    for (std::size_t i = 0; i < bounds.size(); ++i) {
        JsonNode bound = bounds.at(i);
        if (!is_for(exercise, bound, faults)) continue;
        if (!within(exercise.grades, load_grades(bound["most"], highest, faults)))
            faults.push_back(
                {ErrorCode::unsafe, place["grades"].place(),
                 "This asks for too much in its first phase. Expected grades of at most " + bound["most"].dump() + "."});
        if (ObjectReader(bound, faults).choices("not_kinds", kind_names) & bit(exercise.kind))
            faults.push_back(
                {ErrorCode::unsafe, place["kind"].place(), "Exercises of this kind may not begin in so early a phase."});
        PrecautionSet needed = load_precaution_names(bound["contraindications"], content, faults);
        if ((needed & ~exercise.contraindications) != 0)
            faults.push_back({ErrorCode::unsafe, place.place(),
                              "Expected at least these contraindications: " + bound["contraindications"].dump() + "."});
    }
}

bool is_small_step(int before, int after) { return after >= before && (after - before <= 1 || 3 * (after - before) <= before); }

// From one level to the next one thing grows, and by little.
void check_levels(const Exercise& exercise, JsonNode list, Faults& faults) {
    if (exercise.levels.size() < fewest_levels)
        faults.push_back({ErrorCode::unsafe, list.place(), "Expected at least 3 levels, so that each step is small."});
    for (std::size_t level = 1; level < exercise.levels.size(); ++level) {
        const Dose &before = exercise.levels[level - 1], &after = exercise.levels[level];
        int changes = (before.sets != after.sets) + (before.repetitions != after.repetitions) +
                      (before.hold_seconds != after.hold_seconds) + (before.minutes != after.minutes);
        if (changes != 1 || !is_small_step(before.sets, after.sets) || !is_small_step(before.repetitions, after.repetitions) ||
            !is_small_step(before.hold_seconds, after.hold_seconds) || !is_small_step(before.minutes, after.minutes))
            faults.push_back({ErrorCode::unsafe, list.at(level).place(),
                              "Expected one thing more than in the level before, by 1 or by a third at most."});
    }
}

class Adder {
public:
    Adder(Content& content, std::size_t first, JsonNode list, Faults& faults)
        : m_content(content)
        , m_first(static_cast<int>(first))
        , m_list(list)
        , m_faults(faults) {}

    void join_ladders() {
        for (std::size_t i = 0; i < m_list.size(); ++i) {
            Exercise& exercise = m_content.exercises[static_cast<std::size_t>(m_first) + i];
            for (const std::string& id : exercise.easier) join_easier(exercise, id, m_list.at(i)["easier"]);
            for (const std::string& id : exercise.harder) check_harder(exercise, id, m_list.at(i)["harder"]);
        }
    }

private:
    void fault(ErrorCode code, JsonNode place, std::string sentence) {
        m_faults.push_back({code, place.place(), std::move(sentence)});
    }

    void join_easier(const Exercise& exercise, const std::string& id, JsonNode place) {
        int index = m_content.exercise_index(id);
        if (index < 0) return fault(ErrorCode::unknown_id, place, "There is no exercise '" + id + "'.");
        Exercise& easier = m_content.exercises[static_cast<std::size_t>(index)];
        if (easier.first_phase > exercise.first_phase)
            fault(ErrorCode::unsafe, place, "Expected an easier exercise that begins no later: '" + id + "' does.");
        if (names(easier.harder, exercise.id)) return;
        if (index >= m_first)
            return fault(ErrorCode::unknown_value, place, "Expected '" + id + "' to name this one as harder in turn.");
        easier.harder.push_back(exercise.id);
    }

    void check_harder(const Exercise& exercise, const std::string& id, JsonNode place) {
        int index = m_content.exercise_index(id);
        if (index < 0) return fault(ErrorCode::unknown_id, place, "There is no exercise '" + id + "'.");
        if (index < m_first)
            return fault(ErrorCode::unsafe, place,
                         "A pack may not put an exercise before one that is there: '" + id + "' would wait for it.");
        if (!names(m_content.exercise(index).easier, exercise.id))
            fault(ErrorCode::unknown_value, place, "Expected '" + id + "' to name this one as easier in turn.");
    }

    Content& m_content;
    int m_first;
    JsonNode m_list;
    Faults& m_faults;
};

void add_figures(Content& content, const ContentFiles& pack, std::size_t first_exercise, Faults& faults) {
    std::size_t first = content.figures.size();
    JsonNode root = pack.find("figures.json");
    load_figures(root, content.figures, faults);
    for (std::size_t i = first; i < content.figures.size(); ++i) {
        JsonNode place = root["figures"].at(i - first);
        const Figure& figure = content.figures[i];
        int exercise = content.exercise_index(figure.id);
        if (exercise < static_cast<int>(first_exercise))
            faults.push_back({ErrorCode::unknown_id, place.place(),
                              "Expected the id of an exercise of this pack, found '" + figure.id + "'."});
        if (!faults.empty()) continue;
        for (std::string& sentence : check_figure(figure))
            faults.push_back({ErrorCode::out_of_range, place.place(), std::move(sentence)});
    }
}

void add_lessons(Content& content, const ContentFiles& pack, Faults& faults) {
    JsonNode root = pack.find("lessons.json");
    if (root["learners"].size() > 0)
        faults.push_back(
            {ErrorCode::unsafe, root["learners"].place(), "A pack may not change whom lessons are for. Expected an empty list."});
    else load_lessons(root, content, faults);
}

bool asks_no_later(const Exercise& other, const Exercise& hidden) {
    return std::all_of(other.easier.begin(), other.easier.end(),
                       [&](const std::string& id) { return names(hidden.easier, id) || id == hidden.id; });
}

// Whether each limit that would leave the other out leaves the hidden one out as well.
bool limits_leave_in(const Exercise& other, const Exercise& hidden, const Content& content) {
    return std::all_of(content.planning.limits.begin(), content.planning.limits.end(), [&](const Limit& limit) {
        auto out = [&](const Exercise& exercise) {
            return !within(exercise.grades, limit.most) ||
                   std::any_of(limit.out.begin(), limit.out.end(),
                               [&](const ExerciseFilter& filter) { return filter.matches(exercise); });
        };
        bool shortened = limit.shortened && limit.shortened->matches(other) && !limit.shortened->matches(hidden);
        return !shortened && (!out(other) || out(hidden));
    });
}

void replace_neighbour(Exercise& exercise, Neighbours direction, const Exercise& hidden) {
    std::vector<std::string>& list = exercise.*direction;
    auto place = std::find(list.begin(), list.end(), hidden.id);
    if (place == list.end()) return;
    place = list.erase(place);
    for (const std::string& id : hidden.*direction)
        if (!names(list, id) && id != exercise.id) place = list.insert(place, id) + 1;
}

template <class Way>
bool needs(const Way& way, int exercise) {
    return std::any_of(way.criteria.begin(), way.criteria.end(), [&](const GateCriterion& criterion) {
        return std::find(criterion.exercises.begin(), criterion.exercises.end(), exercise) != criterion.exercises.end();
    });
}

} // namespace

void add_pack_exercises(Content& content, const ContentFiles& pack, JsonNode bounds, Faults& faults) {
    std::size_t first = content.exercises.size();
    JsonNode root = pack.find("exercises.json"), list = root["exercises"];
    load_exercises(root, content, faults);
    content.index();
    Adder(content, first, list, faults).join_ladders();
    for (std::size_t i = 0; i < list.size(); ++i) {
        check_bounds(content.exercises[first + i], list.at(i), bounds, content, faults);
        check_levels(content.exercises[first + i], list.at(i)["levels"], faults);
    }
    add_figures(content, pack, first, faults);
    add_lessons(content, pack, faults);
    content.index();
}

bool stands_in_for(const Exercise& other, const Exercise& hidden, const Content& content) {
    return other.kind == hidden.kind && other.position == hidden.position && other.first_phase <= hidden.first_phase &&
           other.last_phase >= hidden.last_phase && (other.contraindications & ~hidden.contraindications) == 0 &&
           (other.equipment & ~hidden.equipment) == 0 && within(other.grades, hidden.grades) &&
           other.levels.front().seconds(other.both_sides) <= hidden.levels.front().seconds(hidden.both_sides) &&
           asks_no_later(other, hidden) && limits_leave_in(other, hidden, content);
}

void hide_exercises(Content& content, JsonNode list, Faults& faults) {
    std::vector<char> hidden(content.exercises.size(), 0);
    for (std::size_t i = 0; i < list.size(); ++i) {
        std::string id(list.at(i).text().value_or(""));
        int index = content.exercise_index(id);
        if (index < 0) faults.push_back({ErrorCode::unknown_id, list.at(i).place(), "There is no exercise '" + id + "'."});
        else hidden[static_cast<std::size_t>(index)] = 1;
    }
    for (std::size_t i = 0; i < list.size(); ++i) {
        int index = content.exercise_index(list.at(i).text().value_or(""));
        if (index < 0) continue;
        const Exercise& exercise = content.exercise(index);
        bool stays = false;
        for (std::size_t other = 0; other < hidden.size(); ++other)
            stays |= !hidden[other] && stands_in_for(content.exercises[other], exercise, content);
        if (!stays)
            faults.push_back(
                {ErrorCode::unsafe, list.at(i).place(),
                 "Expected another exercise to stay that everybody can do who can do '" + exercise.id + "', and there is none."});
        auto check_ways = [&](const auto& ways) {
            for (const auto& way : ways)
                if (needs(way, index))
                    faults.push_back(
                        {ErrorCode::unsafe, list.at(i).place(), "The way back '" + way.id + "' needs '" + exercise.id + "'."});
        };
        check_ways(content.gates);
        check_ways(content.activities);
    }
    std::vector<char> had_easier(hidden.size());
    for (std::size_t i = 0; i < hidden.size(); ++i) had_easier[i] = !content.exercises[i].easier.empty();
    for (std::size_t i = 0; i < hidden.size(); ++i) {
        if (!hidden[i]) continue;
        const Exercise gone = content.exercises[i];
        for (Exercise& exercise : content.exercises) {
            replace_neighbour(exercise, &Exercise::easier, gone);
            replace_neighbour(exercise, &Exercise::harder, gone);
        }
    }
    // Without a first step, the second would be there from the first day.
    for (std::size_t i = 0; i < hidden.size(); ++i)
        if (!hidden[i] && had_easier[i] && content.exercises[i].easier.empty())
            faults.push_back({ErrorCode::unsafe, list.place(),
                              "Expected an easier exercise to stay before '" + content.exercises[i].id +
                                  "', which is not for the first day."});
}

} // namespace easeback
