#pragma once

#include "core/exercise/exercise.h"
#include "core/json/reader.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace easeback {

/// The bits of the named members of an enumeration; an absent key is an empty set. Faults: unknown names.
template <std::size_t Count>
SmallSet load_set(ObjectReader& reader, std::string_view key, const std::array<std::string_view, Count>& names) {
    SmallSet set = 0;
    JsonNode list = reader.node(key);
    for (std::size_t i = 0; i < list.size(); ++i) {
        std::string_view name = list.at(i).text().value_or("");
        auto found = std::find(names.begin(), names.end(), name);
        if (found == names.end())
            reader.fault(list.at(i), ErrorCode::unknown_value, "'" + std::string(name) + "' is not known here.");
        else set |= SmallSet{1} << (found - names.begin());
    }
    return set;
}

/// The grades that are given; the others are as in `otherwise`.
Grades load_grades(JsonNode node, const Grades& otherwise, Faults& faults);

} // namespace easeback
