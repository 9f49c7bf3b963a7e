#include "core/progression/diary.h"

#include "core/progression/progression_content.h"
#include "core/record/answers.h"
#include "core/screening/answer_json.h"

#include <algorithm>

namespace easeback {

namespace {

constexpr int longest_look_back = 3650;

bool names_option(const AnswerValue& value, std::string_view option) {
    return std::find(value.options.begin(), value.options.end(), option) != value.options.end();
}

bool something_was_done(const Session& session) {
    return std::any_of(session.exercises.begin(), session.exercises.end(), [](const Performed& performed) {
        return performed.outcome == ExerciseOutcome::done || performed.outcome == ExerciseOutcome::partly;
    });
}

Date first_day(const State& state, Date today) {
    Date first = today;
    auto look_at = [&](Date day) { first = std::min(first, day); };
    for (const DatedScreening& screening : state.screenings) look_at(screening.day);
    for (const AnswerChanged& change : state.answer_changes) look_at(change.day);
    for (const DatedCheckIn& check_in : state.check_ins) look_at(check_in.day);
    for (const Session& session : state.sessions) look_at(session.day);
    for (const DatedWalk& walk : state.walks) look_at(walk.day);
    return std::max(first, today - longest_look_back);
}

} // namespace

Diary::Diary(const State& state, const ProgressionContent& content, Date today)
    : m_state(state)
    , m_content(content)
    , m_today(today)
    , m_first(first_day(state, today))
    , m_answers(answers_of(state, content, today))
    , m_assessment(assess(content, m_answers))
    , m_days(static_cast<std::size_t>(today - m_first + 1))
    , m_standings(content.exercises.size(), nullptr) {
    for (const auto& [id, standing] : state.exercises)
        if (int index = content.exercise_index(id); index >= 0) m_standings[static_cast<std::size_t>(index)] = &standing;
    lay_out_check_ins();
    lay_out_answers();
    lay_out_sessions();
    lay_out_walks();
}

void Diary::tell_pain(Date day, int pain) {
    if (DayFacts* told = facts(day)) told->pain = static_cast<std::int8_t>(std::max<int>(told->pain, pain));
}

void Diary::lay_out_check_ins() {
    for (const DatedCheckIn& check_in : m_state.check_ins) {
        DayFacts* day = facts(check_in.day);
        if (!day) continue;
        if (check_in.told.pain_now) tell_pain(check_in.day, *check_in.told.pain_now);
        if (auto morning = check_in.told.pain_morning) {
            tell_pain(check_in.day, *morning);
            day->morning = static_cast<std::int8_t>(std::max<int>(day->morning, *morning));
        }
        day->told_worse |= check_in.told.change == Change::worse;
        day->legs_spreading |= check_in.told.leg == LegSymptoms::spreading;
    }
    for (Date declared : m_state.flare_ups_declared)
        if (DayFacts* day = facts(declared)) day->flare_up_declared = true;
}

void Diary::note_told(const AnswerChanged& change, DayFacts& day) {
    const AnswerValue& value = *change.value;
    bool number = value.kind == AnswerValue::Kind::number;
    if (change.question == "pain_now" && number) tell_pain(change.day, static_cast<int>(std::clamp(value.number, 0.0, 10.0)));
    else if (change.question == "duration_weeks" && number && !m_duration_weeks) m_duration_weeks = value.number;
    else if (change.question == "leg_numbness_tingling") day.legs_spreading |= names_option(value, "spreading");
}

void Diary::lay_out_answers() {
    const ProgressionThresholds& thresholds = m_content.progression;
    std::vector<char> changed(m_days.size(), 0);
    AnswerSheet sheet(m_content.questions.size());
    auto lay_out = [&](DayFacts& day, const AnswerSheet& answers) {
        day.settle_by_answers = evaluate(thresholds.settle_while, answers) == Truth::yes;
        day.pacing = evaluate(thresholds.quota_when, answers) == Truth::yes ? Pacing::quota : Pacing::pain_led;
    };
    for (const AnswerChanged& change : m_state.answer_changes) {
        DayFacts* day = facts(change.day);
        if (change.value && day) note_told(change, *day);
        for (int index : thresholds.questions) {
            const Question& question = m_content.question(index);
            if (question.id != change.question || change.day > m_today) continue;
            Answer& answer = sheet[static_cast<std::size_t>(index)];
            answer = {};
            if (change.value)
                if (auto fitted = fit_answer(question, *change.value, {})) answer = fitted.value();
            if (!day) continue;
            lay_out(*day, sheet);
            changed[static_cast<std::size_t>(change.day - m_first)] = 1;
        }
    }
    for (std::size_t i = 1; i < m_days.size(); ++i) {
        if (changed[i]) continue;
        m_days[i].settle_by_answers = m_days[i - 1].settle_by_answers;
        m_days[i].pacing = m_days[i - 1].pacing;
    }
    // Records that were merged may tell their days out of order; what stands today is certain.
    lay_out(m_days.back(), m_answers);
}

void Diary::lay_out_sessions() {
    PlanPermission permission = PlanPermission::none;
    std::vector<std::optional<PlanPermission>> changes(m_days.size());
    for (const DatedScreening& screening : m_state.screenings) {
        if (screening.day > m_today) continue;
        if (!m_screened || screening.day < *m_screened) m_screened = screening.day;
        if (covers(screening.day)) changes[static_cast<std::size_t>(screening.day - m_first)] = screening.outcome.permission;
    }
    for (std::size_t i = 0; i < m_days.size(); ++i) {
        if (changes[i]) permission = *changes[i];
        m_days[i].permission = permission;
    }
    m_days.back().permission = m_assessment.permission;

    for (const Session& session : m_state.sessions)
        if (session.pain_before) tell_pain(session.day, *session.pain_before);
    const ProgressionThresholds& thresholds = m_content.progression;
    m_sessions.reserve(m_state.sessions.size());
    for (const Session& session : m_state.sessions) {
        SessionFacts& known = m_sessions.emplace_back();
        known.day = session.day;
        known.effort = session.effort;
        DayFacts* day = facts(session.day);
        if (!day || session.day >= m_today || !session.finished || !something_was_done(session)) continue;
        known.counts = true;
        known.before = session.pain_before;
        if (!known.before)
            if (auto rest = baseline(session.day)) known.before = static_cast<PainScore>(*rest);
        known.spreading = day->legs_spreading;
        bool told_since = false, morning_after = false;
        for (int after = 1; after <= thresholds.carry_over_days && session.day + after <= m_today; ++after) {
            const DayFacts& later = on(session.day + after);
            known.spreading |= later.legs_spreading;
            if (told_since || !later.told()) continue;
            told_since = true;
            known.told_worse = later.told_worse;
            if (!later.pain_told()) continue;
            known.next_morning = static_cast<PainScore>(later.morning != DayFacts::not_told ? later.morning : later.pain);
            morning_after = after == 1;
        }
        PainAround pain{known.before, session.pain_during, known.next_morning};
        known.band = known.spreading ? Band::red : band_of(pain, thresholds);
        known.high = session.pain_during && *session.pain_during > thresholds.amber_highest;
        known.settled = settled_by_morning(pain, thresholds);
        // A rise that is gone only two days later has not settled within a day.
        if (known.settled == Settled::yes && !morning_after) known.settled = Settled::unknown;
        if (known.told_worse) {
            known.settled = Settled::no;
            if (known.band == Band::green) known.band = Band::amber;
        }
        day->trained = true;
        std::uint8_t& count = known.band == Band::red ? day->red : known.band == Band::amber ? day->amber : day->green;
        ++count;
        day->good = static_cast<std::uint8_t>(day->good + known.good());
    }
}

void Diary::lay_out_walks() {
    for (const DatedStage& stage : m_state.stages)
        if (DayFacts* day = facts(stage.day)) day->trained |= stage.day < m_today;
    for (const DatedWalk& dated : m_state.walks) {
        DayFacts* day = facts(dated.day);
        if (!day || dated.day >= m_today) continue;
        bool first_of_day = day->walked == 0;
        day->walked = static_cast<std::int16_t>(std::min(day->walked + dated.walk.minutes, 1440));
        day->longest_walk = static_cast<std::int16_t>(std::max<int>(day->longest_walk, dated.walk.minutes));
        day->walk_pain_told = dated.walk.pain_during && (first_of_day || day->walk_pain_told);
        if (!dated.walk.pain_during) continue;
        PainAround pain{std::nullopt, dated.walk.pain_during, std::nullopt};
        // The pain of the day may have been told after the walk; what was usual before it is the stricter measure.
        if (auto rest = baseline(dated.day)) pain.before = static_cast<PainScore>(*rest);
        else if (day->pain_told()) pain.before = static_cast<PainScore>(day->pain);
        day->walk_band = std::max(day->walk_band, band_of(pain, m_content.progression));
    }
}

std::optional<int> Diary::known_pain(Date day) const {
    for (int back = 0; back <= m_content.progression.telling_lasts_days && day - back >= m_first; ++back)
        if (on(day - back).pain_told()) return on(day - back).pain;
    return std::nullopt;
}

std::optional<double> Diary::baseline(Date day) const {
    int told = 0, sum = 0;
    for (int back = 1; back <= m_content.progression.baseline_days && day - back >= m_first; ++back) {
        const DayFacts& earlier = on(day - back);
        if (!earlier.pain_told()) continue;
        sum += earlier.pain;
        if (++told == m_content.progression.baseline_tellings) break;
    }
    if (told == 0) return std::nullopt;
    return static_cast<double>(sum) / told;
}

Band Diary::band_of_trial(const Trial& trial) const {
    const SessionFacts& session = m_sessions[trial.session];
    if (!trial.pain || session.spreading) return session.band;
    PainAround pain{session.before, trial.pain, session.next_morning};
    Band own = band_of(pain, m_content.progression);
    return session.told_worse && own == Band::green ? Band::amber : own;
}

} // namespace easeback
