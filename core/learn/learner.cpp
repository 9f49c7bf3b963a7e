#include "core/learn/learner.h"

#include "core/learn/learn_content.h"
#include "core/progression/course.h"
#include "core/record/answers.h"

#include <algorithm>

namespace easeback {

LearnerProfile learner_of(const State& state, const LearnContent& content, Date today) {
    Course course = course_of(state, content, today);
    AnswerSheet answers = answers_of(state, content, today);
    LearnerProfile learner;
    learner.phase = course.phase;
    for (const LearnerRule& rule : content.learner_rules)
        if (evaluate(rule.when, answers) == Truth::yes) learner.tags |= bit(rule.tag);
    if (course.flare_up) learner.tags |= bit(LearnerTag::flare);
    bool is_new =
        std::none_of(state.sessions.begin(), state.sessions.end(), [](const Session& session) { return session.finished; });
    if (is_new) learner.tags |= bit(LearnerTag::new_);
    return learner;
}

} // namespace easeback
