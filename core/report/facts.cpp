#include "core/report/facts.h"

#include "core/record/answers.h"
#include "core/screening/counted.h"

#include <algorithm>

namespace easeback {

namespace {

void sort_into(ReportSigns& signs, const ReportAnswer& answer, const Answer& fitted) {
    const Question& question = *answer.question;
    if (fitted.state == AnswerState::unsure) return signs.unsure.push_back(answer);
    const std::string& calmest = question.options[question.calmest_option()].id;
    bool calm = fitted.options == 1u << question.option_index(calmest);
    (calm ? signs.absent : signs.present).push_back(answer);
}

// What a record of another version holds is told as it is, as long as its question is known.
void collect_answers(const ReportInput& input, const AnswerSheet& sheet, ReportFacts& facts) {
    const AnswerSheet asked = applied(input.content, sheet);
    auto is_open = [&](std::size_t i) {
        int place = static_cast<int>(i);
        bool of_clearance = place == input.content.clearance.question || place == input.content.clearance.explained;
        return asked[i].state == AnswerState::missing && !of_clearance && !input.content.questions[i].derived;
    };
    for (std::size_t i = 0; i < input.content.questions.size(); ++i) {
        const Question& question = input.content.questions[i];
        if (question.is_gate()) continue;
        bool danger = question.group == QuestionGroup::emergency || question.group == QuestionGroup::danger;
        ReportSigns* signs = danger ? &facts.signs : question.group == QuestionGroup::precaution ? &facts.health : nullptr;
        // A number, such as how long the back is stiff, is neither a sign nor none: whoever reads it judges.
        if (question.kind == AnswerKind::number) signs = nullptr;
        auto found = input.state.answers.find(question.id);
        const AnswerValue* value = found == input.state.answers.end() ? nullptr : standing_value(question, found->second);
        if (!value) {
            if (signs && is_open(i)) signs->open.push_back(&question);
            continue;
        }
        ReportAnswer answer{&question, value, found->second.day};
        bool fits = sheet[i].state != AnswerState::missing;
        if (signs && fits) sort_into(*signs, answer, sheet[i]);
        else if (signs) signs->present.push_back(answer);
        else (question.group == QuestionGroup::profile ? facts.person : facts.about).push_back(answer);
    }
}

void collect_screenings(const State& state, ReportFacts& facts) {
    if (state.screenings.empty()) return;
    facts.last_screening = state.screenings.back();
    const DatedScreening* most = &state.screenings.back();
    for (const DatedScreening& screening : state.screenings)
        if (screening.outcome.urgency > most->outcome.urgency) most = &screening;
    if (most != &state.screenings.back()) facts.most_urgent = *most;
}

void count_exercises(const Session& session, std::vector<ReportExercise>& exercises) {
    for (const Performed& performed : session.exercises) {
        if (performed.outcome == ExerciseOutcome::skipped) continue;
        auto found = std::find_if(exercises.begin(), exercises.end(),
                                  [&](const ReportExercise& each) { return each.id == performed.exercise; });
        if (found == exercises.end()) found = exercises.insert(exercises.end(), {performed.exercise, 0, 0, 0, session.day});
        ++found->times;
        if (performed.outcome == ExerciseOutcome::felt_wrong) ++found->felt_wrong;
        found->level = performed.level;
        found->last = session.day;
    }
}

void collect_doing(const State& state, ReportDoing& doing) {
    for (const Session& session : state.sessions) {
        bool did = std::any_of(session.exercises.begin(), session.exercises.end(),
                               [](const Performed& each) { return each.outcome != ExerciseOutcome::skipped; });
        if (!did) continue;
        ++doing.sessions;
        if (!doing.first) doing.first = session.day;
        doing.last = session.day;
        count_exercises(session, doing.exercises);
    }
    std::stable_sort(doing.exercises.begin(), doing.exercises.end(),
                     [](const ReportExercise& a, const ReportExercise& b) { return a.times > b.times; });
    for (const DatedWalk& walk : state.walks) {
        ++doing.walks;
        doing.minutes_walked += walk.walk.minutes;
    }
}

void collect_response(const State& state, ReportResponse& response) {
    int sum = 0;
    for (const Session& session : state.sessions) {
        if (!session.pain_during) continue;
        ++response.told;
        sum += *session.pain_during;
        if (response.told > 1 && *session.pain_during <= response.highest_pain) continue;
        response.highest_pain = *session.pain_during;
        response.highest_on = session.day;
    }
    if (response.told) response.mean_pain = static_cast<double>(sum) / response.told;
    for (const DatedCheckIn& check_in : state.check_ins) {
        if (check_in.told.change == Change::better) ++response.better;
        if (check_in.told.change == Change::same) ++response.same;
        if (check_in.told.change == Change::worse) ++response.worse;
        if (check_in.told.something_new) response.something_new.push_back(check_in.day);
        if (!check_in.told.leg) continue;
        response.leg = check_in.told.leg;
        response.leg_on = check_in.day;
    }
}

// Only the exercises that still wait.
void collect_stopped(const State& state, std::vector<const PlanChange*>& stopped) {
    for (auto change = state.plan_changes.rbegin(); change != state.plan_changes.rend(); ++change) {
        bool known = std::any_of(stopped.begin(), stopped.end(),
                                 [&](const PlanChange* each) { return each->exercise == change->exercise; });
        if (state.standing(change->exercise).set_aside && !known) stopped.push_back(&*change);
    }
}

std::optional<Date> first_day(const State& state) {
    std::optional<Date> first;
    auto meet = [&](Date day) {
        if (!first || day < *first) first = day;
    };
    for (const auto& [question, answer] : state.answers) meet(answer.day);
    for (const AnswerChanged& change : state.answer_changes) meet(change.day);
    for (const DatedScreening& screening : state.screenings) meet(screening.day);
    for (const Session& session : state.sessions) meet(session.day);
    for (const DatedCheckIn& check_in : state.check_ins) meet(check_in.day);
    for (const DatedWalk& walk : state.walks) meet(walk.day);
    return first;
}

} // namespace

ReportFacts report_facts(const ReportInput& input) {
    ReportFacts facts;
    AnswerSheet sheet = answers_of(input.state, input.content, input.today);
    facts.begun = first_day(input.state);
    collect_answers(input, answers_as_told(input.state, input.content), facts);
    facts.assessment = assess(input.content, sheet);
    facts.outcome = outcome_of(input.content, facts.assessment);
    collect_screenings(input.state, facts);
    facts.progress = progress_view(input.state, input.content, input.today, ProgressRange::all);
    collect_doing(input.state, facts.doing);
    collect_response(input.state, facts.response);
    facts.plan = plan(input.state, input.content, input.today);
    collect_stopped(input.state, facts.stopped);
    return facts;
}

} // namespace easeback
