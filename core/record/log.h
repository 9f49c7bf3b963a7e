#pragma once

#include "core/record/event.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace easeback {

/// The record: events in their order, each once. Merging is a union by id, so two copies that were
/// written to apart come together without loss and in any order.
class Log {
public:
    /// Adds the events that are not here yet. Returns how many were new.
    std::size_t merge(std::vector<Event> events);

    /// The sequence number for the next event made here; at most the greatest that can be read again.
    std::uint64_t next_sequence() const {
        return m_events.empty() ? 1 : std::min(m_events.back().sequence + 1, greatest_sequence);
    }

    const std::vector<Event>& events() const { return m_events; }
    /// What tells this record from those of other people: the random id of its first event; empty for an empty one.
    std::string id() const { return m_events.empty() ? std::string() : m_events.front().id; }
    bool contains(std::string_view id) const { return m_ids.contains(std::string(id)); }

private:
    std::vector<Event> m_events; // in record order
    std::unordered_set<std::string> m_ids;
};

} // namespace easeback
