#include "app/cli/asked_content.h"
#include "app/cli/plan_json.h"
#include "app/cli/record_file.h"
#include "app/cli/verbs.h"
#include "core/progression/course.h"
#include "core/progression/return_gate.h"
#include "core/progression/review.h"
#include "core/progression/walking.h"
#include "core/record/mini_check.h"

#include <cmath>
#include <cstdio>

namespace easeback::cli {

namespace {

std::string phase_id(Phase phase) { return std::string(phase_names[static_cast<std::size_t>(phase)]); }

// To one decimal, which is more than told pain can bear.
void write_pain(JsonWriter& out, std::string_view key, const std::optional<double>& pain) {
    if (pain) out.member(key, std::round(*pain * 10) / 10);
}

void write_course(JsonWriter& out, const Strings& strings, const Course& course) {
    out.begin_object().member("phase", phase_id(course.phase)).member("since", course.phase_since.to_iso());
    out.member("reason", course.phase_reason).member("message", strings.get("phase_reason." + course.phase_reason));
    if (course.former != course.phase) out.member("former", phase_id(course.former));
    out.member("calm_days", course.calm_days).member("low_pain_days", course.low_pain_days);
    out.member("good_sessions", course.good_sessions).member("days_off", course.days_off);
    write_pain(out, "baseline", course.baseline);
    out.member("pacing", course.pacing_reason).member("pacing_message", strings.get("pacing_reason." + course.pacing_reason));
    out.member("flare_up", course.flare_up);
    if (course.days_since_flare >= 0) out.member("days_since_flare", course.days_since_flare);
    out.key("flare_ups").begin_array();
    for (const FlareUp& flare_up : course.flare_ups) {
        out.begin_object().member("first", flare_up.first.to_iso());
        if (flare_up.over) out.member("over", flare_up.over->to_iso());
        out.member("cause", flare_up.cause == FlareUp::Cause::declared ? "declared" : "pain_rise").end_object();
    }
    out.end_array().end_object();
}

void write_walking(JsonWriter& out, const Strings& strings, const WalkingQuota& quota) {
    out.begin_object().member("walks_a_day", quota.walks_a_day).member("minutes_each", quota.minutes_each);
    out.member("days_a_week", quota.days_a_week).member("since", quota.since.to_iso()).member("rule", quota.rule);
    out.member("message", strings.get("walking_rule." + quota.rule)).end_object();
}

// The ids to ask again.
void write_questions(JsonWriter& out, const Content& content, const Review& review) {
    out.key("questions").begin_array();
    if (review.reason == "mini_check")
        for (std::string_view id : mini_check_questions) out.value(id);
    else
        for (const Question& question : content.questions)
            if (question.recheck && !question.is_gate()) out.value(question.id);
    out.end_array();
}

void write_reviews(JsonWriter& out, const Content& content, const Strings& strings, const std::vector<Review>& reviews) {
    out.begin_array();
    for (const Review& review : reviews) {
        out.begin_object().member("kind", to_text(review.kind)).member("reason", review.reason);
        out.member("since", review.since.to_iso()).member("message", strings.get("review." + review.reason));
        if (!review.exercise.empty()) out.member("exercise", review.exercise);
        if (!review.see.empty()) out.member("see", review.see);
        if (review.kind == ReviewKind::rescreen) write_questions(out, content, review);
        out.end_object();
    }
    out.end_array();
}

void write_week(JsonWriter& out, const Diary& diary) {
    constexpr std::string_view verdicts[] = {"unknown", "better", "same", "worse"};
    WeekInReview week = week_in_review(diary);
    PainChange change = pain_change(diary);
    out.begin_object().member("sessions", week.sessions).member("days_walked", week.days_walked);
    out.member("minutes_walked", week.minutes_walked).member("red_days", week.red_days);
    write_pain(out, "pain", week.pain);
    write_pain(out, "pain_before", week.pain_before);
    out.member("since_the_beginning", verdicts[static_cast<std::size_t>(change.verdict)]).end_object();
}

void write_gates(JsonWriter& out, const Strings& strings, const Content& content, const std::vector<GateStatus>& gates) {
    out.begin_array();
    for (const GateStatus& status : gates) {
        const ReturnGate& gate = content.gates[static_cast<std::size_t>(status.gate)];
        std::string stand(gate_stand_names[static_cast<std::size_t>(status.stand)]);
        out.begin_object().member("gate", gate.id).member("stand", stand);
        out.member("message", strings.get("gate_stand." + stand)).key("missing").begin_array();
        for (int place : status.missing) {
            const std::string& id = gate.criteria[static_cast<std::size_t>(place)].id;
            out.begin_object().member("criterion", id).member("message", strings.get("gate_criterion." + id)).end_object();
        }
        out.end_array().member("stage", gate.stages[static_cast<std::size_t>(status.stage)].id);
        out.member("good_times", status.good_times);
        if (status.next_day && !status.passed_on) out.member("next_day", status.next_day->to_iso());
        if (status.passed_on) out.member("passed_on", status.passed_on->to_iso());
        out.end_object();
    }
    out.end_array();
}

} // namespace

Exit run_progress(const std::vector<std::string>& words) {
    auto arguments = read_arguments(words, {"date", "lang", "content", "pack"}, 1);
    if (!arguments) return fail(arguments.error(), Exit::bad_usage);
    auto date = arguments.value().date();
    if (!date) return fail(date.error(), Exit::bad_usage);
    auto loaded = load_asked(arguments.value());
    if (!loaded) return fail(loaded.error());
    auto state = read_state(arguments.value().positional[0]);
    if (!state) return fail(state.error());

    const Content& content = loaded.value().content;
    const Strings& strings = loaded.value().strings;
    Diary diary(state.value(), content, date.value());
    Course course = course_of(diary);
    JsonWriter out;
    out.begin_object().member("date", date.value().to_iso()).key("changes");
    std::vector<Decision> decisions = progress(diary, course);
    write_decisions(out, strings, decisions);
    out.key("events");
    write_events(out, decisions, state.value());
    out.key("course");
    write_course(out, strings, course);
    out.key("walking");
    write_walking(out, strings, walking_quota(diary, course));
    out.key("reviews");
    write_reviews(out, content, strings, reviews_due(diary, course));
    out.key("week");
    write_week(out, diary);
    out.key("gates");
    write_gates(out, strings, content, gate_status(diary, course));
    out.end_object();
    std::puts(out.text().c_str());
    return Exit::success;
}

} // namespace easeback::cli
