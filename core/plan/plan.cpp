#include "core/plan/plan.h"

#include "core/content/content.h"
#include "core/progression/course.h"
#include "core/progression/ladder.h"
#include "core/record/answers.h"

#include <algorithm>
#include <map>

namespace easeback {

namespace {

constexpr int default_minutes = 15;
constexpr int most_exercises = 6;

std::optional<double> number_answer(const State& state, const std::string& question) {
    auto found = state.answers.find(question);
    if (found == state.answers.end() || found->second.value.kind != AnswerValue::Kind::number) return std::nullopt;
    return found->second.value.number;
}

bool has_option(const State& state, const std::string& question, std::string_view option) {
    auto found = state.answers.find(question);
    if (found == state.answers.end()) return false;
    const auto& options = found->second.value.options;
    return std::find(options.begin(), options.end(), option) != options.end();
}

// The person names the positions that are not possible today; standing always is.
bool position_possible(const State& state, Position position) {
    switch (position) {
    case Position::lying_back:
    case Position::lying_side:
    case Position::lying_front: return !has_option(state, "positions_not_today", "floor");
    case Position::hands_and_knees: return !has_option(state, "positions_not_today", "hands_and_knees");
    case Position::kneeling: return !has_option(state, "positions_not_today", "kneeling");
    default: return true;
    }
}

std::string position_id(Position position) { return std::string(position_names[static_cast<std::size_t>(position)]); }

class Planner {
public:
    Planner(const State& state, const Content& content, Date date) : m_state(state), m_content(content) {
        m_plan.date = date;
    }

    DayPlan make() {
        AnswerSheet answers = answers_of(m_state, m_content);
        Assessment assessment = assess(m_content, answers);
        m_plan.permission = assessment.permission;
        m_plan.urgency = assessment.urgency;
        m_precautions = assessment.precautions;
        if (m_state.screenings.empty()) return empty("screening_first");
        if (assessment.permission == PlanPermission::none) return empty("not_permitted");
        Diary diary(m_state, m_content, m_plan.date, answers, std::move(assessment));
        Course course = course_of(diary);
        m_plan.phase = course.phase;
        m_plan.decisions = progress(diary, course);
        choose();
        if (m_plan.items.empty()) return empty("nothing_fits");
        return std::move(m_plan);
    }

private:
    DayPlan empty(std::string reason) {
        m_plan.reason_if_empty = {std::move(reason), {}};
        return std::move(m_plan);
    }

    const Decision* decision_for(const std::string& exercise) const {
        for (const Decision& decision : m_plan.decisions)
            if (decision.exercise == exercise) return &decision;
        return nullptr;
    }

    void leave_out(int exercise, std::string reason, std::string detail = {}) {
        m_plan.omissions.push_back({exercise, {std::move(reason), std::move(detail)}});
    }

    // True when the exercise may be done at all; otherwise its omission is noted with the reason.
    bool fits_person(int index) {
        const Exercise& exercise = m_content.exercise(index);
        ExerciseStanding standing = m_state.standing(exercise.id);
        if (PrecautionSet against = exercise.contraindications & m_precautions; against != 0) {
            std::size_t first = 0;
            while (!(against >> first & 1)) ++first;
            leave_out(index, "contraindicated", m_content.precautions[first]);
            return false;
        }
        if (const Decision* decision = decision_for(exercise.id); decision && decision->step == Step::stop) {
            leave_out(index, decision->rule);
            return false;
        }
        if (standing.set_aside) {
            leave_out(index, standing.set_aside_reason.empty() ? "set_aside" : standing.set_aside_reason);
            return false;
        }
        if (LadderPlace place = place_today(exercise); place != LadderPlace::open) {
            leave_out(index, place == LadderPlace::outgrown ? "outgrown" : "not_yet");
            return false;
        }
        if (exercise.first_phase > m_plan.phase) {
            leave_out(index, "later_phase", std::string(phase_names[static_cast<std::size_t>(exercise.first_phase)]));
            return false;
        }
        if (exercise.last_phase < m_plan.phase) {
            leave_out(index, "earlier_phase");
            return false;
        }
        if (!position_possible(m_state, exercise.position)) {
            leave_out(index, "position", position_id(exercise.position));
            return false;
        }
        return true;
    }

    // Today's decisions already count, though they enter the record with the next session.
    LadderPlace place_today(const Exercise& exercise) const {
        for (const Decision& decision : m_plan.decisions) {
            if (decision.next == exercise.id) return LadderPlace::open;
            if (decision.next.empty() || decision.exercise != exercise.id) continue;
            return decision.step == Step::forward ? LadderPlace::outgrown : LadderPlace::not_yet;
        }
        auto found = m_state.exercises.find(exercise.id);
        return ladder_place(exercise, found == m_state.exercises.end() ? nullptr : &found->second);
    }

    PlanItem item_for(int index) const {
        const Exercise& exercise = m_content.exercise(index);
        const Decision* decision = decision_for(exercise.id);
        int level = decision ? decision->to : m_state.standing(exercise.id).level;
        level = std::clamp(level, 0, static_cast<int>(exercise.levels.size()) - 1);
        Reason reason{"slot_" + std::string(slot_names[static_cast<std::size_t>(exercise.slot)]), {}};
        if (decision && decision->step != Step::hold) reason = {decision->rule, {}};
        return {index, level, exercise.levels[static_cast<std::size_t>(level)], reason};
    }

    // Takes the best of each slot in turn until the time or the number of exercises is used up, so that a
    // short session is still a whole one.
    void choose() {
        std::map<Slot, std::vector<int>> by_slot;
        for (int i = 0; i < static_cast<int>(m_content.exercises.size()); ++i)
            if (fits_person(i)) by_slot[m_content.exercise(i).slot].push_back(i);
        for (auto& [slot, list] : by_slot)
            std::stable_sort(list.begin(), list.end(), [&](int a, int b) {
                return m_content.exercise(a).priority > m_content.exercise(b).priority;
            });
        int budget = static_cast<int>(number_answer(m_state, "minutes_a_day").value_or(default_minutes)) * 60;
        for (std::size_t round = 0; round < m_content.exercises.size(); ++round)
            for (auto& [slot, list] : by_slot) {
                if (round >= list.size()) continue;
                take_if_time_allows(list[round], budget);
            }
        std::stable_sort(m_plan.items.begin(), m_plan.items.end(), [&](const PlanItem& a, const PlanItem& b) {
            return m_content.exercise(a.exercise).slot < m_content.exercise(b.exercise).slot;
        });
    }

    void take_if_time_allows(int index, int budget) {
        PlanItem item = item_for(index);
        int seconds = item.dose.seconds(m_content.exercise(index).both_sides);
        if (static_cast<int>(m_plan.items.size()) >= most_exercises) return leave_out(index, "enough_for_today");
        if (m_plan.seconds + seconds > budget) return leave_out(index, "no_time_today");
        m_plan.seconds += seconds;
        m_plan.items.push_back(std::move(item));
    }

    const State& m_state;
    const Content& m_content;
    PrecautionSet m_precautions = 0;
    DayPlan m_plan;
};

} // namespace

DayPlan plan(const State& state, const Content& content, Date date) { return Planner(state, content, date).make(); }

} // namespace easeback
