#include "core/progression/return_gate.h"

#include "core/base/sort.h"
#include "core/progression/course.h"
#include "core/progression/progression_content.h"

#include <algorithm>

namespace easeback {

namespace {

enum class Went : std::uint8_t { well, badly, unknown };

Went how_it_went(const Diary& diary, const ReturnGate& gate, const DatedStage& done) {
    const ProgressionThresholds& values = diary.content().progression;
    if (done.stage.pain_during && *done.stage.pain_during >= gate.pain_below) return Went::badly;
    const DayFacts& day = diary.on(done.day);
    std::optional<double> rest = diary.baseline(done.day);
    if (!rest && day.pain_told()) rest = day.pain;
    for (int after = 1; after <= values.carry_over_days && done.day + after <= diary.today(); ++after) {
        const DayFacts& later = diary.on(done.day + after);
        if (!later.pain_told()) continue;
        bool gone = later.pain <= values.green_highest || (rest && later.pain <= *rest + values.carry_over);
        if (!gone || later.told_worse) return Went::badly;
        return done.stage.pain_during && after == 1 ? Went::well : Went::unknown;
    }
    return Went::unknown;
}

// Follows the stages of one gate through the record.
void follow_stages(const Diary& diary, const std::vector<FlareUp>& flare_ups, const ReturnGate& gate, GateStatus& status) {
    auto flare_up = flare_ups.begin();
    auto step_back = [&] {
        status.stage = std::max(0, status.stage - 1);
        status.good_times = 0;
    };
    std::vector<const DatedStage*> times;
    for (const DatedStage& done : diary.state().stages)
        if (done.stage.gate == gate.id && diary.covers(done.day)) times.push_back(&done);
    sort_few(times, [](const DatedStage* a, const DatedStage* b) { return a->day < b->day; });
    for (const DatedStage* done : times) {
        for (; flare_up != flare_ups.end() && flare_up->first <= done->day; ++flare_up)
            if (status.next_day) step_back();
        status.next_day = done->day + 1 + gate.rest_days;
        // Stages that were left out or are behind do not count.
        if (status.passed_on || done->stage.stage != gate.stages[static_cast<std::size_t>(status.stage)].id) continue;
        switch (how_it_went(diary, gate, *done)) {
        case Went::unknown: break;
        case Went::badly: step_back(); break;
        case Went::well:
            if (++status.good_times < gate.times) break;
            status.good_times = 0;
            if (status.stage + 1 == static_cast<int>(gate.stages.size())) status.passed_on = done->day + 1;
            else ++status.stage;
        }
    }
    if (status.passed_on) return;
    for (; flare_up != flare_ups.end(); ++flare_up)
        if (status.next_day) step_back();
}

bool reached_top(const Diary& diary, int index) {
    const Exercise& exercise = diary.content().exercise(index);
    auto found = diary.state().exercises.find(exercise.id);
    if (found == diary.state().exercises.end() || found->second.set_aside) return false;
    return found->second.outgrown || found->second.level + 1 >= static_cast<int>(exercise.levels.size());
}

} // namespace

int longest_good_walk(const Diary& diary, const GateCriterion& criterion) {
    int longest = 0;
    for (const DatedWalk& dated : diary.state().walks) {
        const WalkDone& walk = dated.walk;
        if (dated.day < diary.today() && diary.today() - dated.day <= criterion.days && walk.pace == WalkPace::brisk &&
            walk.limped == false && walk.pain_during && *walk.pain_during <= criterion.pain)
            longest = std::max(longest, walk.minutes);
    }
    return longest;
}

bool is_met(const Diary& diary, const Course& course, const GateCriterion& criterion) {
    switch (criterion.kind) {
    case GateCriterion::Kind::phase: return course.phase >= criterion.phase;
    case GateCriterion::Kind::low_pain: return course.low_pain_days >= criterion.days;
    case GateCriterion::Kind::no_flare_up: return course.days_since_flare < 0 || course.days_since_flare >= criterion.days;
    case GateCriterion::Kind::walk: return longest_good_walk(diary, criterion) >= criterion.minutes;
    case GateCriterion::Kind::exercise:
        return std::any_of(criterion.exercises.begin(), criterion.exercises.end(),
                           [&](int exercise) { return reached_top(diary, exercise); });
    }
    return false;
}

std::vector<GateStatus> gate_status(const Diary& diary, const Course& course) {
    std::vector<GateStatus> all;
    const std::vector<ReturnGate>& gates = diary.content().gates;
    for (std::size_t place = 0; place < gates.size(); ++place) {
        const ReturnGate& gate = gates[place];
        GateStatus& status = all.emplace_back();
        status.gate = static_cast<int>(place);
        follow_stages(diary, course.flare_ups, gate, status);
        for (std::size_t i = 0; i < gate.criteria.size(); ++i)
            if (!is_met(diary, course, gate.criteria[i])) status.missing.push_back(static_cast<int>(i));
        const Assessment& assessment = diary.assessment();
        bool may_move = assessment.permission == PlanPermission::full;
        if (gate.ask_first & assessment.precautions) status.stand = GateStand::ask_first;
        else if (!may_move || course.flare_up) status.stand = GateStand::closed;
        else if (status.passed_on) status.stand = GateStand::passed;
        else if (!status.missing.empty()) status.stand = GateStand::closed;
        else if (status.next_day && diary.today() < *status.next_day) status.stand = GateStand::resting;
        else status.stand = GateStand::open;
    }
    return all;
}

std::vector<GateStatus> gate_status(const State& state, const ProgressionContent& content, Date date) {
    Diary diary(state, content, date);
    return gate_status(diary, course_of(diary));
}

std::optional<Date> all_gates_passed_on(const Diary& diary, const std::vector<FlareUp>& flare_ups) {
    if (diary.state().stages.empty()) return std::nullopt;
    std::optional<Date> last;
    for (const ReturnGate& gate : diary.content().gates) {
        GateStatus status;
        follow_stages(diary, flare_ups, gate, status);
        if (!status.next_day) continue;
        if (!status.passed_on) return std::nullopt;
        last = std::max(last.value_or(*status.passed_on), *status.passed_on);
    }
    return last;
}

} // namespace easeback
