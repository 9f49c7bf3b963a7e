#include "app/cli/asked_content.h"
#include "app/cli/plan_json.h"
#include "app/cli/record_file.h"
#include "app/cli/verbs.h"

#include <cstdio>

namespace easeback::cli {

namespace {

class PlanWriter {
public:
    PlanWriter(const Content& content, const Strings& strings)
        : m_content(content)
        , m_strings(strings) {}

    std::string write(const DayPlan& day, const State& state) {
        m_out.begin_object().member("date", day.date.to_iso()).member("urgency", to_text(day.urgency));
        m_out.member("plan", to_text(day.permission));
        if (day.reason_if_empty.id != "screening_first" && day.permission != PlanPermission::none) {
            m_out.member("phase", phase_names[static_cast<std::size_t>(day.phase)]);
            write_because("phase_because", day.phase_reason);
            m_out.member("day", day_kind_names[static_cast<std::size_t>(day.day)]);
            write_because("day_because", day.day_reason);
        }
        m_out.member("seconds", day.seconds);
        if (!day.reason_if_empty.id.empty()) write_because("empty_because", day.reason_if_empty);
        m_out.key("items").begin_array();
        for (const PlanItem& item : day.items) write_item(item, nullptr);
        m_out.end_array().key("snippets").begin_array();
        for (const Snippet& snippet : day.snippets) write_item(snippet.item, &snippet.moment);
        m_out.end_array();
        write_walking(day.walking);
        m_out.key("left_out").begin_array();
        for (const Omission& omission : day.omissions) {
            m_out.begin_object().member("exercise", m_content.exercise(omission.exercise).id);
            write_reason(omission.reason);
            m_out.end_object();
        }
        m_out.end_array().key("not_now").begin_array();
        for (const ActivityStatus& status : day.not_now) write_activity(status);
        m_out.end_array().key("changes");
        write_decisions(m_out, m_strings, day.decisions);
        m_out.key("events");
        write_events(m_out, day.decisions, state);
        m_out.end_object();
        return m_out.take();
    }

private:
    void write_reason(const Reason& reason) {
        m_out.member("reason", reason.id).member("message", reason_text(m_strings, reason));
    }

    void write_because(std::string_view key, const Reason& reason) {
        m_out.key(key).begin_object();
        write_reason(reason);
        m_out.end_object();
    }

    void write_dose(const Dose& dose) {
        m_out.begin_object();
        if (dose.repetitions) m_out.member("sets", dose.sets).member("repetitions", dose.repetitions);
        if (dose.hold_seconds) m_out.member("hold_seconds", dose.hold_seconds);
        if (dose.rest_seconds) m_out.member("rest_seconds", dose.rest_seconds);
        if (dose.minutes) m_out.member("minutes", dose.minutes);
        m_out.end_object();
    }

    void write_item(const PlanItem& item, const std::string* moment) {
        const Exercise& exercise = m_content.exercise(item.exercise);
        m_out.begin_object();
        if (moment) m_out.member("moment", *moment);
        m_out.member("exercise", exercise.id).member("name", m_strings.get(exercise_name_key(exercise.id)));
        m_out.member("slot", slot_names[static_cast<std::size_t>(exercise.slot)]).member("level", item.level).key("dose");
        write_dose(item.dose);
        write_reason(item.reason);
        m_out.end_object();
    }

    void write_walking(const DayWalking& walking) {
        m_out.key("walking").begin_object().member("walks", walking.times).member("minutes_each", walking.minutes);
        if (walking.exercise >= 0) m_out.member("exercise", m_content.exercise(walking.exercise).id);
        if (walking.times) write_reason(walking.reason);
        if (walking.alternative >= 0) {
            const std::string& id = m_content.exercise(walking.alternative).id;
            m_out.key("instead").begin_object().member("exercise", id);
            write_reason(because("walk_instead", exercise_name_key(id)));
            m_out.end_object();
        }
        m_out.end_object();
    }

    void write_activity(const ActivityStatus& status) {
        const Activity& activity = m_content.activities[static_cast<std::size_t>(status.activity)];
        std::string words = "activity." + activity.id;
        m_out.begin_object().member("activity", activity.id).member("name", m_strings.get(words + ".name"));
        m_out.member("stand", activity_stand_names[static_cast<std::size_t>(status.stand)]);
        if (status.stand != ActivityStand::free) {
            write_reason(status.reason);
            m_out.member("why", m_strings.get(words + ".why")).member("instead", m_strings.get(words + ".instead"));
        }
        if (status.stage >= 0) {
            const ReturnGate& gate = m_content.gates[static_cast<std::size_t>(activity.gate)];
            m_out.member("gate", gate.id).member("stage", gate.stages[static_cast<std::size_t>(status.stage)].id);
        }
        if (status.next_day) m_out.member("next_day", status.next_day->to_iso());
        m_out.key("needs").begin_array();
        for (const Need& need : status.needs) {
            m_out.begin_object().member("need", need_kind_names[static_cast<std::size_t>(need.kind)]);
            if (need.exercise >= 0) m_out.member("exercise", m_content.exercise(need.exercise).id);
            if (need.kind == Need::Kind::exercise_sessions) m_out.member("level", need.level);
            if (need.need > 0) m_out.member("have", need.have).member("of", need.need);
            m_out.member("message", need_text(m_strings, m_content, need)).end_object();
        }
        m_out.end_array().end_object();
    }

    const Content& m_content;
    const Strings& m_strings;
    JsonWriter m_out;
};

} // namespace

Exit run_plan(const std::vector<std::string>& words) {
    auto arguments = read_arguments(words, {"date", "lang", "content", "pack"}, 1);
    if (!arguments) return fail(arguments.error(), Exit::bad_usage);
    auto date = arguments.value().date();
    if (!date) return fail(date.error(), Exit::bad_usage);
    auto loaded = load_asked(arguments.value());
    if (!loaded) return fail(loaded.error());
    auto state = read_state(arguments.value().positional[0]);
    if (!state) return fail(state.error());
    DayPlan day = plan(state.value(), loaded.value().content, date.value());
    std::puts(PlanWriter(loaded.value().content, loaded.value().strings).write(day, state.value()).c_str());
    return Exit::success;
}

} // namespace easeback::cli
