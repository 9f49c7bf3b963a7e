#include "app/kit/theme.h"
#include "support/content.h"

#include <catch_amalgamated.hpp>

using namespace easeback;
using namespace easeback::test;

namespace {

using Role = Color Theme::*;

// What is seen where. `on`: every ground it is drawn on.
struct Use {
    const char* what;
    Role top;
    std::vector<Role> on;
};

// The fills of the cards, and what lies around them.
const std::vector<Role> grounds = {&Theme::background,  &Theme::surface,      &Theme::primary_soft,
                                   &Theme::danger_soft, &Theme::caution_soft, &Theme::good_soft};

const Use texts[] = {
    {"text", &Theme::text, grounds},
    {"quiet text", &Theme::quiet_text, grounds},
    {"the words of a text button or of what opens", &Theme::primary, grounds},
    {"the words of a main button", &Theme::on_primary, {&Theme::primary}},
    {"the words of an emergency button", &Theme::on_danger, {&Theme::danger}},
    {"the words of a chosen answer and of the page one is at", &Theme::on_soft, {&Theme::primary_soft}},
};

const Use marks[] = {
    {"the edge of a control, inside and outside", &Theme::edge, {&Theme::surface, &Theme::background}},
    {"the edge and the mark of a chosen answer", &Theme::primary, {&Theme::primary_soft, &Theme::background}},
    {"a main button, a bullet, an arrow", &Theme::primary, grounds},
    {"how far one is, against what is left and around", &Theme::primary, {&Theme::surface, &Theme::background}},
    {"the frame of what is left", &Theme::edge, {&Theme::surface, &Theme::background}},
    {"an emergency button", &Theme::danger, grounds},
    {"the tick of a chosen answer", &Theme::on_primary, {&Theme::primary}},
    {"the ring of the focus", &Theme::focus, grounds},
};

// Pointer and press lay some of the ink over the fill of a control.
struct Feedback {
    const char* what;
    Role words, fill, ink;
};

const Feedback feedbacks[] = {
    {"a main button", &Theme::on_primary, &Theme::primary, &Theme::on_primary},
    {"an emergency button", &Theme::on_danger, &Theme::danger, &Theme::on_danger},
    {"another button or answer", &Theme::text, &Theme::surface, &Theme::text},
    {"a chosen answer", &Theme::on_soft, &Theme::primary_soft, &Theme::text},
    {"a text button", &Theme::primary, &Theme::background, &Theme::text},
    {"what opens, on a card", &Theme::primary, &Theme::surface, &Theme::text},
};

std::string name_of(ThemeKind kind) {
    return kind == ThemeKind::light ? "light" : kind == ThemeKind::dark ? "dark" : "high contrast";
}

template <class Uses>
void check_uses(const Theme& theme, const Uses& uses, double least) {
    for (const Use& use : uses)
        for (std::size_t i = 0; i < use.on.size(); ++i) {
            INFO(name_of(theme.kind) << ": " << use.what << " on ground " << i);
            CHECK(contrast(theme.*use.top, theme.*use.on[i]) >= least);
        }
}

std::string css_color(Color color) {
    constexpr char digits[] = "0123456789abcdef";
    std::string text = "#";
    for (int channel : {color.red, color.green, color.blue}) text += {digits[channel >> 4], digits[channel & 15]};
    return text;
}

// "#fff" in full.
std::string long_form(std::string text) {
    if (text.size() == 4) text = {'#', text[1], text[1], text[2], text[2], text[3], text[3]};
    return text;
}

// The value of a custom property after a place in the page's style sheet.
std::string css_value(const std::string& css, std::size_t from, const std::string& property) {
    std::size_t at = css.find("--" + property + ": ", from);
    if (at == std::string::npos) return {};
    at += property.size() + 4;
    return long_form(css.substr(at, css.find(';', at) - at));
}

} // namespace

TEST_CASE("Contrast is the ratio that WCAG 2 defines", "[color]") {
    auto hex = [](std::uint32_t rgb) { return Color::hex(rgb); };
    struct Known {
        std::uint32_t a, b;
        double ratio;
    };
    // Worked out by hand from the definition of relative luminance.
    const Known known[] = {{0x000000, 0xFFFFFF, 21},     {0xFFFFFF, 0xFFFFFF, 1},      {0x767676, 0xFFFFFF, 4.5422},
                           {0x777777, 0xFFFFFF, 4.4781}, {0xFF0000, 0xFFFFFF, 3.9985}, {0x00FF00, 0xFFFFFF, 1.3721},
                           {0x0000FF, 0xFFFFFF, 8.5925}, {0x0A0A0A, 0x000000, 1.0607}, {0x0B0B0B, 0x000000, 1.0669}};
    for (Known each : known) {
        CHECK(contrast(hex(each.a), hex(each.b)) == Catch::Approx(each.ratio).margin(5e-4));
        CHECK(contrast(hex(each.b), hex(each.a)) == contrast(hex(each.a), hex(each.b)));
    }
}

TEST_CASE("Paint over paint mixes by opacity", "[color]") {
    constexpr Color white = Color::hex(0xFFFFFF), black = Color::hex(0x000000);
    CHECK(painted_over(black.faded(0), white) == white);
    CHECK(painted_over(black, white) == black);
    CHECK(painted_over(black.faded(0.2f), white) == Color::hex(0xCCCCCC));
    CHECK(painted_over(Color::hex(0xFF0000).faded(0.6f), Color::hex(0x0000FF)) == Color::hex(0x990066));
}

TEST_CASE("Every text can be read and every control be seen, in every theme", "[color]") {
    for (ThemeKind kind : {ThemeKind::light, ThemeKind::dark, ThemeKind::contrast}) {
        Theme theme = theme_of(kind);
        REQUIRE(theme.kind == kind);
        check_uses(theme, texts, 4.5);
        check_uses(theme, marks, 3);
    }
}

TEST_CASE("Words stay readable while the pointer rests on them or presses", "[color]") {
    for (ThemeKind kind : {ThemeKind::light, ThemeKind::dark, ThemeKind::contrast}) {
        Theme theme = theme_of(kind);
        for (const Feedback& each : feedbacks)
            for (float opacity : {0.07f, 0.16f}) {
                INFO(name_of(kind) << ": " << each.what << " under " << opacity);
                Color ground = painted_over((theme.*each.ink).faded(opacity), theme.*each.fill);
                CHECK(contrast(theme.*each.words, ground) >= 4.5);
            }
    }
}

TEST_CASE("High contrast reaches 7:1 for every text", "[color]") { check_uses(theme_of(ThemeKind::contrast), texts, 7); }

TEST_CASE("The page before the program starts wears the same colours", "[color]") {
    std::string css = read_source("web/page/style.css");
    struct Entry {
        const char* property;
        Role role;
    };
    const Entry entries[] = {
        {"background", &Theme::background}, {"surface", &Theme::surface},         {"text", &Theme::text},
        {"quiet", &Theme::quiet_text},      {"divider", &Theme::divider},         {"primary", &Theme::primary},
        {"danger", &Theme::danger},         {"danger-soft", &Theme::danger_soft}, {"on-danger", &Theme::on_danger}};
    std::size_t dark = css.find("prefers-color-scheme: dark");
    REQUIRE(dark != std::string::npos);
    for (const Entry& entry : entries) {
        INFO(entry.property);
        CHECK(css_value(css, 0, entry.property) == css_color(theme_of(ThemeKind::light).*entry.role));
        CHECK(css_value(css, dark, entry.property) == css_color(theme_of(ThemeKind::dark).*entry.role));
    }
}
