#include "core/plan/activity.h"

#include "core/plan/circumstances.h"
#include "core/plan/fitting.h"
#include "core/plan/plan_content.h"

#include <algorithm>
#include <bit>

namespace easeback {

namespace {

std::string phase_key(Phase phase) { return "phase." + std::string(phase_names[static_cast<std::size_t>(phase)]); }

// Dearer than any way that needs nothing else.
constexpr int sessions_of_another = 1000;

// The first phase after all phases of a set, as a place.
int phase_after(SmallSet phases) { return static_cast<int>(std::bit_width(phases)); }

class Looker {
public:
    Looker(const Diary& diary, const Circumstances& today, const std::vector<std::optional<Reason>>& against)
        : m_diary(diary)
        , m_today(today)
        , m_content(today.content)
        , m_against(against)
        , m_gates(gate_status(diary, today.course)) {}

    ActivityStatus look_at(const Activity& activity) {
        ActivityStatus status;
        m_status = &status;
        status.activity = static_cast<int>(&activity - m_content.activities.data());
        if (m_today.state.screenings.empty()) wait(because("screening_first"), {Need::Kind::questions});
        else if (m_today.assessment.permission == PlanPermission::none)
            wait(because("not_permitted"), {Need::Kind::professional});
        else look_at_body(activity);
        if (!m_blocked) status.stand = status.needs.empty() ? ActivityStand::free : ActivityStand::in_steps;
        m_blocked = false;
        return status;
    }

private:
    // The first reason is the one that is told; every need is.
    void tell(Reason reason, Need need) {
        if (m_status->reason.id.empty()) m_status->reason = std::move(reason);
        auto same = [&](const Need& other) { return other.kind == need.kind && other.exercise == need.exercise; };
        auto found = std::find_if(m_status->needs.begin(), m_status->needs.end(), same);
        if (found == m_status->needs.end()) m_status->needs.push_back(need);
        else if (need.need > found->need) *found = need;
    }

    void wait(Reason reason, Need need) {
        m_blocked = true;
        tell(std::move(reason), need);
    }

    void look_at_body(const Activity& activity) {
        const GateStatus* gate = activity.gate < 0 ? nullptr : &m_gates[static_cast<std::size_t>(activity.gate)];
        PrecautionSet ask_first = activity.ask_first | (gate ? gate_of(activity).ask_first : 0);
        if (PrecautionSet against = ask_first & m_today.assessment.precautions)
            ask(because("contraindicated",
                        "precaution." + m_content.precautions[static_cast<std::size_t>(std::countr_zero(against))]));
        for (const Limit* limit : m_today.limits)
            if (limit->precautions && !within(activity.grades, limit->most)) ask(because("limit_" + limit->id));
        if (SmallSet provoked = activity.provoked_by & m_today.profile.provokes) {
            std::string_view direction = direction_names[static_cast<std::size_t>(std::countr_zero(provoked))];
            wait(because("provoked", "question.provokes.options." + std::string(direction)), {Need::Kind::answer});
        }
        for (const Limit* limit : m_today.limits) {
            if (limit->precautions || within(activity.grades, limit->most)) continue;
            if (limit->phases) wait_for_phase(because("limit_" + limit->id), phase_after(limit->phases));
            if (limit->when) wait(because("limit_" + limit->id), {Need::Kind::answer});
        }
        for (const GateCriterion& criterion : activity.criteria) check(criterion);
        if (gate) check_gate(activity, *gate);
    }

    const ReturnGate& gate_of(const Activity& activity) const { return m_content.gates[static_cast<std::size_t>(activity.gate)]; }

    void ask(Reason reason) {
        wait(reason, {Need::Kind::professional});
        wait(std::move(reason), {Need::Kind::questions});
    }

    void wait_for_phase(Reason reason, int phase) {
        if (static_cast<int>(m_today.course.phase) >= phase) return;
        wait(reason, {Need::Kind::phase, static_cast<int>(m_today.course.phase), phase});
        for (const Need& need : m_today.course.needs) wait(reason, need);
    }

    // Tells what a criterion still asks for.
    void check(const GateCriterion& criterion) {
        if (is_met(m_diary, m_today.course, criterion)) return;
        const Reason reason = because("first_these");
        const Course& course = m_today.course;
        switch (criterion.kind) {
        case GateCriterion::Kind::phase:
            wait_for_phase(because("later_phase", phase_key(criterion.phase)), static_cast<int>(criterion.phase));
            break;
        case GateCriterion::Kind::low_pain:
            wait(reason, {Need::Kind::low_pain_days, course.low_pain_days, criterion.days});
            break;
        case GateCriterion::Kind::no_flare_up:
            wait(reason, {Need::Kind::flare_free_days, course.days_since_flare, criterion.days});
            break;
        case GateCriterion::Kind::walk:
            wait(reason, {Need::Kind::walk, longest_good_walk(m_diary, criterion), criterion.minutes});
            break;
        case GateCriterion::Kind::exercise: check_exercises(criterion);
        }
    }

    void check_gate(const Activity& activity, const GateStatus& status) {
        if (status.stand == GateStand::passed) return;
        const ReturnGate& gate = gate_of(activity);
        if (status.stand == GateStand::open || status.stand == GateStand::resting) {
            m_status->stage = status.stage;
            m_status->next_day = status.next_day;
            tell(because("in_stages", "stage." + gate.stages[static_cast<std::size_t>(status.stage)].id),
                 {Need::Kind::stage_times, status.good_times, gate.times});
            return;
        }
        for (int place : status.missing) check(gate.criteria[static_cast<std::size_t>(place)]);
        if (m_today.course.flare_up) wait(because("first_these"), {Need::Kind::flare_over});
    }

