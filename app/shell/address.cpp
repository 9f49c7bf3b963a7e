#include "app/shell/address.h"

#include "core/base/whole_number.h"
#include "core/catalog/content.h"

namespace easeback {

namespace {

// The ids of the things that a screen can show, in the order of their numbers.
template <class Things>
std::string id_at(const Things& things, std::size_t number) {
    return number >= 1 && number <= things.size() ? things[number - 1].id : std::string();
}

template <class Things>
std::size_t number_of(const Things& things, std::string_view id) {
    for (std::size_t i = 0; i < things.size(); ++i)
        if (things[i].id == id) return i + 1;
    return 0;
}

/// Calls `use` with the list that the things of a screen are from; returns what `otherwise` is where it has none.
template <class Use, class Result>
Result with_things(ScreenId screen, const Content& content, Use use, Result otherwise) {
    switch (screen) {
    case ScreenId::question:
    case ScreenId::profile: return use(content.questions);
    case ScreenId::learn: return use(content.lessons);
    case ScreenId::exercises: return use(content.exercises);
    case ScreenId::waits: return use(content.activities);
    default: return otherwise;
    }
}

} // namespace

std::string address_of(const Route& route, const Content& content) {
    auto number =
        with_things(route.screen, content, [&](const auto& things) { return number_of(things, route.thing); }, std::size_t{0});
    return to_path(number > 0 ? Route{route.screen, std::to_string(number)} : route);
}

Route route_at(std::string_view address, const Content& content) {
    Route route = route_from_path(address);
    auto number = whole_number<std::size_t>(route.thing);
    if (!number) return route;
    std::string id =
        with_things(route.screen, content, [&](const auto& things) { return id_at(things, *number); }, std::string());
    if (!id.empty()) route.thing = std::move(id);
    return route;
}

} // namespace easeback
