// The door between the page and the program: what the page calls (easeback_…), and what the program asks of
// the page (host_…, answered by web/bridge/host.js).
#include "app/app.h"
#include "app/platform/web/window.h"
#include "app/shell/settings.h"
#include "core/catalog/load.h"
#include "core/json/document.h"
#include "core/record/event_json.h"

#include <cmath>
#include <emscripten.h>
#include <memory>
#include <string>

// clang-format off
EM_JS(void, host_mirror, (const char* update), { Module['host'].mirror(UTF8ToString(update)); })
EM_JS(void, host_focus, (unsigned node), { Module['host'].focus(node >>> 0); })
EM_JS(void, host_append, (const char* events), { Module['host'].append(UTF8ToString(events)); })
EM_JS(void, host_route, (const char* path, int replace), { Module['host'].route(UTF8ToString(path), !!replace); })
EM_JS(void, host_back, (const char* otherwise), { Module['host'].back(UTF8ToString(otherwise)); })
EM_JS(void, host_speak, (const char* text, const char* language), {
    Module['host'].speak(UTF8ToString(text), UTF8ToString(language));
})
EM_JS(void, host_need_words, (const char* language), { Module['host'].needWords(UTF8ToString(language)); })
EM_JS(void, host_keep, (const char* drafts), { Module['host'].keep(UTF8ToString(drafts)); })
EM_JS(void, host_sound, (int kind, int heard, int felt), { Module['host'].sound(kind, !!heard, !!felt); })
EM_JS(void, host_awake, (int on), { Module['host'].keepAwake(!!on); })
EM_JS(void, host_report, (int use, const char* format, const char* language, const char* date, const char* events), {
    Module['host'].report(use, [format, language, date, events].map((text) => UTF8ToString(text)));
})
EM_JS(void, host_copy, (const char* text), { Module['host'].copy(UTF8ToString(text)); })
EM_JS(void, host_care, (int what), { Module['host'].careForRecord(what); })
EM_JS(void, host_theme, (const char* background, const char* text, int dark), {
    Module['host'].theme(UTF8ToString(background), UTF8ToString(text), !!dark);
})
// clang-format on

namespace easeback {

namespace {

// What lives as long as the page. The page calls plain functions, so there is nobody else to hold it.
struct Program {
    std::vector<std::uint8_t> regular, bold;
    std::map<std::string, Strings> languages;
    std::unique_ptr<App> app;
    WebWindow window;
    Viewport viewport;
    int device_width = 0, device_height = 0;
    ThemeKind shown_theme = ThemeKind::light;
    bool theme_shown = false;
    std::string fault;
};

Program& program() {
    static Program instance;
    return instance;
}

const char* remember_fault(const Error& error) {
    program().fault = error.place + ": " + error.sentence;
    return program().fault.c_str();
}

Result<Content> content_from_bundle(const char* json) {
    auto document = JsonDocument::parse("content", json);
    if (!document) return document.error();
    return load_bundle(document.value().root());
}

std::string css_color(Color color) {
    char text[8];
    std::snprintf(text, sizeof text, "#%02x%02x%02x", color.red, color.green, color.blue);
    return text;
}

void show_theme() {
    Program& self = program();
    const Theme& theme = self.app->theme();
    if (self.theme_shown && theme.kind == self.shown_theme) return;
    host_theme(css_color(theme.surface).c_str(), css_color(theme.text).c_str(), theme.kind != ThemeKind::light);
    self.shown_theme = theme.kind;
    self.theme_shown = true;
}

void carry_out(const std::vector<Effect>& effects) {
    for (const Effect& effect : effects)
        handle(
            effect, [](const AppendEvents& append) { host_append(to_json(append.events).c_str()); },
            [](const ShowRoute& show) {
                host_route(program().app->address(show.route).c_str(), show.how == ShowRoute::How::replace);
            },
            [](const StepBack& step) { host_back(program().app->address(step.otherwise).c_str()); },
            [](const Speak& speak) { host_speak(speak.text.c_str(), speak.language.c_str()); },
            [](const NeedWords& need) { host_need_words(need.language.c_str()); },
            [](const KeepDrafts& keep) { host_keep(keep.text.c_str()); },
            [](const PlaySound& sound) {
                host_sound(static_cast<int>(sound.kind), sound.tone == Switch::on, sound.vibration == Switch::on);
            },
            [](const KeepAwake& awake) { host_awake(awake.state == KeepAwake::State::on); },
            [](const MakeReport& make) {
                host_report(static_cast<int>(make.use), std::string(make.format).c_str(), make.language.c_str(),
                            make.date.to_iso().c_str(), make.events.c_str());
            },
            [](const CopyText& copy) { host_copy(copy.text.c_str()); },
            [](const CareForRecord& care) { host_care(static_cast<int>(care.what)); });
}

} // namespace

} // namespace easeback

