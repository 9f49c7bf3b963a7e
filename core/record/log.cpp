#include "core/record/log.h"

#include <algorithm>
#include <map>

namespace easeback {

namespace {

constexpr Instant day_length = 86'400'000;

bool has_time(const Event& event) { return instant_of(event.at).has_value(); }

bool is_counted(const Event& event) { return event.sequence < greatest_counted; }

} // namespace

// An event without a moment (a record written by hand) stands on its day, after whatever has a lower number on it.
void Log::place_all() {
    struct Day {
        std::vector<Event*> without;
        std::vector<std::pair<std::uint64_t, Instant>> with; // number and moment
    };
    std::map<Date, Day> days;
    for (Event& event : m_events) {
        if (auto instant = instant_of(event.at)) event.instant = *instant;
        else days[event.day].without.push_back(&event);
    }
    if (days.empty()) return;
    for (const Event& event : m_events) {
        if (!is_counted(event) || !has_time(event)) continue;
        if (auto day = days.find(event.day); day != days.end()) day->second.with.emplace_back(event.sequence, event.instant);
    }
    for (auto& [date, day] : days) {
        std::sort(day.with.begin(), day.with.end());
        std::sort(day.without.begin(), day.without.end(), [](auto a, auto b) { return a->sequence < b->sequence; });
        Instant reached = date.days * day_length;
        auto next = day.with.begin();
        for (Event* event : day.without) {
            for (; next != day.with.end() && next->first < event->sequence; ++next) reached = std::max(reached, next->second);
            event->instant = reached;
        }
    }
}

// Where every event has its own moment, none depends on the others.
bool Log::moves_others(const std::vector<Event>& fresh) const {
    return m_some_have_no_time || !std::all_of(fresh.begin(), fresh.end(), has_time);
}

std::size_t Log::merge(std::vector<Event> events) {
    std::erase_if(events, [&](const Event& event) { return !m_ids.insert(event.id).second; });
    if (events.empty()) return 0;
    std::size_t fresh = events.size();
    for (Event& event : events) {
        if (is_counted(event)) m_greatest = std::max(m_greatest, event.sequence);
        event.instant = instant_of(event.at).value_or(0);
    }
    bool all_anew = moves_others(events);
    std::sort(events.begin(), events.end(), comes_before);
    bool goes_to_end = m_events.empty() || comes_before(m_events.back(), events.front());
    auto middle = static_cast<std::ptrdiff_t>(m_events.size());
    m_events.insert(m_events.end(), std::make_move_iterator(events.begin()), std::make_move_iterator(events.end()));
    if (all_anew) {
        m_some_have_no_time = true;
        place_all();
        std::sort(m_events.begin(), m_events.end(), comes_before);
    } else if (!goes_to_end) {
        std::inplace_merge(m_events.begin(), m_events.begin() + middle, m_events.end(), comes_before);
    }
    return fresh;
}

Stamp Log::next_stamp(std::string_view now) const {
    auto clock = instant_of(now);
    if (!clock || m_events.empty() || *clock > m_events.back().instant) return {next_sequence(), std::string(now)};
    return {next_sequence(), instant_text(m_events.back().instant + 1)};
}

} // namespace easeback
