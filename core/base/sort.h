#pragma once

#include <cstddef>
#include <utility>

namespace easeback {

/// Sorts a short or nearly sorted list and keeps the order of equals. A fraction of the size of the library's sorts,
/// which are made anew for every type; the time grows with the square of what is out of place.
template <class List, class Before>
void sort_few(List& list, Before before) {
    for (std::size_t i = 1; i < list.size(); ++i) {
        std::size_t place = i;
        if (!before(list[i], list[i - 1])) continue;
        auto moved = std::move(list[i]);
        for (; place > 0 && before(moved, list[place - 1]); --place) list[place] = std::move(list[place - 1]);
        list[place] = std::move(moved);
    }
}

template <class List>
void sort_few(List& list) {
    sort_few(list, [](const auto& a, const auto& b) { return a < b; });
}

} // namespace easeback
