#include "app/cli/arguments.h"
#include "app/cli/plan_json.h"
#include "app/cli/record_file.h"
#include "app/cli/verbs.h"

#include <cstdio>

namespace easeback::cli {

namespace {

void write_dose(JsonWriter& out, const Dose& dose) {
    out.begin_object();
    if (dose.repetitions) out.member("sets", dose.sets).member("repetitions", dose.repetitions);
    if (dose.hold_seconds) out.member("hold_seconds", dose.hold_seconds);
    if (dose.rest_seconds) out.member("rest_seconds", dose.rest_seconds);
    if (dose.minutes) out.member("minutes", dose.minutes);
    out.end_object();
}

void write_reason(JsonWriter& out, const Strings& strings, const Reason& reason) {
    std::string detail = reason.detail;
    if (strings.has("precaution." + detail)) detail = strings.get("precaution." + detail);
    out.member("reason", reason.id);
    out.member("message", strings.get("reason." + reason.id, {{"detail", detail}}));
}

} // namespace

Exit run_plan(const std::vector<std::string>& words) {
    auto arguments = read_arguments(words, {"date", "lang", "content"}, 1);
    if (!arguments) return fail(arguments.error(), Exit::bad_usage);
    auto date = arguments.value().date();
    if (!date) return fail(date.error(), Exit::bad_usage);
    auto loaded = load_everything(arguments.value().option("content", ""), arguments.value().option("lang", "en"));
    if (!loaded) return fail(loaded.error());
    auto state = read_state(arguments.value().positional[0]);
    if (!state) return fail(state.error());

    const Content& content = loaded.value().content;
    const Strings& strings = loaded.value().strings;
    DayPlan day = plan(state.value(), content, date.value());
    JsonWriter out;
    out.begin_object().member("date", day.date.to_iso()).member("urgency", to_text(day.urgency));
    out.member("plan", to_text(day.permission)).member("phase", phase_names[static_cast<std::size_t>(day.phase)]);
    out.member("seconds", day.seconds);
    if (!day.reason_if_empty.id.empty()) {
        out.key("empty_because").begin_object();
        write_reason(out, strings, day.reason_if_empty);
        out.end_object();
    }
    out.key("items").begin_array();
    for (const PlanItem& item : day.items) {
        const Exercise& exercise = content.exercise(item.exercise);
        out.begin_object().member("exercise", exercise.id).member("name", strings.get("exercise." + exercise.id + ".name"));
        out.member("slot", slot_names[static_cast<std::size_t>(exercise.slot)]).member("level", item.level).key("dose");
        write_dose(out, item.dose);
        write_reason(out, strings, item.reason);
        out.end_object();
    }
    out.end_array().key("left_out").begin_array();
    for (const Omission& omission : day.omissions) {
        out.begin_object().member("exercise", content.exercise(omission.exercise).id);
        write_reason(out, strings, omission.reason);
        out.end_object();
    }
    out.end_array().key("changes");
    write_decisions(out, strings, day.decisions);
    out.end_object();
    std::puts(out.text().c_str());
    return Exit::success;
}

} // namespace easeback::cli
