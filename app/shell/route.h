#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace easeback {

enum class ScreenId : std::uint8_t {
    welcome,
    question,
    result,
    today,
    session,
    session_rating,
    check_in,
    danger,
    settings,
    profile,
    more,
    goals,
    progress,
    report,
    learn,
    exercises,
    about,
    walk,
    waits,
    data,
};

/// The place one is at: a screen, and on some of them which thing. It is the address in the browser, so
/// that back, forward and reload work.
struct Route {
    ScreenId screen = ScreenId::welcome;
    std::string thing; ///< id of the question, lesson, exercise or activity, on the screens that have one

    bool operator==(const Route&) const = default;
};

/// The list that a thing is on, else the welcome screen.
Route above(const Route& route);
/// "/today", "/questions/leg_weakness".
std::string to_path(const Route& route);
/// The welcome screen for paths that name nothing.
Route route_from_path(std::string_view path);

} // namespace easeback
