#include "core/plan/plan.h"

#include "core/plan/circumstances.h"
#include "core/plan/day_kind.h"
#include "core/plan/day_walking.h"
#include "core/plan/fitting.h"
#include "core/plan/history.h"
#include "core/plan/plan_content.h"
#include "core/plan/session.h"
#include "core/plan/snippets.h"
#include "core/record/mini_check.h"

#include <algorithm>

namespace easeback {

namespace {

// What is neither in the session nor a snippet is left out, with the reason against it.
void explain_the_rest(DayPlan& day, std::vector<std::optional<Reason>> against, const std::vector<char>& free) {
    for (int exercise : {day.walking.exercise, day.walking.alternative})
        if (exercise >= 0) against[static_cast<std::size_t>(exercise)] = because("in_walks");
    std::vector<char> left(free.size(), 1);
    for (const PlanItem& item : day.items) left[static_cast<std::size_t>(item.exercise)] = 0;
    for (const Snippet& snippet : day.snippets) left[static_cast<std::size_t>(snippet.item.exercise)] = 0;
    for (std::size_t i = 0; i < left.size(); ++i)
        if (left[i]) day.omissions.push_back({static_cast<int>(i), against[i].value_or(because("enough_for_today"))});
}

// Nothing is shown until the short check of danger signs is answered.
DayPlan before_the_check(DayPlan day, const PlanContent& content) {
    day.reason_if_empty = because("mini_check");
    for (std::size_t i = 0; i < content.exercises.size(); ++i)
        day.omissions.push_back({static_cast<int>(i), because("mini_check")});
    return day;
}

} // namespace

DayPlan plan(const State& state, const PlanContent& content, Date date) { return plan(Diary(state, content, date), content); }

DayPlan plan(const Diary& diary, const PlanContent& content) {
    const State& state = diary.state();
    Date date = diary.today();
    Circumstances today = circumstances_of(diary, content);
    DayPlan day;
    day.date = date;
    day.permission = today.assessment.permission;
    day.urgency = today.assessment.urgency;
    if (state.screenings.empty()) day.reason_if_empty = because("screening_first");
    else if (day.permission == PlanPermission::none) day.reason_if_empty = because("not_permitted");
    else if (mini_check_due(state, date)) return before_the_check(std::move(day), content);
    if (!day.reason_if_empty.id.empty()) return day;

    day.phase = today.course.phase;
    day.phase_reason = {ReasonGroup::phase, today.course.phase_reason, {}};
    day.flare_up = today.course.flare_up;
    day.decisions = today.decisions;
    std::vector<std::optional<Reason>> against = reasons_against_each(today);
    day.not_now = activities(diary, today, against);
    std::vector<char> free(against.size());
    for (std::size_t i = 0; i < against.size(); ++i) free[i] = !against[i];

    History history = history_before(state, content, date);
    KindOfDay kind = kind_of_day(today, history, free);
    day.day = kind.kind;
    day.day_reason = kind.reason;
    // What the week has in mind for the small parts of the day gives way where the session needs it.
    SessionPlan session = choose_session(today, history, kind.kind, free, choose_snippets(today, free), day.not_now);
    day.items = std::move(session.items);
    bool no_strength = std::none_of(day.items.begin(), day.items.end(), [&](const PlanItem& item) {
        return content.exercise(item.exercise).kind == ExerciseKind::strength;
    });
    if (day.day == DayKind::strength && no_strength) {
        day.day = DayKind::normal;
        day.day_reason = because("day_normal");
    }
    day.seconds = session.seconds;
    day.minutes_wished = today.profile.minutes_a_day.value_or(0);
    for (std::size_t i = 0; i < against.size(); ++i)
        if (!against[i]) against[i] = session.against[i];
    for (const PlanItem& item : day.items) free[static_cast<std::size_t>(item.exercise)] = 0;
    day.walking = choose_walking(today, free);
    day.snippets = choose_snippets(today, free);
    explain_the_rest(day, std::move(against), free);
    if (day.items.empty()) day.reason_if_empty = because("nothing_fits");
    return day;
}

} // namespace easeback
