#include "app/shell/settings.h"

#include "app/features/settings/settings.h"
#include "app/kit/icon_buttons.h"
#include "app/kit/widgets.h"

#include <span>

namespace easeback {

namespace {

constexpr std::string_view offered_languages[] = {"en", "es"};

// A setting with a few values, and a quiet word on what it does.
void draw_choices(const View& view, std::string_view key, std::span<const std::string_view> values, std::string_view chosen,
                  FunctionView<std::string(std::string_view)> label) {
    Ui& ui = view.ui;
    std::string text_key = "settings." + std::string(key);
    ui.group(key, Role::group, view.text(text_key), [&] {
        heading(ui, "question", 2, view.text(text_key));
        if (std::string about = text_key + "_about"; view.model.strings->has(about)) small_text(ui, "about", view.text(about));
        ui.space(metrics::gap / 2);
        for (std::string_view value : values)
            if (answer(ui, value, label(value), value == chosen))
                view.intents.add(ChangeSetting{std::string(key), std::string(value)});
    });
    ui.space(metrics::gap);
}

// A setting that is on or off.
void draw_switch(const View& view, std::string_view key, Switch state) {
    std::string text_key = "settings." + std::string(key);
    auto on = check_answer(view.ui, key, view.text(text_key), state == Switch::on);
    if (on) view.intents.add(ChangeSetting{std::string(key), *on ? "on" : "off"});
    small_text(view.ui, text_key, view.text(text_key + "_about"));
    view.ui.space(metrics::gap / 2);
}

} // namespace

void draw_settings(const View& view) {
    Ui& ui = view.ui;
    const Model& model = view.model;
    auto named = [&](std::string_view group) {
        return [&view, group](std::string_view value) {
            return std::string(view.text("settings." + std::string(group) + std::string(value)));
        };
    };
    heading(ui, "title", 1, view.text("settings.title"));
    draw_choices(view, "language", offered_languages, model.strings->language(), named("languages."));
    constexpr std::string_view themes[] = {"auto", "light", "dark", "contrast"};
    draw_choices(view, "theme", themes, theme_setting(model), named("theme_"));
    std::string sizes[std::size(text_size_choices)];
    std::string_view size_names[std::size(text_size_choices)];
    for (std::size_t i = 0; i < std::size(sizes); ++i) size_names[i] = sizes[i] = std::to_string(text_size_choices[i]);
    draw_choices(view, "text_size", size_names, std::to_string(text_size_setting(model)),
                 [&](std::string_view percent) { return model.strings->get("settings.percent", {{"number", percent}}); });
    constexpr std::string_view motions[] = {"auto", "less"};
    draw_choices(view, "motion", motions, motion_setting(model) == Motions::less ? "less" : "auto", named("motion_"));
    ui.group("guide", Role::group, view.text("settings.guide"), [&] {
        heading(ui, "title", 2, view.text("settings.guide"));
        ui.space(metrics::gap / 2);
        draw_switch(view, "voice", voice_setting(model));
        draw_switch(view, "sound", sound_setting(model));
        draw_switch(view, "vibration", vibration_setting(model));
    });
    if (list_button(ui, "data", Icon::save, view.text("data.title"))) view.intents.add(Go{{ScreenId::data, {}}});
}

} // namespace easeback
