#include "core/record/event_time.h"

#include "core/base/date.h"

#include <algorithm>

namespace easeback {

namespace {

constexpr Instant day_length = 86'400'000;

// Reads two digits and takes them off the text; nullopt where there are none, or more than `most`.
std::optional<int> two_digits(std::string_view& text, int most) {
    if (text.size() < 2 || text[0] < '0' || text[0] > '9' || text[1] < '0' || text[1] > '9') return std::nullopt;
    int value = (text[0] - '0') * 10 + (text[1] - '0');
    text.remove_prefix(2);
    return value <= most ? std::optional(value) : std::nullopt;
}

bool skip(std::string_view& text, char mark) {
    if (!text.starts_with(mark)) return false;
    text.remove_prefix(1);
    return true;
}

// The fraction of a second, of which milliseconds are kept.
std::optional<int> milliseconds(std::string_view& text) {
    int value = 0, digits = 0;
    for (; !text.empty() && text[0] >= '0' && text[0] <= '9'; text.remove_prefix(1), ++digits)
        if (digits < 3) value = value * 10 + (text[0] - '0');
    for (int missing = digits; missing < 3; ++missing) value *= 10;
    return digits > 0 ? std::optional(value) : std::nullopt;
}

std::string padded(Instant value, std::size_t width) {
    std::string text = std::to_string(value);
    return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

} // namespace

std::optional<Instant> instant_of(std::string_view text) {
    auto day = Date::from_iso(text.substr(0, 10));
    if (!day) return std::nullopt;
    text.remove_prefix(10);
    if (!skip(text, 'T')) return std::nullopt;
    auto hour = two_digits(text, 23);
    if (!hour || !skip(text, ':')) return std::nullopt;
    auto minute = two_digits(text, 59);
    if (!minute) return std::nullopt;
    Instant rest = 0;
    if (skip(text, ':')) {
        auto second = two_digits(text, 60);
        if (!second) return std::nullopt;
        rest = Instant{1000} * *second;
        if (skip(text, '.')) {
            auto part = milliseconds(text);
            if (!part) return std::nullopt;
            rest += *part;
        }
    }
    if (text != "Z") return std::nullopt;
    return std::min(day->days * day_length + (Instant{*hour} * 60 + *minute) * 60'000 + rest, latest_instant);
}

std::string instant_text(Instant instant) {
    Instant days = instant / day_length, rest = instant % day_length;
    if (rest < 0) {
        rest += day_length;
        --days;
    }
    Instant seconds = rest / 1000;
    return Date{static_cast<std::int32_t>(days)}.to_iso() + "T" + padded(seconds / 3600, 2) + ":" + padded(seconds / 60 % 60, 2) +
           ":" + padded(seconds % 60, 2) + "." + padded(rest % 1000, 3) + "Z";
}

} // namespace easeback
