#include "core/plan/reason.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace easeback {

std::string exercise_name_key(std::string_view exercise) { return "exercise." + std::string(exercise) + ".name"; }

Reason because(std::string id) { return because(std::move(id), {}); }

Reason because(std::string id, std::string detail) { return {ReasonGroup::plan, std::move(id), std::move(detail)}; }

std::string reason_key(const Reason& reason) {
    constexpr std::array<std::string_view, 3> groups = {"reason.", "phase_reason.", "walking_rule."};
    return std::string(groups[static_cast<std::size_t>(reason.group)]) + reason.id;
}

std::string reason_text(const Strings& strings, const Reason& reason) {
    std::string detail(strings.has(reason.detail) ? strings.get(reason.detail) : std::string_view(reason.detail));
    return strings.get(reason_key(reason), {{"detail", detail}});
}

bool is_known_reason(std::string_view id) {
    return std::find(std::begin(reason_ids), std::end(reason_ids), id) != std::end(reason_ids);
}

} // namespace easeback
