#include "app/app.h"

#include "app/features/library/intents.h"
#include "app/features/record/record_care.h"
#include "app/features/report/intents.h"
#include "app/features/report/shown_report.h"
#include "app/features/session/intents.h"
#include "app/shell/address.h"
#include "app/shell/changes.h"
#include "app/shell/kept_drafts.h"
#include "app/shell/settings.h"
#include "app/shell/shell.h"
#include "core/body/load_figures.h"
#include "core/record/replay.h"

#include <algorithm>
#include <iterator>

namespace easeback {

namespace {
// An intent may lead to another, but never without end.
constexpr int most_rounds = 4;
} // namespace

App::App(AppParts parts)
    : m_content(std::move(parts.content))
    , m_languages(std::move(parts.languages))
    , m_canvas(parts.regular_font, parts.bold_font)
    , m_layout(m_canvas) {
    m_model.content = &m_content;
    m_model.strings = &m_languages.begin()->second;
    m_own_language = m_model.strings->language();
    m_model.event_prefix = std::move(parts.event_prefix);
    refresh(m_model);
}

void App::set_content(Content content) {
    m_content = std::move(content);
    refresh(m_model);
    m_scheduler.wake();
}

void App::receive_events(std::vector<Event> events) {
    if (m_model.log.merge(std::move(events)) == 0) return;
    m_model.state = replay(m_model.log.events());
    refresh(m_model);
    m_scheduler.wake();
}

void App::set_time(Date today, std::string now) {
    m_model.now = std::move(now);
    if (m_model.today == today) return;
    m_model.today = today;
    m_model.kept_drafts.clear();
    refresh(m_model);
    m_scheduler.wake();
}

void App::set_viewport(const Viewport& viewport) {
    if (viewport == m_viewport) return;
    m_viewport = viewport;
    m_scheduler.wake();
}

void App::set_device(const DevicePreferences& device) {
    if (device == m_model.device) return;
    m_model.device = device;
    m_scheduler.wake();
}

void App::set_storage(StorageState storage) {
    if (storage == m_model.storage) return;
    m_model.storage = storage;
    m_scheduler.wake();
}

void App::set_route(Route route) {
    route = admissible(m_model, std::move(route));
    if (route == m_model.route) return;
    change_route(m_model, std::move(route));
    m_scheduler.wake();
}

void App::set_address(std::string_view address) {
    Route route = route_at(address, m_content);
    set_route(route);
    // An address that names the thing, as those of earlier versions do, does not stay in the browser's history.
    if (m_model.route == route && !route.thing.empty() && this->address(route) != address)
        m_effects.push_back(ShowRoute{route, ShowRoute::How::replace});
}

std::string App::address(const Route& route) const { return address_of(route, m_content); }

void App::restore_drafts(std::string_view text) {
    if (text.empty()) return;
    restore_kept_drafts(m_model, text);
    m_kept_drafts = text;
}

void App::add_words(const std::string& code, JsonNode root, Faults& faults) {
    m_languages[code].load(root, faults);
    found_of(m_model) = {};
    m_scheduler.wake();
}

void App::add_figures(JsonNode root, Faults& faults) {
    load_figures(root, m_content.figures, faults);
    showing_of(m_model) = {}; // the page of an exercise may have waited for its figure
    m_model.stage = {};
    m_scheduler.wake();
}

// The language that was chosen, here or in another tab, as soon as its words are here.
void App::follow_language() {
    std::string code(language_setting(m_model));
    if (code.empty()) code = m_own_language;
    if (code == m_model.strings->language()) return;
    auto found = m_languages.find(code);
    if (found != m_languages.end()) {
        m_model.strings = &found->second;
    } else if (code != m_wanted_language) {
        m_wanted_language = code;
        m_effects.push_back(NeedWords{code});
    }
}

// A report is asked for when its screen is shown and the last one does not fit any more.
void App::follow_report() {
    ShownReport& report = report_of(m_model);
    if (m_model.route.screen != ScreenId::report || report.language == m_model.strings->language()) return;
    report = {ShownReport::Status::making, m_model.strings->language(), {}};
    take_up(update(m_model, UseReport{ReportUse::show, "text"}));
}

void App::act(Action action) {
    if (action.kind == Action::Kind::dismiss) m_intents.push_back(CloseOpen{});
    else m_inbox.put(std::move(action));
    m_scheduler.wake();
}

void App::set_attention(const Attention& attention) {
    if (attention == m_attention) return;
    m_attention = attention;
    m_scheduler.wake();
}

void App::set_scroll(NodeId region, float offset) {
    float& stored = m_scroll[region];
    if (stored == offset) return;
    stored = offset;
    m_scheduler.wake();
}

void App::save_finished(bool stored) {
    if (!stored) m_model.save_status = SaveStatus::failed;
    else if (m_model.saves_pending > 0 && --m_model.saves_pending == 0) m_model.save_status = SaveStatus::saved;
    m_scheduler.wake();
}

void App::tell_care(JsonNode told) {
    tell_record_care(care_of(m_model), told);
    refresh(m_model);
    m_scheduler.wake();
}

void App::report_made(ReportUse use, bool made, std::string text) {
    if (use == ReportUse::show) {
        report_of(m_model).status = made ? ShownReport::Status::ready : ShownReport::Status::failed;
        report_of(m_model).text = std::move(text);
    } else if (!made) {
        m_model.drafts.paper = PaperStatus::not_made;
    } else if (use == ReportUse::save) {
        m_model.drafts.paper = PaperStatus::saved;
    }
    m_scheduler.wake();
}

void App::copy_finished(bool copied) {
    m_model.drafts.paper = copied ? PaperStatus::copied : PaperStatus::not_copied;
    m_scheduler.wake();
}

void App::frame(double time) {
    m_scheduler.frame_begins(time);
    follow_language();
    run_player(time);
    draw(time);
    bool wanted = !m_intents.empty();
    for (int round = 0; round < most_rounds && !m_intents.empty(); ++round) {
        for (const Intent& intent : std::exchange(m_intents, {})) take_up(update(m_model, intent));
        follow_language();
        draw(time);
    }
    m_inbox.drop_all();
    m_layout.end_frame();
    note_screen_change();
    if (wanted) note_drafts();
    if (player_runs()) ask_for_next_frame(time);
    else if (player_keeps_lit()) m_scheduler.wake_at(player_of(m_model).idle_since.value_or(time) + longest_lit_wait);
    if (showing_of(m_model).plays) m_scheduler.wake();
    ++m_frames;
}

bool App::player_runs() const { return m_model.route.screen == ScreenId::session && player_of(m_model).runs(); }

bool App::player_keeps_lit() const { return m_model.route.screen == ScreenId::session && m_model.kept_awake; }

// Time passes in a session even where nothing is drawn differently.
void App::run_player(double time) {
    if (player_runs() || player_keeps_lit()) take_up(update(m_model, TickPlayer{time}));
    else player_of(m_model).last_tick.reset();
    if (showing_of(m_model).plays) take_up(update(m_model, TickFigure{time}));
}

// With reduced motion the figure stands still, and a frame for each second of the timer is enough.
void App::ask_for_next_frame(double time) {
    if (motion(m_model) == Motions::less) m_scheduler.wake_at(time + 0.5);
    else m_scheduler.wake();
}

void App::take_up(std::vector<Effect> effects) {
    m_effects.insert(m_effects.end(), std::make_move_iterator(effects.begin()), std::make_move_iterator(effects.end()));
}

void App::draw(double time) {
    prepare(m_model);
    follow_report();
    m_layout.set_scale(text_scale(m_model), m_viewport.pixel_ratio);
    m_tree.clear();
    m_theme = theme_shown(m_model);
    m_canvas.begin_frame(m_viewport, time - m_last_time);
    m_last_time = time;
    Ui ui({m_canvas, m_layout, m_tree, m_inbox, m_attention, m_scroll}, m_theme, m_viewport);
    Intents intents;
    draw_shell({ui, m_model, intents});
    m_canvas.end_frame();
    std::ranges::move(intents.take(), std::back_inserter(m_intents));
    if (ui.wants_frame()) m_scheduler.wake();
    if (ui.focus_request()) m_focus_request = ui.focus_request();
}

void App::note_drafts() {
    std::string text = kept_drafts_text(m_model);
    if (text == m_kept_drafts) return;
    m_kept_drafts = text;
    m_effects.push_back(KeepDrafts{std::move(text)});
}

// A new screen starts to be read at its heading.
void App::note_screen_change() {
    if (m_drawn_route == m_model.route && m_frames > 0) return;
    bool first = m_frames == 0;
    m_drawn_route = m_model.route;
    if (first) return;
    for (const Node& node : m_tree.nodes())
        if (node.role == Role::heading && node.level == 1) m_focus_request = node.id;
}

} // namespace easeback
