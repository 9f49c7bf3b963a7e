#include "core/json/pattern.h"

#include "core/base/date.h"

#include <algorithm>

namespace easeback {

namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

template <class Allowed>
bool all_of(std::string_view text, Allowed allowed) {
    return std::all_of(text.begin(), text.end(), allowed);
}

struct Form {
    std::string_view pattern;
    std::string_view description;
    bool (*matches)(std::string_view);
};

constexpr Form forms[] = {
    {"^[a-z][a-z0-9_]*$", "an identifier of small letters, digits and '_' that begins with a letter",
     [](std::string_view text) {
         return !text.empty() && is_lower(text[0]) && all_of(text, [](char c) { return is_lower(c) || is_digit(c) || c == '_'; });
     }},
    {"^[a-z][a-z0-9_.]*$", "an identifier of small letters, digits, '_' and '.' that begins with a letter",
     [](std::string_view text) {
         return !text.empty() && is_lower(text[0]) &&
                all_of(text, [](char c) { return is_lower(c) || is_digit(c) || c == '_' || c == '.'; });
     }},
    {"^\\d{4}-\\d{2}-\\d{2}$", "a date such as 2026-11-21",
     [](std::string_view text) { return Date::from_iso(text).has_value(); }},
    {"^[a-z]{2}$", "a language code of two small letters",
     [](std::string_view text) { return text.size() == 2 && all_of(text, is_lower); }},
    {"^#[0-9a-fA-F]{6}$", "a colour such as #1b2a33",
     [](std::string_view text) { return text.size() == 7 && text[0] == '#' && all_of(text.substr(1), is_hex); }},
    {"^[0-9]+(\\.[0-9]+){0,2}$", "a version such as 1.2.0",
     [](std::string_view text) {
         bool parts = std::count(text.begin(), text.end(), '.') <= 2 && text.find("..") == std::string_view::npos;
         return !text.empty() && parts && is_digit(text.front()) && is_digit(text.back()) &&
                all_of(text, [](char c) { return is_digit(c) || c == '.'; });
     }},
    {"^\\+?[0-9][0-9 ()/-]{2,23}$", "a phone number such as +34 912 345 678",
     [](std::string_view text) {
         if (text.starts_with('+')) text.remove_prefix(1);
         return text.size() >= 3 && text.size() <= 24 && is_digit(text[0]) &&
                all_of(text, [](char c) { return is_digit(c) || std::string_view(" ()/-").find(c) != std::string_view::npos; });
     }},
    {"^[a-z0-9_-]{1,40}\\.(svg|png|webp)$", "the name of a picture such as logo.svg",
     [](std::string_view text) {
         std::size_t dot = text.find('.');
         if (dot == 0 || dot > 40) return false;
         std::string_view kind = text.substr(dot + 1);
         return (kind == "svg" || kind == "png" || kind == "webp") &&
                all_of(text.substr(0, dot), [](char c) { return is_lower(c) || is_digit(c) || c == '_' || c == '-'; });
     }},
    {"^[A-Z]{2}$", "a country code of two capital letters",
     [](std::string_view text) { return text.size() == 2 && all_of(text, is_upper); }},
};

const Form* find_form(std::string_view pattern) {
    auto found = std::find_if(std::begin(forms), std::end(forms), [&](const Form& form) { return form.pattern == pattern; });
    return found == std::end(forms) ? nullptr : found;
}

} // namespace

bool matches_pattern(std::string_view text, std::string_view pattern) {
    const Form* form = find_form(pattern);
    return form && form->matches(text);
}

std::string describe_pattern(std::string_view pattern) {
    const Form* form = find_form(pattern);
    return std::string(form ? form->description : "a form this program does not know");
}

} // namespace easeback
