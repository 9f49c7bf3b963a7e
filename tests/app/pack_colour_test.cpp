// A pack's colours are checked against those of the program, which its data names a second time.
#include "app/kit/theme.h"
#include "support/content.h"

#include <catch_amalgamated.hpp>
#include <cstdio>

using namespace easeback;
using namespace easeback::test;

TEST_CASE("The colours that a pack's are held against are those of the program", "[pack][color]") {
    JsonNode themes = content_files().find("pack_bounds.json")["themes"];
    const std::pair<const char*, Color Theme::*> roles[] = {
        {"background", &Theme::background},     {"surface", &Theme::surface},     {"text", &Theme::text},
        {"quiet_text", &Theme::quiet_text},     {"danger", &Theme::danger},       {"danger_soft", &Theme::danger_soft},
        {"caution_soft", &Theme::caution_soft}, {"good_soft", &Theme::good_soft}, {"focus", &Theme::focus}};
    for (auto [name, kind] : {std::pair{"light", ThemeKind::light}, {"dark", ThemeKind::dark}})
        for (const auto& [role, member] : roles) {
            Color color = theme_of(kind).*member;
            char text[8];
            std::snprintf(text, sizeof text, "#%02x%02x%02x", color.red, color.green, color.blue);
            INFO(name << " " << role);
            CHECK(themes[name][role].text() == text);
        }
}