    // What leads to the highest level of one of the exercises: the nearest of them that the person may do.
    void check_exercises(const GateCriterion& criterion) {
        const Reason reason = because("first_these");
        int best = -1, best_rung = -1, fewest = 0, set_aside = -1;
        for (int target : criterion.exercises) {
            const Exercise& exercise = m_content.exercise(target);
            if (!is_allowed(target)) continue;
            if (m_today.state.standing(exercise.id).set_aside) {
                if (set_aside < 0) set_aside = target;
                continue;
            }
            int rung = rung_now(target);
            int sessions =
                sessions_left(rung) + (rung == target ? 0 : sessions_left(target)) + (fits(exercise) ? 0 : sessions_of_another);
            if (best >= 0 && sessions >= fewest) continue;
            best = target;
            best_rung = rung;
            fewest = sessions;
        }
        if (best < 0) {
            if (set_aside >= 0) wait(reason, {Need::Kind::exercise_back, 0, 0, set_aside});
            else wait(reason, {Need::Kind::professional});
            return;
        }
        const Exercise& rung = m_content.exercise(best_rung);
        int left = sessions_left(best_rung), good = good_in_a_row(rung);
        if (best_rung != best || against(best)) m_blocked = true;
        tell(best_rung == best ? because("in_exercise", exercise_name_key(rung.id)) : reason,
             {Need::Kind::exercise_sessions, good, left + good, best_rung, m_today.level_of(rung)});
        if (best_rung != best) wait(reason, {Need::Kind::exercise_after, 0, 0, best});
    }

    bool against(int exercise) const { return m_against[static_cast<std::size_t>(exercise)].has_value(); }

    bool is_allowed(int exercise) const {
        return (m_content.exercise(exercise).contraindications & m_today.assessment.precautions) == 0;
    }

    // Whether the person has what it needs and can get into its position today.
    bool fits(const Exercise& exercise) const {
        return (exercise.equipment & ~m_today.profile.equipment) == 0 &&
               (m_today.profile.positions & bit(exercise.position)) != 0;
    }

    // The exercise that leads up to one and may be done now; where nothing may, the nearest that the ladder has open.
    int rung_now(int target) const {
        std::vector<int> ladder = {target};
        for (std::size_t next = 0; next < ladder.size(); ++next)
            for (const std::string& id : m_content.exercise(ladder[next]).easier)
                if (int easier = m_content.exercise_index(id);
                    easier >= 0 && std::find(ladder.begin(), ladder.end(), easier) == ladder.end())
                    ladder.push_back(easier);
        for (int rung : ladder)
            if (!against(rung)) return rung;
        for (int rung : ladder)
            if (is_allowed(rung) && fits(m_content.exercise(rung)) &&
                m_today.place_of(m_content.exercise(rung)) == LadderPlace::open)
                return rung;
        return target;
    }

    int good_in_a_row(const Exercise& exercise) const {
        const Decision* decision = m_today.decision_for(exercise);
        return decision && decision->exercise == exercise.id && decision->step == Step::hold
                   ? std::min(decision->good, m_content.progression.sessions_to_advance - 1)
                   : 0;
    }

    // Good sessions, at least, until the exercise stands at its highest level.
    int sessions_left(int index) const {
        const Exercise& exercise = m_content.exercise(index);
        int levels = static_cast<int>(exercise.levels.size()) - 1 - m_today.level_of(exercise);
        int sessions = levels * m_content.progression.sessions_to_advance - good_in_a_row(exercise);
        return std::max(1, sessions);
    }

    const Diary& m_diary;
    const Circumstances& m_today;
    const PlanContent& m_content;
    const std::vector<std::optional<Reason>>& m_against;
    std::vector<GateStatus> m_gates;
    ActivityStatus* m_status = nullptr;
    bool m_blocked = false; // something has to change before even a first step
};

} // namespace

std::vector<ActivityStatus> activities(const Diary& diary, const Circumstances& today,
                                       const std::vector<std::optional<Reason>>& against) {
    Looker looker(diary, today, against);
    std::vector<ActivityStatus> all;
    for (const Activity& activity : today.content.activities) all.push_back(looker.look_at(activity));
    return all;
}

std::vector<ActivityStatus> activities(const State& state, const PlanContent& content, Date date) {
    Diary diary(state, content, date);
    Circumstances today = circumstances_of(diary, content);
    return activities(diary, today, reasons_against_each(today));
}

std::string need_text(const Strings& strings, const PlanContent& content, const Need& need) {
    std::string key = "need." + std::string(need_kind_names[static_cast<std::size_t>(need.kind)]);
    std::string phase, exercise, level = std::to_string(need.level + 1), whole = std::to_string(need.need);
    if (need.kind == Need::Kind::phase)
        phase = strings.get("phase." + std::string(phase_names[static_cast<std::size_t>(need.need)]));
    if (need.exercise >= 0) exercise = strings.get(exercise_name_key(content.exercise(need.exercise).id));
    std::string text = strings.has(key) ? std::string(strings.get(key)) : strings.plural(key, need.left());
    return fill(text, {{"phase", phase}, {"exercise", exercise}, {"level", level}, {"whole", whole}});
}

} // namespace easeback
