#pragma once

#include "app/shell/model.h"
#include "app/shell/settings.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace easeback {

/// What a report is for.
enum class ReportUse : std::uint8_t { show, print, save };

// What has to happen outside the program. The platform does it.

struct AppendEvents {
    std::vector<Event> events;
};
struct ShowRoute {
    Route route;
    enum class How : std::uint8_t { push, replace } how = How::push;
};

/// One step back in the history; the platform then tells the route it came to.
struct StepBack {
    Route otherwise; ///< where there is nothing to go back to
};

/// Said by the device's own voice; what was being said before is broken off.
struct Speak {
    std::string text, language;
};
enum class SoundKind : std::uint8_t { start, count, hold, rest, end };
/// A short quiet tone, a short vibration where the device can, or both.
struct PlaySound {
    SoundKind kind = SoundKind::count;
    Switch tone = Switch::on;
    Switch vibration = Switch::on;
};
/// Whether the screen has to stay lit.
struct KeepAwake {
    enum class State : std::uint8_t { on, off } state = State::on;
};

/// A report is wanted. The platform has it made, prints it or gives it to the person as a file, and tells
/// App::report_made.
struct MakeReport {
    ReportUse use = ReportUse::show;
    std::string_view format;
    std::string language;
    Date date;
    std::string events; ///< the record, a JSON list
};
/// Text for the clipboard.
struct CopyText {
    std::string text;
};

/// The words of a language that was not loaded yet are wanted.
struct NeedWords {
    std::string language;
};

/// What is done to the record as a whole. The device does it, because it holds it.
struct CareForRecord {
    enum class What : std::uint8_t { save_copy, bring_copy, erase, set_lock, lock_now, change_passphrase, remove_lock } what;
};

/// What was begun on the screens, to be kept until the page is closed; empty for nothing.
struct KeepDrafts {
    std::string text;
};

using Effect = std::variant<AppendEvents, ShowRoute, StepBack, Speak, PlaySound, KeepAwake, NeedWords, MakeReport, CopyText,
                            KeepDrafts, CareForRecord>;

/// Calls the one of `handlers` that is for the effect. Each kind needs one of its own: without it this does not compile.
template <class... Handlers>
void handle(const Effect& effect, Handlers... handlers) {
    struct All : Handlers... {
        using Handlers::operator()...;
    };
    std::visit(All{std::move(handlers)...}, effect);
}

} // namespace easeback
