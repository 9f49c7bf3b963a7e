#include "core/record/copy_due.h"

#include <algorithm>

namespace easeback {

bool copy_is_due(const std::vector<Event>& events, std::optional<Date> last_copy, Date today) {
    if (events.empty()) return false;
    auto earlier = [](const Event& a, const Event& b) { return a.day < b.day; };
    Date since = last_copy ? *last_copy : std::min_element(events.begin(), events.end(), earlier)->day;
    auto later = std::count_if(events.begin(), events.end(), [&](const Event& event) { return event.day > since; });
    return later > most_entries_without_copy || (later > 0 && today - since > most_days_without_copy);
}

} // namespace easeback
