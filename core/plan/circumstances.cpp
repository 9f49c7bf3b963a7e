#include "core/plan/circumstances.h"

#include "core/plan/plan_content.h"

#include <algorithm>

namespace easeback {

namespace {

std::size_t place_in(const PlanContent& content, const Exercise& exercise) {
    return static_cast<std::size_t>(&exercise - content.exercises.data());
}

// By exercise, the decision that names it in that member; -1 for none.
std::vector<int> places_of(const std::vector<Decision>& decisions, std::string Decision::* member, const PlanContent& content) {
    std::vector<int> places(content.exercises.size(), -1);
    for (std::size_t i = 0; i < decisions.size(); ++i) {
        const std::string& exercise = decisions[i].*member;
        int index = exercise.empty() ? -1 : content.exercise_index(exercise);
        if (index >= 0) places[static_cast<std::size_t>(index)] = static_cast<int>(i);
    }
    return places;
}

} // namespace

const Decision* Circumstances::decision_for(const Exercise& exercise) const {
    int own = decided[place_in(content, exercise)], through_another = opened[place_in(content, exercise)];
    int place = own >= 0 ? own : through_another;
    return place < 0 ? nullptr : &decisions[static_cast<std::size_t>(place)];
}

LadderPlace Circumstances::place_of(const Exercise& exercise) const {
    if (opened[place_in(content, exercise)] >= 0) return LadderPlace::open;
    if (const Decision* decision = decision_for(exercise); decision && !decision->next.empty())
        return decision->step == Step::forward ? LadderPlace::outgrown : LadderPlace::not_yet;
    return ladder_place(exercise, standings[place_in(content, exercise)]);
}

int Circumstances::level_of(const Exercise& exercise) const {
    const Decision* decision = decision_for(exercise);
    bool its_own = decision && decision->exercise == exercise.id;
    const ExerciseStanding* standing = standings[place_in(content, exercise)];
    int level = its_own ? decision->to : standing ? standing->level : 0;
    return std::clamp(level, 0, static_cast<int>(exercise.levels.size()) - 1);
}

bool Circumstances::holds(const std::optional<Condition>& condition) const {
    return !condition || evaluate(*condition, answers) == Truth::yes;
}

bool Circumstances::carries(PrecautionSet precautions) const {
    return precautions == 0 || (precautions & assessment.precautions) != 0;
}

Circumstances circumstances_of(const State& state, const PlanContent& content, Date date) {
    return circumstances_of(Diary(state, content, date), content);
}

Circumstances circumstances_of(const Diary& diary, const PlanContent& content) {
    Course course = course_of(diary);
    std::vector<Decision> decisions = progress(diary, course);
    WalkingQuota walking = walking_quota(diary, course);
    std::vector<int> decided = places_of(decisions, &Decision::exercise, content);
    std::vector<int> opened = places_of(decisions, &Decision::next, content);
    Circumstances today{diary.state(),      content,
                        diary.today(),      diary.answers(),
                        diary.assessment(), profile_of(diary.answers(), content),
                        std::move(course),  std::move(decisions),
                        std::move(walking), {},
                        std::move(decided), std::move(opened),
                        diary.standings()};
    for (const Limit& limit : content.planning.limits) {
        bool in_phase = limit.phases == 0 || (limit.phases & bit(today.course.phase)) != 0;
        if (in_phase && today.carries(limit.precautions) && today.holds(limit.when)) today.limits.push_back(&limit);
    }
    return today;
}

} // namespace easeback
