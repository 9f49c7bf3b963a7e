#include "app/features/check_in/check_in_model.h"

#include <algorithm>

namespace easeback {

const Session* session_without_pain(const Model& model) {
    for (auto session = model.state.sessions.rbegin(); session != model.state.sessions.rend(); ++session) {
        if (model.today - session->day > model.content->progression.carry_over_days) break;
        bool over = session->finished || session->day < model.today;
        bool moved = std::any_of(session->exercises.begin(), session->exercises.end(),
                                 [](const Performed& performed) { return performed.outcome != ExerciseOutcome::skipped; });
        if (over && moved) return session->pain_during ? nullptr : &*session;
    }
    return nullptr;
}

bool asks_about_leg(const Model& model) {
    for (const DatedCheckIn& check_in : model.state.check_ins)
        if (check_in.told.leg && *check_in.told.leg != LegSymptoms::none) return true;
    for (const LearnerRule& rule : model.content->learner_rules)
        if (rule.tag == LearnerTag::leg_pain && evaluate(rule.when, model.answers) != Truth::no) return true;
    return false;
}

const DatedCheckIn* check_in_of_today(const Model& model) {
    const std::vector<DatedCheckIn>& told = model.state.check_ins;
    return !told.empty() && told.back().day == model.today ? &told.back() : nullptr;
}

bool check_in_complete(const Model& model) {
    const Drafts& drafts = model.drafts;
    return drafts.pain_now && drafts.pain_morning && drafts.change && drafts.something_new &&
           (drafts.pain_during || !session_without_pain(model)) && (drafts.leg || !asks_about_leg(model));
}

} // namespace easeback
