#pragma once

#include "core/record/event.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace easeback {

/// What a new event is given: its number, and its moment as a text.
struct Stamp {
    std::uint64_t sequence = 1;
    std::string at;
};

/// The record: events in their order, each once. Merging is a union by id, so two copies that were
/// written to apart come together without loss and in any order.
///
/// The order is that of the moments when things were said. A device stamps what it makes with its clock, or, where the
/// clock is behind what it has already seen, with the moment after that (a hybrid logical clock: Kulkarni and others,
/// "Logical Physical Clocks", 2014). So on one device nothing that is said later can stand earlier, however its clock
/// is set. Where each event stands follows from the set of events alone, never from the order of their arrival.
class Log {
public:
    /// Adds the events that are not here yet. Returns how many were new.
    std::size_t merge(std::vector<Event> events);

    /// The stamp for the next event made here. `now` is what the clock says, such as "2026-11-23T09:00:00.000Z"; a text
    /// that names no moment is kept as it is.
    Stamp next_stamp(std::string_view now) const;

    /// The sequence number for the next event made here: one more than the greatest that was counted.
    std::uint64_t next_sequence() const { return m_greatest + 1; }

    const std::vector<Event>& events() const { return m_events; }
    /// What tells this record from those of other people: the random id of its first event; empty for an empty one.
    std::string id() const { return m_events.empty() ? std::string() : m_events.front().id; }
    bool contains(std::string_view id) const { return m_ids.contains(std::string(id)); }

private:
    bool moves_others(const std::vector<Event>& fresh) const;
    void place_all();

    std::vector<Event> m_events; // in record order
    std::unordered_set<std::string> m_ids;
    std::uint64_t m_greatest = 0; // number that was counted
    bool m_some_have_no_time = false;
};

} // namespace easeback
