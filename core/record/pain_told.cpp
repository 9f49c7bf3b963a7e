#include "core/record/pain_told.h"

#include <algorithm>
#include <vector>

namespace easeback {

namespace {

constexpr int recent_days = 3, days_of_median = 14, fewest_calm_days = 3;
constexpr std::size_t tellings = 7;
constexpr double strong = 7, jump = 3; // on the numeric rating scale

std::optional<double> pain_of_interview(const State& state) {
    auto found = state.answers.find("pain_now");
    if (found == state.answers.end() || found->second.value.kind != AnswerValue::Kind::number) return std::nullopt;
    return found->second.value.number;
}

struct DatedPain {
    Date day;
    double pain;
};

// What was usual before `day`; the lower of two in the middle, which notices a jump rather sooner.
std::optional<double> usual_before(const std::vector<DatedPain>& told, Date day, const State& state) {
    std::vector<double> before;
    for (auto each = told.rbegin(); each != told.rend() && day - each->day <= days_of_median; ++each)
        if (each->day < day) before.push_back(each->pain);
    if (before.empty()) return pain_of_interview(state);
    auto middle = before.begin() + static_cast<std::ptrdiff_t>((before.size() - 1) / 2);
    std::nth_element(before.begin(), middle, before.end());
    return *middle;
}

} // namespace

std::optional<double> recent_pain(const State& state) {
    std::optional<double> highest;
    for (auto check_in = state.check_ins.rbegin(); check_in != state.check_ins.rend(); ++check_in) {
        if (state.check_ins.back().day - check_in->day >= recent_days) break;
        if (check_in->told.pain_now) highest = std::max(highest.value_or(0), static_cast<double>(*check_in->told.pain_now));
    }
    return highest;
}

int days_with_pain_since(const State& state, Date day) {
    int days = 0;
    Date last = day;
    for (const DatedCheckIn& check_in : state.check_ins)
        if (check_in.told.pain_now && last < check_in.day) {
            ++days;
            last = check_in.day;
        }
    return days;
}

std::optional<double> usual_pain_since(const State& state, Date day) {
    std::vector<double> told;
    for (auto check_in = state.check_ins.rbegin(); check_in != state.check_ins.rend() && told.size() < tellings; ++check_in) {
        if (check_in->day <= day) break;
        if (check_in->told.pain_now) told.push_back(*check_in->told.pain_now);
    }
    if (told.size() < tellings) return std::nullopt;
    auto middle = told.begin() + tellings / 2;
    std::nth_element(told.begin(), middle, told.end());
    return *middle;
}

bool at_most_since(const State& state, Date day, double most) {
    int days = 0;
    for (const DatedCheckIn& check_in : state.check_ins) {
        if (check_in.day < day || !check_in.told.pain_now) continue;
        if (*check_in.told.pain_now > most) return false;
        ++days;
    }
    return days >= fewest_calm_days;
}

bool pain_jumped(const State& state) { return check_in_of_jump(state) != nullptr; }

const DatedCheckIn* check_in_of_jump(const State& state) {
    const DatedCheckIn* began = nullptr;
    std::vector<DatedPain> told;
    std::optional<double> usual; // from before the jump, while one lasts
    for (const DatedCheckIn& check_in : state.check_ins) {
        if (!check_in.told.pain_now) continue;
        double pain = *check_in.told.pain_now;
        std::optional<double> compared = usual ? usual : usual_before(told, check_in.day, state);
        bool jumped = compared && pain >= strong && pain - *compared >= jump;
        if (!jumped) began = nullptr;
        else if (!began) began = &check_in;
        usual = jumped ? compared : std::nullopt;
        told.push_back({check_in.day, pain});
    }
    return began;
}

} // namespace easeback
