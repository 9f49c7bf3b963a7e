#include "core/plan/circumstances.h"

#include "core/content/content.h"
#include "core/record/answers.h"

#include <algorithm>

namespace easeback {

const Decision* Circumstances::decision_for(const std::string& exercise) const {
    for (const Decision& decision : decisions)
        if (decision.exercise == exercise || decision.next == exercise) return &decision;
    return nullptr;
}

LadderPlace Circumstances::place_of(const Exercise& exercise) const {
    if (const Decision* decision = decision_for(exercise.id); decision && !decision->next.empty()) {
        if (decision->next == exercise.id) return LadderPlace::open;
        return decision->step == Step::forward ? LadderPlace::outgrown : LadderPlace::not_yet;
    }
    auto found = state.exercises.find(exercise.id);
    return ladder_place(exercise, found == state.exercises.end() ? nullptr : &found->second);
}

int Circumstances::level_of(const Exercise& exercise) const {
    const Decision* decision = decision_for(exercise.id);
    bool its_own = decision && decision->exercise == exercise.id;
    int level = its_own ? decision->to : state.standing(exercise.id).level;
    return std::clamp(level, 0, static_cast<int>(exercise.levels.size()) - 1);
}

bool Circumstances::holds(const std::optional<Condition>& condition) const {
    return !condition || evaluate(*condition, answers) == Truth::yes;
}

bool Circumstances::carries(PrecautionSet precautions) const {
    return precautions == 0 || (precautions & assessment.precautions) != 0;
}

Circumstances circumstances_of(const State& state, const Content& content, Date date) {
    AnswerSheet answers = answers_of(state, content);
    Diary diary(state, content, date, answers);
    Course course = course_of(diary);
    std::vector<Decision> decisions = progress(diary, course);
    WalkingQuota walking = walking_quota(diary, course);
    Circumstances today{state,
                        content,
                        date,
                        std::move(answers),
                        diary.assessment(),
                        profile_of(state, content),
                        std::move(course),
                        std::move(decisions),
                        std::move(walking),
                        {}};
    for (const Limit& limit : content.planning.limits) {
        bool in_phase = limit.phases == 0 || (limit.phases & bit(today.course.phase)) != 0;
        if (in_phase && today.carries(limit.precautions) && today.holds(limit.when)) today.limits.push_back(&limit);
    }
    return today;
}

} // namespace easeback
