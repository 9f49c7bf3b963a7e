#include "core/plan/day_kind.h"

#include "core/plan/plan_content.h"

namespace easeback {

KindOfDay kind_of_day(const Circumstances& today, const History& history, const std::vector<char>& fits) {
    const PlanningRules& rules = today.content.planning;
    auto exists = [&](DayKind kind) { return rules.quota(today.course.phase, kind) != nullptr; };
    if (exists(DayKind::rest) && history.training_days >= rules.numbers.training_days_before_rest)
        return {DayKind::rest, because("day_rest")};
    if (!exists(DayKind::strength)) return {DayKind::normal, because("day_gentle")};
    if (history.days_since_strength < rules.numbers.strength_gap_days) return {DayKind::normal, because("day_after_strength")};
    bool any = false;
    for (std::size_t i = 0; i < fits.size(); ++i) any |= fits[i] && today.content.exercises[i].kind == ExerciseKind::strength;
    if (any && history.strength_days < rules.numbers.strength_days_a_week) return {DayKind::strength, because("day_strength")};
    return {DayKind::normal, because("day_normal")};
}

} // namespace easeback
