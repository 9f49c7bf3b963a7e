#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace easeback {

/// A civil day, without time or zone. Always an argument: nothing in core asks what day it is.
struct Date {
    std::int32_t days = 0; ///< days since 1970-01-01, negative before

    /// Reads "YYYY-MM-DD" and nothing else; nullopt for days that do not exist.
    static std::optional<Date> from_iso(std::string_view text);

    /// "YYYY-MM-DD".
    std::string to_iso() const;

    /// 0 is Monday, 6 is Sunday.
    int weekday() const { return ((days + 3) % 7 + 7) % 7; }

    Date operator+(int more) const { return {days + more}; }
    Date operator-(int fewer) const { return {days - fewer}; }
    int operator-(Date other) const { return days - other.days; }
    auto operator<=>(const Date&) const = default;
};

} // namespace easeback
