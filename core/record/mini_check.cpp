#include "core/record/mini_check.h"

#include "core/record/pain_told.h"

#include <algorithm>

namespace easeback {

namespace {

constexpr int days_a_trigger_lasts = 14;

bool asks_for_a_check(const CheckedIn& told) { return told.something_new || told.leg == LegSymptoms::spreading; }

// What asks for the check, and how many answers there were before it.
struct Trigger {
    Date day;
    std::size_t answers_before = 0;
};

bool answered_since(const State& state, std::string_view question, const Trigger& trigger) {
    auto from = state.answer_changes.begin() + static_cast<std::ptrdiff_t>(trigger.answers_before);
    return std::any_of(from, state.answer_changes.end(),
                       [&](const AnswerChanged& change) { return change.question == question && change.value; });
}

std::optional<Trigger> last_trigger(const State& state) {
    std::optional<Trigger> last;
    auto meet = [&](Trigger trigger) {
        if (!last || last->answers_before <= trigger.answers_before) last = trigger;
    };
    for (const DatedCheckIn& check_in : state.check_ins)
        if (asks_for_a_check(check_in.told)) meet({check_in.day, check_in.answers_before});
    if (const DatedCheckIn* jump = check_in_of_jump(state)) meet({jump->day, jump->answers_before});
    if (!state.flare_ups_declared.empty()) meet({state.flare_ups_declared.back(), state.answers_before_flare_up});
    return last;
}

} // namespace

std::optional<Date> mini_check_due(const State& state, Date today) {
    std::optional<Trigger> trigger = last_trigger(state);
    if (!trigger || today < trigger->day || today - trigger->day >= days_a_trigger_lasts) return std::nullopt;
    bool asked = answered_since(state, "bladder_bowel_change", *trigger) && answered_since(state, "saddle_numbness", *trigger);
    return asked ? std::nullopt : std::optional(trigger->day);
}

} // namespace easeback
