#include "core/base/date.h"

#include <catch_amalgamated.hpp>
#include <chrono>
#include <string>

using namespace easeback;

namespace {

bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int days_in_month(int year, int month) {
    constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : lengths[month - 1];
}

std::string iso(int year, int month, int day) {
    auto padded = [](int value, std::size_t width) {
        std::string text = std::to_string(value);
        return std::string(width - text.size(), '0') + text;
    };
    return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2);
}

// Calls visit(text, days since 1970-01-01, weekday) for every day from 1900 to 2100, counted one by one.
template <class Visit>
void walk_days(Visit visit) {
    int days = -25567;
    int weekday = 0; // 1 January 1900 was a Monday
    for (int year = 1900; year <= 2100; ++year)
        for (int month = 1; month <= 12; ++month)
            for (int day = 1; day <= days_in_month(year, month); ++day) {
                visit(iso(year, month, day), days, weekday);
                ++days;
                weekday = (weekday + 1) % 7;
            }
}

} // namespace

TEST_CASE("Every day from 1900 to 2100 reads, counts and writes as a calendar does", "[date]") {
    int wrong = 0;
    int seen = 0;
    walk_days([&](const std::string& text, int days, int weekday) {
        auto date = Date::from_iso(text);
        bool right = date && date->days == days && date->weekday() == weekday && date->to_iso() == text;
        if (!right && ++wrong < 5) UNSCOPED_INFO(text);
        ++seen;
    });
    CHECK(wrong == 0);
    CHECK(seen == 73414);
}

TEST_CASE("Days agree with the calendar of the standard library over four centuries", "[date]") {
    int wrong = 0;
    for (int days = -110000; days <= 110000; ++days) {
        std::chrono::year_month_day other{std::chrono::sys_days{std::chrono::days{days}}};
        std::chrono::weekday weekday{std::chrono::sys_days{std::chrono::days{days}}};
        Date date{days};
        std::string text = iso(static_cast<int>(other.year()), static_cast<int>(static_cast<unsigned>(other.month())),
                               static_cast<int>(static_cast<unsigned>(other.day())));
        bool right = date.to_iso() == text && Date::from_iso(text) == date &&
                     date.weekday() == static_cast<int>(weekday.iso_encoding()) - 1;
        if (!right && ++wrong < 5) UNSCOPED_INFO(text);
    }
    CHECK(wrong == 0);
}

TEST_CASE("Known days have their number and their weekday", "[date]") {
    CHECK(Date::from_iso("1970-01-01")->days == 0);
    CHECK(Date::from_iso("1969-12-31")->days == -1);
    CHECK(Date::from_iso("2000-03-01")->days == 11017);
    CHECK(Date::from_iso("1970-01-01")->weekday() == 3);
    CHECK(Date::from_iso("2026-11-23")->weekday() == 0);
    CHECK(Date::from_iso("2026-11-22")->weekday() == 6);
    CHECK(Date::from_iso("0000-01-01")->to_iso() == "0000-01-01");
    CHECK(Date::from_iso("9999-12-31")->to_iso() == "9999-12-31");
}

TEST_CASE("Days add, subtract and compare across months, years and leap days", "[date]") {
    auto day = [](const char* text) { return *Date::from_iso(text); };
    CHECK((day("2026-12-31") + 1).to_iso() == "2027-01-01");
    CHECK((day("2027-01-01") - 1).to_iso() == "2026-12-31");
    CHECK((day("2028-02-28") + 1).to_iso() == "2028-02-29");
    CHECK((day("2027-02-28") + 1).to_iso() == "2027-03-01");
    CHECK(day("2028-03-01") - day("2028-02-01") == 29);
    CHECK(day("2027-03-01") - day("2027-02-01") == 28);
    CHECK(day("2027-11-23") - day("2026-11-23") == 365);
    CHECK(day("2026-11-23") - day("2027-11-23") == -365);
    CHECK(day("2026-11-30") > day("2026-11-29"));
    CHECK(day("2026-12-01") > day("2026-11-30"));
    CHECK(day("1969-12-31") < day("1970-01-01"));
    for (int step = -800; step <= 800; ++step) CHECK((day("2026-11-23") + step) - day("2026-11-23") == step);
}

TEST_CASE("A leap day exists in leap years alone", "[date]") {
    for (int year = 1600; year <= 2400; ++year) {
        CAPTURE(year);
        CHECK(Date::from_iso(iso(year, 2, 29)).has_value() == is_leap(year));
        CHECK_FALSE(Date::from_iso(iso(year, 2, 30)).has_value());
    }
    CHECK(Date::from_iso("2000-02-29"));
    CHECK_FALSE(Date::from_iso("1900-02-29"));
    CHECK_FALSE(Date::from_iso("2100-02-29"));
}

TEST_CASE("A day after the last of its month does not exist", "[date]") {
    for (int year : {2026, 2028})
        for (int month = 0; month <= 13; ++month)
            for (int day = 0; day <= 40; ++day) {
                bool exists = month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(year, month);
                CAPTURE(year, month, day);
                CHECK(Date::from_iso(iso(year, month, day)).has_value() == exists);
            }
}

TEST_CASE("Text that is not exactly a date is refused", "[date]") {
    for (const char* text : {"",
                             "2026",
                             "2026-11",
                             "2026-11-2",
                             "2026-1-23",
                             "26-11-23",
                             "20261123",
                             "2026/11/23",
                             "2026-11/23",
                             "2026.11.23",
                             "23-11-2026",
                             "11/23/2026",
                             " 2026-11-23",
                             "2026-11-23 ",
                             "2026-11-23T00:00:00Z",
                             "+2026-11-2",
                             "-026-11-23",
                             "2026--1-23",
                             "2026-+1-23",
                             "2026-11--3",
                             "2026- 1-23",
                             "2026-11- 3",
                             "2026-1a-23",
                             "2026-11-2a",
                             "20 6-11-23",
                             "2026-11-23\n",
                             "2026_11_23",
                             "２０26-11-23",
                             "0x26-11-23",
                             "2026-11-1e"})
        CHECK_FALSE(Date::from_iso(text).has_value());
    CHECK_FALSE(Date::from_iso(std::string("2026-11-2\0", 10)).has_value());
}

TEST_CASE("No date with one byte changed to something that is not a digit is read", "[date]") {
    const std::string good = "2026-11-23";
    REQUIRE(Date::from_iso(good));
    for (std::size_t place = 0; place < good.size(); ++place)
        for (int byte = 0; byte < 256; ++byte) {
            std::string changed = good;
            changed[place] = static_cast<char>(byte);
            bool separator = place == 4 || place == 7;
            bool allowed = separator ? byte == '-' : byte >= '0' && byte <= '9';
            if (allowed) continue;
            CAPTURE(place, byte);
            CHECK_FALSE(Date::from_iso(changed).has_value());
        }
}

TEST_CASE("No beginning of a date is a date", "[date]") {
    const std::string good = "2026-11-23";
    for (std::size_t length = 0; length < good.size(); ++length) CHECK_FALSE(Date::from_iso(good.substr(0, length)).has_value());
}
