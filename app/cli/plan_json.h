#pragma once

#include "core/json/writer.h"
#include "core/l10n/strings.h"
#include "core/plan/plan.h"

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

} // namespace easeback::cli
