#include "core/progression/course.h"

#include "core/content/content.h"
#include "core/record/answers.h"
#include "core/screening/triage.h"

namespace easeback {

namespace {

double latest_pain(const State& state) {
    for (auto check_in = state.check_ins.rbegin(); check_in != state.check_ins.rend(); ++check_in)
        if (check_in->told.pain_now) return *check_in->told.pain_now;
    auto found = state.answers.find("pain_now");
    if (found == state.answers.end() || found->second.value.kind != AnswerValue::Kind::number) return 10;
    return found->second.value.number;
}

} // namespace

Course course_of(const State& state, const Content& content, Date) {
    Course course;
    if (assess(content, answers_of(state, content)).permission != PlanPermission::full) course.phase_reason = "gentle";
    else if (latest_pain(state) >= content.progression.settle_pain) course.phase_reason = "pain_high";
    else {
        course.phase = Phase::restore;
        course.phase_reason = "calm";
    }
    return course;
}

} // namespace easeback
