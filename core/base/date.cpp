#include "core/base/date.h"

namespace easeback {

namespace {

struct Civil {
    int year, month, day;
};

// Both conversions count in 400-year eras that start on 1 March, so that the leap day is last.
std::int32_t days_from_civil(Civil date) {
    int year = date.year - (date.month <= 2 ? 1 : 0);
    int era = (year >= 0 ? year : year - 399) / 400;
    int year_of_era = year - era * 400;
    int day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

Civil civil_from_days(std::int32_t days) {
    days += 719468;
    int era = (days >= 0 ? days : days - 146096) / 146097;
    int day_of_era = days - era * 146097;
    int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int shifted_month = (5 * day_of_year + 2) / 153;
    int day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    int month = shifted_month + (shifted_month < 10 ? 3 : -9);
    return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, day};
}

std::optional<int> digits(std::string_view text) {
    int value = 0;
    for (char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

void put_padded(std::string& out, int value, int width) {
    std::string text = std::to_string(value);
    for (int missing = width - static_cast<int>(text.size()); missing > 0; --missing) out += '0';
    out += text;
}

} // namespace

std::optional<Date> Date::from_iso(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    auto year = digits(text.substr(0, 4));
    auto month = digits(text.substr(5, 2));
    auto day = digits(text.substr(8, 2));
    if (!year || !month || !day || *month < 1 || *month > 12 || *day < 1) return std::nullopt;
    Date date{days_from_civil({*year, *month, *day})};
    Civil back = civil_from_days(date.days);
    if (back.day != *day || back.month != *month) return std::nullopt;
    return date;
}

std::string Date::to_iso() const {
    Civil civil = civil_from_days(days);
    std::string text;
    put_padded(text, civil.year, 4);
    text += '-';
    put_padded(text, civil.month, 2);
    text += '-';
    put_padded(text, civil.day, 2);
    return text;
}

} // namespace easeback