using namespace easeback;

extern "C" {

/// Bytes of a font: 0 regular, 1 bold. Called before easeback_start.
EMSCRIPTEN_KEEPALIVE void easeback_font(int face, const std::uint8_t* bytes, int size) {
    (face == 0 ? program().regular : program().bold).assign(bytes, bytes + size);
}

/// Words of a language; may be called several times for one language, also after the start. The first language is
/// shown until another is chosen. Returns null or a fault.
EMSCRIPTEN_KEEPALIVE const char* easeback_language(const char* json) {
    auto document = JsonDocument::parse("text", json);
    if (!document) return remember_fault(document.error());
    Program& self = program();
    Faults faults;
    std::string code(document.value().root()["language"].text().value_or(""));
    if (self.app) self.app->add_words(code, document.value().root(), faults);
    else self.languages[code].load(document.value().root(), faults);
    return faults.empty() ? nullptr : remember_fault(faults.front());
}

/// The moving figures: {"files": {path: content}}, after the start. Returns null or a fault; every other figure is kept.
EMSCRIPTEN_KEEPALIVE const char* easeback_figures(const char* json) {
    auto document = JsonDocument::parse("figures", json);
    if (!document) return remember_fault(document.error());
    Faults faults;
    document.value().root()["files"].for_each_member(
        [&](std::string_view, JsonNode root) { program().app->add_figures(root, faults); });
    return faults.empty() ? nullptr : remember_fault(faults.front());
}

/// Starts the program; with an empty text for the content on its first page alone, until easeback_content. Returns
/// null or a fault; "webgl2" when there is no WebGL 2.
EMSCRIPTEN_KEEPALIVE const char* easeback_start(const char* content_json, const char* event_prefix) {
    Program& self = program();
    AppParts parts;
    if (*content_json) {
        auto content = content_from_bundle(content_json);
        if (!content) return remember_fault(content.error());
        parts.content = content.take();
    }
    parts.languages = std::move(self.languages);
    parts.regular_font = self.regular;
    parts.bold_font = self.bold;
    parts.event_prefix = event_prefix;
    self.app = std::make_unique<App>(std::move(parts));
    return self.window.open() ? nullptr : "webgl2";
}

/// The content, for a program that was started without it. Returns null or a fault.
EMSCRIPTEN_KEEPALIVE const char* easeback_content(const char* json) {
    auto content = content_from_bundle(json);
    if (!content) return remember_fault(content.error());
    program().app->set_content(content.take());
    return nullptr;
}

/// Events of the record, a JSON array. Returns null or the first fault; what could be read is kept.
EMSCRIPTEN_KEEPALIVE const char* easeback_events(const char* json) {
    auto document = JsonDocument::parse("record", json);
    if (!document) return remember_fault(document.error());
    JsonNode root = document.value().root();
    std::vector<Event> events;
    const char* fault = nullptr;
    for (std::size_t i = 0; i < root.size(); ++i) {
        auto event = event_from_json(root.at(i));
        if (event) events.push_back(event.take());
        else if (!fault) fault = remember_fault(event.error());
    }
    program().app->receive_events(std::move(events));
    return fault;
}

/// Whether the browser lets the page keep anything.
EMSCRIPTEN_KEEPALIVE void easeback_storage(int keeps) {
    program().app->set_storage(keeps ? StorageState::keeps : StorageState::denied);
}

EMSCRIPTEN_KEEPALIVE void easeback_time(const char* day, const char* instant) {
    if (auto date = Date::from_iso(day)) program().app->set_time(*date, instant);
}

/// Sizes of the window in CSS pixels and of the canvas in device pixels; insets of the safe area.
EMSCRIPTEN_KEEPALIVE void easeback_viewport(float width, float height, int device_width, int device_height, float top,
                                            float right, float bottom, float left) {
    Program& self = program();
    self.device_width = device_width;
    self.device_height = device_height;
    self.viewport = {width, height, static_cast<float>(device_width) / width, top, bottom, left, right};
    self.app->set_viewport(self.viewport);
}

EMSCRIPTEN_KEEPALIVE void easeback_device(int dark, int more_contrast, int reduced_motion, float text_scale) {
    DevicePreferences device;
    device.scheme = dark ? DevicePreferences::Scheme::dark : DevicePreferences::Scheme::light;
    device.more_contrast = more_contrast;
    device.reduced_motion = reduced_motion;
    device.text_scale = text_scale;
    program().app->set_device(device);
}

/// What host_keep was given before a reload. Called after the time and the record are told, before easeback_route.
EMSCRIPTEN_KEEPALIVE void easeback_drafts(const char* text) { program().app->restore_drafts(text); }

EMSCRIPTEN_KEEPALIVE void easeback_route(const char* path) { program().app->set_address(path); }

/// Kinds: 0 activate, 1 set number, 2 set text, 3 dismiss.
EMSCRIPTEN_KEEPALIVE void easeback_act(NodeId node, int kind, double number, const char* text) {
    program().app->act({node, static_cast<Action::Kind>(kind), number, text});
}

EMSCRIPTEN_KEEPALIVE void easeback_attention(NodeId hovered, NodeId held, NodeId focused) {
    program().app->set_attention({hovered, held, focused});
}

EMSCRIPTEN_KEEPALIVE void easeback_scroll(NodeId region, float offset) { program().app->set_scroll(region, offset); }

EMSCRIPTEN_KEEPALIVE void easeback_saved(int stored) { program().app->save_finished(stored); }

/// Whether the report of a host_report was made and used; `text` is that of one to show.
EMSCRIPTEN_KEEPALIVE void easeback_report(int use, int made, const char* text) {
    program().app->report_made(static_cast<ReportUse>(use), made != 0, text);
}

/// Whether the text of the last host_copy is in the clipboard.
EMSCRIPTEN_KEEPALIVE void easeback_copied(int copied) { program().app->copy_finished(copied != 0); }

/// What the device says about the record it keeps, as tell_record_care() takes it.
EMSCRIPTEN_KEEPALIVE void easeback_care(const char* json) {
    if (auto document = JsonDocument::parse("care", json)) program().app->tell_care(document.value().root());
}

EMSCRIPTEN_KEEPALIVE int easeback_frame_is_due() { return program().app->scheduler().is_due(); }

/// Seconds of the page's clock at which a frame is due without anything else happening; negative for never.
EMSCRIPTEN_KEEPALIVE double easeback_wake_time() { return program().app->scheduler().wake_time().value_or(-1); }

/// Draws one frame. `seconds` is the page's clock.
EMSCRIPTEN_KEEPALIVE void easeback_frame(double seconds) {
    Program& self = program();
    self.app->frame(seconds);
    Color ground = self.app->theme().background;
    auto background = static_cast<std::uint32_t>(ground.red << 16 | ground.green << 8 | ground.blue);
    self.window.present(self.device_width, self.device_height, background);
    show_theme();
    carry_out(self.app->take_effects());
    std::string update = self.app->take_mirror_update();
    if (!update.empty()) host_mirror(update.c_str());
    if (NodeId focus = self.app->take_focus_request()) host_focus(focus);
}

EMSCRIPTEN_KEEPALIVE void easeback_context_lost() { program().window.context_lost(); }

EMSCRIPTEN_KEEPALIVE void easeback_context_restored() {
    program().window.context_restored();
    program().app->redraw();
}

} // extern "C"
