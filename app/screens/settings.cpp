#include "app/kit/widgets.h"
#include "app/model/settings.h"
#include "app/screens/screens.h"

namespace easeback {

namespace {
constexpr std::string_view offered_languages[] = {"en", "es"};
} // namespace

void draw_settings(const View& view) {
    Ui& ui = view.ui;
    const Model& model = view.model;
    heading(ui, "title", 1, view.text("settings.title"));
    ui.group("language", Role::group, view.text("settings.language"), [&] {
        strong(ui, "question", view.text("settings.language"));
        for (std::string_view code : offered_languages)
            if (answer(ui, code, view.text("settings.languages." + std::string(code)), model.strings->language() == code))
                view.intents.add(ChangeSetting{"language", std::string(code)});
    });
    ui.group("theme", Role::group, view.text("settings.theme"), [&] {
        strong(ui, "question", view.text("settings.theme"));
        for (std::string_view choice : {"auto", "light", "dark", "contrast"})
            if (answer(ui, choice, view.text("settings.theme_" + std::string(choice)), theme_setting(model) == choice))
                view.intents.add(ChangeSetting{"theme", std::string(choice)});
    });
    ui.group("text_size", Role::group, view.text("settings.text_size"), [&] {
        strong(ui, "question", view.text("settings.text_size"));
        for (int percent : text_size_choices)
            if (answer(ui, std::to_string(percent),
                       model.strings->get("settings.percent", {{"number", std::to_string(percent)}}),
                       text_size_setting(model) == percent))
                view.intents.add(ChangeSetting{"text_size", std::to_string(percent)});
    });
}

} // namespace easeback
