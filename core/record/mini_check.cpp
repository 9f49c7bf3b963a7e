#include "core/record/mini_check.h"

#include "core/record/pain_told.h"

#include <algorithm>

namespace easeback {

namespace {

constexpr int days_a_trigger_lasts = 14;

bool asks_for_a_check(const CheckedIn& told) { return told.something_new || told.leg == LegSymptoms::spreading; }

bool answered_since(const State& state, std::string_view question, Date day) {
    auto found = state.answers.find(std::string(question));
    return found != state.answers.end() && day <= found->second.day;
}

} // namespace

std::optional<Date> mini_check_due(const State& state, Date today) {
    std::optional<Date> since = pain_jumped_on(state);
    auto meet = [&](Date day) {
        if (!since || *since < day) since = day;
    };
    for (const DatedCheckIn& check_in : state.check_ins)
        if (asks_for_a_check(check_in.told)) meet(check_in.day);
    for (Date day : state.flare_ups_declared) meet(day);
    if (!since || today < *since || today - *since >= days_a_trigger_lasts) return std::nullopt;
    bool asked = answered_since(state, "bladder_bowel_change", *since) && answered_since(state, "saddle_numbness", *since);
    return asked ? std::nullopt : since;
}

} // namespace easeback
