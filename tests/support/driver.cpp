#include "support/driver.h"

#include "app/features/library/library_model.h"
#include "app/features/session/player.h"
#include "core/json/document.h"
#include "core/record/log.h"
#include "core/record/replay.h"
#include "core/report/formats.h"
#include "support/content.h"

#include <catch_amalgamated.hpp>
#include <imgui.h>

namespace easeback::test {

namespace {

// Stands in for a renderer: says that every texture request was carried out.
void carry_out_texture_requests() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantCreate) texture->SetTexID(1);
        if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        } else if (texture->Status != ImTextureStatus_Destroyed) {
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
}

} // namespace

Driver::Driver(Device& device, Date today)
    : m_device(device) {
    static const std::vector<std::uint8_t> regular = read_font("Regular.ttf"), bold = read_font("Bold.ttf");
    AppParts parts;
    if (!device.content_comes_later) parts.content = content();
    parts.languages = device.words.empty() ? languages() : device.words;
    parts.regular_font = regular;
    parts.bold_font = bold;
    parts.event_prefix = "test-" + std::to_string(++device.starts);
    m_app = std::make_unique<App>(std::move(parts));
    ImGui::GetCurrentContext();
    forget_items();
    set_date(today);
    std::string record;
    for (const std::string& line : device.stored) record += line + "\n";
    auto events = events_from_lines("storage", record);
    REQUIRE(events.ok());
    m_app->receive_events(events.take());
    m_app->restore_drafts(device.drafts);
    m_app->set_address(device.path);
    m_history.push_back(m_app->model().route);
    settle();
}

Driver::~Driver() = default;

void Driver::set_date(Date today) {
    m_app->set_time(today, today.to_iso() + "T09:00:00Z");
    if (!m_history.empty()) settle();
}

void Driver::bring_content() {
    m_app->set_content(content());
    settle();
}

void Driver::settle() {
    for (int frames = 0; frames < 50 && m_app->scheduler().is_due(); ++frames) draw();
    // Only a running exercise and a figure that plays keep moving.
    if (!player_of(model()).runs() && !showing_of(model()).plays) REQUIRE_FALSE(m_app->scheduler().is_due());
}

void Driver::pass(double seconds) {
    constexpr double pace = 0.1;
    for (double until = m_time + seconds; m_time + pace <= until;) frame(m_time + pace);
}

void Driver::draw() { frame(m_time + 1.0 / 60); }

void Driver::frame(double time) {
    m_time = time;
    m_app->frame(time);
    carry_out_texture_requests();
    for (const Effect& effect : m_app->take_effects()) carry_out(effect);
}

void Driver::carry_out(const Effect& effect) {
    handle(
        effect,
        [this](const AppendEvents& append) {
            if (m_device.storage_works)
                for (const Event& event : append.events) m_device.stored.push_back(to_json(event));
            m_app->save_finished(m_device.storage_works);
        },
        [this](const ShowRoute& show) {
            if (show.how == ShowRoute::How::push) m_history.push_back(show.route);
            else m_history.back() = show.route;
            m_device.path = m_app->address(show.route);
        },
        [this](const StepBack& step) { back(step.otherwise); },
        [this](const Speak& speak) { m_device.spoken.push_back(speak.text); }, [](const NeedWords&) {}, // all words are here
        [this](const MakeReport& make) { make_report(make); },
        [this](const CopyText& copy) {
            if (m_device.clipboard_works) m_device.copied = copy.text;
            m_app->copy_finished(m_device.clipboard_works);
        },
        [this](const CareForRecord& care) { m_device.cared.push_back(care.what); },
        [this](const KeepDrafts& keep) { m_device.drafts = keep.text; },
        [this](const PlaySound& sound) {
            m_device.sounds += sound.tone == Switch::on;
            m_device.vibrations += sound.vibration == Switch::on;
        },
        [this](const KeepAwake& awake) { m_device.awake = awake.state == KeepAwake::State::on; });
}

void Driver::make_report(const MakeReport& wanted) {
    if (!m_device.desk_works) return m_app->report_made(wanted.use, false, {});
    auto document = JsonDocument::parse("events", wanted.events);
    REQUIRE(document);
    Log log;
    for (std::size_t i = 0; i < document.value().root().size(); ++i) {
        auto event = event_from_json(document.value().root().at(i));
        REQUIRE(event);
        log.merge({event.take()});
    }
    State state = replay(log.events());
    auto format = report_format_of(wanted.format);
    REQUIRE(format);
    ReportFile file = report_file(*format, {state, *model().content, languages().at(wanted.language), wanted.date});
    if (wanted.use == ReportUse::print) m_device.printed = file.text;
    if (wanted.use == ReportUse::save) m_device.saved[file.name] = file.text;
    m_app->report_made(wanted.use, true, wanted.use == ReportUse::show ? file.text : std::string());
}

void Driver::back(const Route& otherwise) {
    if (m_history.size() < 2) m_history.back() = otherwise;
    else m_history.pop_back();
    m_device.path = m_app->address(m_history.back());
    m_app->set_route(m_history.back());
    settle();
}

const Node& Driver::get(Role role, std::string_view name) const {
    const Node* node = m_app->tree().find(role, name);
    INFO("looking for " << to_text(role) << " \"" << name << "\" on\n" << screen());
    REQUIRE(node != nullptr);
    return *node;
}

void Driver::act(const Node& node, Action action) {
    REQUIRE_FALSE(node.disabled);
    action.node = node.id;
    m_app->act(std::move(action));
    settle();
}

void Driver::click(Role role, std::string_view name) { act(get(role, name), {0, Action::Kind::activate, 0, {}}); }

void Driver::choose_number(std::string_view name, double number) {
    act(get(Role::range, name), {0, Action::Kind::set_number, number, {}});
}

void Driver::type(std::string_view name, std::string_view text) {
    act(get(Role::text_field, name), {0, Action::Kind::set_text, 0, std::string(text)});
}

std::string Driver::title() const {
    for (const Node& node : m_app->tree().nodes())
        if (node.role == Role::heading && node.level == 1) return node.name;
    return {};
}

std::string Driver::screen() const {
    std::string out;
    for (const Node& node : m_app->tree().nodes())
        out += "  " + std::string(to_text(node.role)) + " \"" + node.name + "\"" +
               (node.value.empty() ? "" : " = " + node.value) + "\n";
    return out;
}

} // namespace easeback::test
