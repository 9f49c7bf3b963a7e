#include "app/shell/settings.h"

#include "core/base/whole_number.h"

#include <algorithm>

namespace easeback {

namespace {

std::string_view setting(const Model& model, const std::string& key, std::string_view otherwise) {
    auto found = model.state.settings.find(key);
    return found == model.state.settings.end() ? otherwise : std::string_view(found->second);
}

} // namespace

std::string_view theme_setting(const Model& model) { return setting(model, "theme", "auto"); }

int text_size_setting(const Model& model) {
    auto percent = whole_number<int>(setting(model, "text_size", "100"));
    for (int choice : text_size_choices)
        if (choice == percent) return choice;
    return 100;
}

std::string_view language_setting(const Model& model) { return setting(model, "language", ""); }

Switch voice_setting(const Model& model) { return setting(model, "voice", "on") == "off" ? Switch::off : Switch::on; }
Switch sound_setting(const Model& model) { return setting(model, "sound", "on") == "off" ? Switch::off : Switch::on; }
Switch vibration_setting(const Model& model) {
    return setting(model, "vibration", setting(model, "sound", "on")) == "off" ? Switch::off : Switch::on;
}

Motions motion_setting(const Model& model) { return setting(model, "motion", "auto") == "less" ? Motions::less : Motions::all; }
Motions motion(const Model& model) { return model.device.reduced_motion ? Motions::less : motion_setting(model); }

ThemeKind theme_kind(const Model& model) {
    std::string_view chosen = theme_setting(model);
    if (chosen == "contrast") return ThemeKind::contrast;
    if (chosen == "light") return ThemeKind::light;
    if (chosen == "dark") return ThemeKind::dark;
    if (model.device.more_contrast) return ThemeKind::contrast;
    return model.device.scheme == DevicePreferences::Scheme::dark ? ThemeKind::dark : ThemeKind::light;
}

Theme theme_shown(const Model& model) {
    Theme theme = theme_of(theme_kind(model));
    if (theme.kind == ThemeKind::contrast) return theme;
    auto take = [&](std::string_view role, Color& color) {
        std::string key = (theme.kind == ThemeKind::dark ? "clinic.dark." : "clinic.light.") + std::string(role);
        if (model.strings->has(key)) color = color_from_text(model.strings->get(key));
    };
    take("primary", theme.primary);
    take("on_primary", theme.on_primary);
    take("primary_soft", theme.primary_soft);
    take("on_soft", theme.on_soft);
    return theme;
}

float text_scale(const Model& model) {
    return std::clamp(model.device.text_scale * static_cast<float>(text_size_setting(model)) / 100, 1.0f, 2.0f);
}

} // namespace easeback
