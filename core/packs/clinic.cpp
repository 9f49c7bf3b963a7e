#include "core/packs/clinic.h"

#include "core/base/color.h"

#include <cstdio>
#include <utility>
#include <vector>

namespace easeback {

namespace {

constexpr double for_words = 4.5, for_marks = 3;
constexpr std::string_view theme_names[] = {"light", "dark"};
constexpr std::string_view role_names[] = {"primary", "on_primary", "primary_soft", "on_soft"};

struct Use {
    std::string_view top, ground;
    double least;
};

// As the screens use them; tests/app/color_test.cpp holds the program's own colours to the same.
constexpr Use uses[] = {
    {"on_primary", "primary", for_words},      {"on_soft", "primary_soft", for_words}, {"primary", "primary_soft", for_words},
    {"primary", "background", for_words},      {"primary", "surface", for_words},      {"primary", "danger_soft", for_words},
    {"primary", "caution_soft", for_words},    {"primary", "good_soft", for_words},    {"text", "primary_soft", for_words},
    {"quiet_text", "primary_soft", for_words}, {"danger", "primary_soft", for_marks},  {"focus", "primary_soft", for_marks},
};

Color color_of(JsonNode node) { return color_from_text(node.text().value_or("")); }

} // namespace

void check_pack_colours(JsonNode pack, JsonNode themes, Faults& faults) {
    JsonNode colours = pack["colours"];
    if (!colours.exists()) return;
    for (std::string_view theme : theme_names) {
        JsonNode own = colours[theme];
        auto find = [&](std::string_view role) { return own[role].exists() ? own[role] : themes[theme][role]; };
        for (const Use& use : uses) {
            double ratio = contrast(color_of(find(use.top)), color_of(find(use.ground)));
            if (ratio >= use.least) continue;
            JsonNode place = own[use.top].exists() ? own[use.top] : own[use.ground];
            char text[160];
            std::snprintf(text, sizeof text, "Expected a contrast of at least %.1f:1 between '%s' and '%s', found %.2f:1.",
                          use.least, use.top.data(), use.ground.data(), ratio);
            faults.push_back({ErrorCode::out_of_range, place.place(), text});
        }
    }
}

std::vector<std::pair<std::string, std::string>> clinic_texts(JsonNode pack, const Strings& words, std::string_view country) {
    std::vector<std::pair<std::string, std::string>> texts;
    auto add = [&](std::string key, JsonNode node) {
        if (auto text = node.text()) texts.emplace_back("clinic." + std::move(key), *text);
    };
    add("name", pack["name"]);
    add("logo", pack["logo"]);
    JsonNode phones = pack["phones"];
    for (std::size_t i = 0; i < phones.size(); ++i) {
        std::string id(phones.at(i)["id"].text().value_or(""));
        texts.emplace_back("clinic.phone." + std::to_string(i), words.get("clinic.phone." + id));
        add("number." + std::to_string(i), phones.at(i)["number"]);
    }
    JsonNode emergency = pack["emergency"], own = emergency["by_country"][country];
    add("emergency", own.exists() ? own : emergency["number"]);
    for (std::string_view theme : theme_names)
        for (std::string_view role : role_names) add(std::string(theme) + "." + std::string(role), pack["colours"][theme][role]);
    return texts;
}

} // namespace easeback
