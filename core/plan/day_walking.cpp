#include "core/plan/day_walking.h"

#include "core/plan/plan_content.h"
#include "core/plan/preference.h"

#include <algorithm>

namespace easeback {

namespace {

// The most suitable of the free exercises for which `wanted` holds, or -1.
template <class Wanted>
int most_suitable(const Circumstances& today, const std::vector<char>& free, Wanted wanted) {
    int best = -1, best_score = 0;
    for (std::size_t i = 0; i < free.size(); ++i) {
        const Exercise& exercise = today.content.exercises[i];
        if (!free[i] || !wanted(exercise)) continue;
        int score = suitability(today, exercise);
        if (best >= 0 && score <= best_score) continue;
        best = static_cast<int>(i);
        best_score = score;
    }
    return best;
}

bool is_walk(const Exercise& exercise) {
    return exercise.kind == ExerciseKind::walking && exercise.position == Position::walking;
}

bool carries_the_weight(const Exercise& exercise) {
    bool moves_on = exercise.kind == ExerciseKind::walking || exercise.kind == ExerciseKind::aerobic;
    return moves_on && (exercise.position == Position::water || (exercise.equipment & bit(Equipment::bike)) != 0);
}

// In the six days before, which with today make a week.
int days_walked(const Circumstances& today) {
    int days = 0;
    for (int ago = 1; ago <= 6; ++ago)
        days += std::any_of(today.state.walks.begin(), today.state.walks.end(),
                            [&](const DatedWalk& walk) { return walk.day == today.date - ago; });
    return days;
}

const WalkingRule* rule_for(const Circumstances& today) {
    for (const WalkingRule& rule : today.content.planning.walking)
        if (today.carries(rule.precautions) && today.holds(rule.when)) return &rule;
    return nullptr;
}

} // namespace

DayWalking choose_walking(const Circumstances& today, const std::vector<char>& free) {
    DayWalking walking;
    walking.exercise = most_suitable(today, free, is_walk);
    const WalkingRule* rule = rule_for(today);
    int shortest = today.content.progression.walk_shortest;
    bool dislikes = (today.profile.dislikes & bit(Pursuit::walking)) != 0;
    bool hurts = (today.profile.provokes & bit(Direction::walking)) != 0;
    bool likes_other = (today.profile.likes & (bit(Pursuit::water) | bit(Pursuit::cycling))) != 0;
    if (hurts || dislikes || likes_other) walking.alternative = most_suitable(today, free, carries_the_weight);
    if (walking.exercise < 0) return walking;
    if (days_walked(today) >= today.walking.days_a_week) {
        walking.reason = because("walk_rest");
        return walking;
    }
    int percent = rule ? rule->percent : 100;
    walking.times = today.walking.walks_a_day;
    walking.minutes = std::min(today.walking.minutes_each, std::max(shortest, today.walking.minutes_each * percent / 100));
    walking.reason = rule ? because("walk_" + rule->id) : Reason{ReasonGroup::walking, today.walking.rule, {}};
    return walking;
}

} // namespace easeback
