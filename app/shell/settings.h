#pragma once

#include "app/kit/theme.h"
#include "app/shell/model.h"

#include <string_view>

namespace easeback {

/// Text sizes that can be chosen, percent.
inline constexpr int text_size_choices[] = {100, 125, 150, 200};

/// "auto", "light", "dark" or "contrast".
std::string_view theme_setting(const Model& model);
/// One of text_size_choices.
int text_size_setting(const Model& model);

/// Whether exercises are guided by voice, by tones, by vibration. All are on unless switched off.
enum class Switch : std::uint8_t { off, on };
Switch voice_setting(const Model& model);
Switch sound_setting(const Model& model);
/// Before it had a switch of its own, vibration went with the tones; so it does until it is set.
Switch vibration_setting(const Model& model);

/// How much may move on the screen.
enum class Motions : std::uint8_t { all, less };
/// What was chosen; `all` means as the device.
Motions motion_setting(const Model& model);
/// What follows from the setting and the device.
Motions motion(const Model& model);

/// Code of the language that was chosen; empty where none was, and the device's own counts.
std::string_view language_setting(const Model& model);

/// The theme that follows from the setting and the device.
ThemeKind theme_kind(const Model& model);
/// The colours to draw with: those of the kind, with the main ones of a clinic's pack where there is one and
/// contrast does not come first. They were checked when the pack was taken.
Theme theme_shown(const Model& model);
/// The text scale that follows from the setting and the browser's own font size, 1 to 2.
float text_scale(const Model& model);

} // namespace easeback
