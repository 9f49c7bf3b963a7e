#include "core/plan/reason.h"

#include "core/progression/rule_ids.h"

#include <algorithm>
#include <iterator>

namespace easeback {

std::string exercise_name_key(std::string_view exercise) { return "exercise." + std::string(exercise) + ".name"; }

std::string reason_text(const Strings& strings, const Reason& reason) {
    std::string detail(strings.has(reason.detail) ? strings.get(reason.detail) : std::string_view(reason.detail));
    for (std::string_view group : {"reason.", "progression.", "phase_reason.", "walking_rule."})
        if (std::string key = std::string(group) + reason.id; strings.has(key)) return strings.get(key, {{"detail", detail}});
    return strings.get("reason." + reason.id, {{"detail", detail}});
}

bool is_known_reason(std::string_view id) {
    auto among = [&](const auto& ids) { return std::find(std::begin(ids), std::end(ids), id) != std::end(ids); };
    return among(reason_ids) || among(progression_rule_ids);
}

} // namespace easeback
