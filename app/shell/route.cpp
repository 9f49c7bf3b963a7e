#include "app/shell/route.h"

namespace easeback {

namespace {

constexpr std::string_view paths[] = {
    "/welcome",      "/questions", "/result",    "/today", "/session",     "/how-was-it", "/check-in",
    "/danger-signs", "/settings",  "/about-you", "/more",  "/goals",       "/progress",   "/report",
    "/learn",        "/exercises", "/about",     "/walk",  "/coming-back", "/your-data",
};

} // namespace

Route above(const Route& route) {
    // Questions have no list; the welcome screen knows which is next.
    bool has_list = !route.thing.empty() && route.screen != ScreenId::question;
    return {has_list ? route.screen : ScreenId::welcome, {}};
}

std::string to_path(const Route& route) {
    std::string path(paths[static_cast<std::size_t>(route.screen)]);
    return route.thing.empty() ? path : path + "/" + route.thing;
}

Route route_from_path(std::string_view path) {
    std::size_t second = path.find('/', 1);
    std::string_view head = path.substr(0, second);
    for (std::size_t i = 0; i < std::size(paths); ++i)
        if (paths[i] == head)
            return {static_cast<ScreenId>(i),
                    second == std::string_view::npos ? std::string() : std::string(path.substr(second + 1))};
    return {};
}

} // namespace easeback
