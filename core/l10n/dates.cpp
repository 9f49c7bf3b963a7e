#include "core/l10n/dates.h"

#include <cmath>

namespace easeback {

std::string short_date(const Strings& strings, Date day) {
    std::string iso = day.to_iso();
    std::size_t end = iso.size();
    int month = (iso[end - 5] - '0') * 10 + (iso[end - 4] - '0');
    std::string number = iso.substr(iso[end - 2] == '0' ? end - 1 : end - 2);
    return strings.get("date.short", {{"day", number}, {"month", strings.get("date.months." + std::to_string(month - 1))}});
}

std::string short_number(const Strings& strings, double value) {
    auto tenths = static_cast<int>(std::lround(std::abs(value) * 10));
    std::string text = (value < 0 && tenths ? "-" : "") + std::to_string(tenths / 10);
    if (tenths % 10) text += std::string(strings.get("date.point")) + std::to_string(tenths % 10);
    return text;
}

} // namespace easeback
