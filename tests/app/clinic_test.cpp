#include "app/desk/desk.h"
#include "app/kit/theme.h"
#include "app/shell/settings.h"
#include "core/json/writer.h"
#include "support/content.h"
#include "support/driver.h"
#include "support/json.h"
#include "support/packs.h"

#include <catch_amalgamated.hpp>

using namespace easeback;
using namespace easeback::test;

namespace {

// What the page sends to the desk: everything it has, by the file it lies in.
std::string order(const PackTexts& pack) {
    JsonWriter out;
    out.begin_object();
    auto add = [&](std::string_view name, auto wanted) {
        out.key(name).begin_object().key("files").begin_object();
        for (const ContentFiles::File& file : content_files().files)
            if (wanted(file.path)) out.key(file.path).raw(file.root.dump());
        out.end_object().end_object();
    };
    auto is_check = [](std::string_view path) { return path.starts_with("schema/") || path == "pack_bounds.json"; };
    add("figures", [](std::string_view path) { return path.starts_with("figures/"); });
    add("checks", is_check);
    add("content",
        [&](std::string_view path) { return !path.starts_with("figures/") && !path.starts_with("text/") && !is_check(path); });
    out.key("pack").begin_object();
    for (const auto& [path, text] : pack) out.member(path, text);
    out.end_object().key("languages").begin_array().value("es").end_array().member("country", "GB").end_object();
    return out.take();
}

} // namespace

TEST_CASE("The desk joins a pack with the content, or says what is wrong with it", "[desk][pack]") {
    JsonDocument answer = parsed(desk::answer("pack", order(example_pack())));
    INFO(answer.root()["fault"].dump());
    REQUIRE(answer.root()["ok"].exists());
    CHECK(answer.root()["ok"]["words"]["es"]["strings"]["clinic.emergency"].text() == "999");
    PackTexts broken = example_pack();
    broken["text/en.json"] += "]";
    JsonDocument refused = parsed(desk::answer("pack", order(broken)));
    CHECK_FALSE(refused.root()["ok"].exists());
    CHECK(refused.root()["fault"]["place"].text()->starts_with("text/en.json line"));
    PackTexts weaker = example_pack();
    weaker["pack.json"] = with_replaced(parsed(weaker["pack.json"]).root(), "/stricter/0/then/urgency", "\"none\"");
    CHECK(parsed(desk::answer("pack", order(weaker))).root()["fault"]["place"].text() == "pack.json /stricter/0/then/urgency");
}

TEST_CASE("A pack's colours are drawn with, but for high contrast and danger", "[pack][color]") {
    Strings words = english();
    Faults faults;
    JsonDocument bundle = parsed(joined(example_pack(), faults));
    words.load(bundle.root()["words"]["en"], faults);
    REQUIRE(faults.empty());
    Model model;
    model.strings = &words;
    model.state.settings["theme"] = "light";
    CHECK(theme_shown(model).primary == Color::hex(0x1f4e9c));
    CHECK(theme_shown(model).danger == theme_of(ThemeKind::light).danger);
    model.state.settings["theme"] = "dark";
    CHECK(theme_shown(model).on_soft == Color::hex(0xe4edff));
    model.state.settings["theme"] = "contrast";
    CHECK(theme_shown(model).primary == theme_of(ThemeKind::contrast).primary);
}

TEST_CASE("A pack's logo is a picture that the page shows, named after the clinic", "[pack][clinic]") {
    Faults faults;
    JsonDocument bundle = parsed(joined(example_pack(), faults));
    Device device;
    device.words["en"] = english();
    device.words["en"].load(bundle.root()["words"]["en"], faults);
    REQUIRE(faults.empty());
    Driver driver(device, *Date::from_iso("2026-11-23"));
    CHECK(driver.get(Role::image, "Riverside Back Clinic").target == "logo.svg");
    CHECK(driver.has(Role::paragraph, "Riverside Back Clinic"));
}

TEST_CASE("In an emergency the clinic's number is there as words, and one call alone", "[pack][clinic]") {
    Faults faults;
    JsonDocument bundle = parsed(joined(example_pack(), faults, "GB"));
    Device device;
    device.words["en"] = english();
    device.words["en"].load(bundle.root()["words"]["en"], faults);
    REQUIRE(faults.empty());
    Driver driver(device, *Date::from_iso("2026-11-23"));
    driver.click(Role::button, "Start the questions");
    REQUIRE(driver.model().route.thing == "bladder_bowel_change");
    driver.click(Role::button, "Yes");
    driver.click(Role::button, device.words["en"].get("question.bladder_bowel_since.options.under_2_weeks_or_worse"));
    REQUIRE(driver.title() == "Get help now");
    CHECK(driver.has(Role::paragraph, "Riverside Back Clinic: +44 20 7946 0000"));
    std::vector<std::string> calls;
    for (const Node& node : driver.app().tree().nodes())
        if (node.role == Role::link && node.target.starts_with("tel:")) calls.push_back(node.target);
    CHECK(calls == std::vector<std::string>{"tel:999"});
}
