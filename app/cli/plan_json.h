#pragma once

#include "core/json/writer.h"
#include "core/l10n/strings.h"
#include "core/plan/plan.h"
#include "core/progression/steps.h"
#include "core/record/event_payload.h"

#include <vector>

namespace easeback::cli {

/// Writes the decisions of the progression as a list.
inline void write_decisions(JsonWriter& out, const Strings& strings, const std::vector<Decision>& decisions) {
    out.begin_array();
    for (const Decision& decision : decisions) {
        out.begin_object().member("exercise", decision.exercise).member("step", to_text(decision.step));
        out.member("from", decision.from).member("to", decision.to).member("rule", decision.rule);
        if (!decision.next.empty()) out.member("next", decision.next);
        out.member("message", strings.get("progression." + decision.rule)).end_object();
    }
    out.end_array();
}

/// What the app appends to the record when the next session starts: a list of {"type", "data"}.
inline void write_events(JsonWriter& out, const std::vector<Decision>& decisions, const State& state) {
    out.begin_array();
    for (const EventPayload& payload : events_of(decisions, state)) {
        out.begin_object().member("type", type_name(payload)).key("data").begin_object();
        write_payload(out, payload);
        out.end_object().end_object();
    }
    out.end_array();
}

} // namespace easeback::cli
