#include "core/record/log.h"

#include <algorithm>

namespace easeback {

std::size_t Log::merge(std::vector<Event> events) {
    std::erase_if(events, [&](const Event& event) { return !m_ids.insert(event.id).second; });
    if (events.empty()) return 0;
    std::sort(events.begin(), events.end(), comes_before);
    std::size_t fresh = events.size();
    bool goes_to_end = m_events.empty() || comes_before(m_events.back(), events.front());
    auto middle = static_cast<std::ptrdiff_t>(m_events.size());
    m_events.insert(m_events.end(), std::make_move_iterator(events.begin()), std::make_move_iterator(events.end()));
    if (!goes_to_end) std::inplace_merge(m_events.begin(), m_events.begin() + middle, m_events.end(), comes_before);
    return fresh;
}

} // namespace easeback
