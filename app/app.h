#pragma once

#include "app/features/session/player.h"
#include "app/frame/scheduler.h"
#include "app/kit/canvas.h"
#include "app/kit/text_layout.h"
#include "app/semantics/inbox.h"
#include "app/semantics/mirror.h"
#include "app/semantics/tree.h"
#include "app/shell/effect.h"
#include "app/shell/intents.h"

#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace easeback {

/// What the program is made with.
struct AppParts {
    Content content;                          ///< none is enough for the first page; see App::set_content
    std::map<std::string, Strings> languages; ///< by code; at least one
    std::span<const std::uint8_t> regular_font, bold_font;
    std::string event_prefix; ///< random and new with every start
};

/// The program without a platform: takes what happens, draws frames when they are due, and says what has
/// to happen outside. The same in the page and in the tests.
class App {
public:
    explicit App(AppParts parts);

    // --- What happens ---------------------------------------------------------------------------
    /// The content, where the program began without it. Until then it is told of no record, no route and no action.
    void set_content(Content content);
    /// Events from storage, another tab or a file.
    void receive_events(std::vector<Event> events);
    /// The day and the instant, as the device tells them.
    void set_time(Date today, std::string now);
    void set_viewport(const Viewport& viewport);
    void set_device(const DevicePreferences& device);
    void set_storage(StorageState storage);
    /// What KeepDrafts has kept before a reload, once the time and the record are told.
    void restore_drafts(std::string_view text);
    /// The address changed, by the back button for instance. One that names the thing it leads to is replaced.
    void set_address(std::string_view address);
    /// The address of a place; see app/shell/address.h.
    std::string address(const Route& route) const;
    /// Shows another place.
    void set_route(Route route);
    /// More words of a language, known or new. Whoever asked for a language gives all of its words before the next frame.
    void add_words(const std::string& code, JsonNode root, Faults& faults);
    /// Moving figures that the content began without. Faults are those of load_figures().
    void add_figures(JsonNode root, Faults& faults);
    void act(Action action);
    void set_attention(const Attention& attention);
    void set_scroll(NodeId region, float offset);
    /// Storage has done one AppendEvents effect, or could not do it yet: then it keeps it and tries again, nothing
    /// overtakes it, and it is told as done when it is.
    void save_finished(bool stored);
    /// What the device says about the record it keeps; see tell_record_care().
    void tell_care(JsonNode told);
    /// The report of a MakeReport effect was made and used, or could not be. `text` is that of one to show.
    void report_made(ReportUse use, bool made, std::string text);
    /// The device has done, or could not do, a CopyText effect.
    void copy_finished(bool copied);

    // --- Frames ---------------------------------------------------------------------------------
    /// What was drawn is lost, as after a lost graphics context.
    void redraw() { m_scheduler.wake(); }
    const FrameScheduler& scheduler() const { return m_scheduler; }
    /// Draws one frame at `time` (seconds of any clock that only goes forward). Intents that arise are
    /// applied and drawn within the same call.
    void frame(double time);

    // --- What came of it ------------------------------------------------------------------------
    const SemanticTree& tree() const { return m_tree; }
    std::vector<Effect> take_effects() { return std::exchange(m_effects, {}); }
    /// The change of the semantic tree since the last call, for the page's mirror.
    std::string take_mirror_update() { return m_mirror.update(m_tree); }
    /// The node that should get the focus, once; 0 for none.
    NodeId take_focus_request() { return std::exchange(m_focus_request, 0); }
    const Model& model() const { return m_model; }
    /// The colours that the last frame was drawn with.
    const Theme& theme() const { return m_theme; }
    std::uint64_t frames_drawn() const { return m_frames; }
    const TextLayout& text_layout() const { return m_layout; }

private:
    void follow_language();
    void follow_report();
    bool player_runs() const;
    bool player_keeps_lit() const;
    void run_player(double time);
    void ask_for_next_frame(double time);
    void take_up(std::vector<Effect> effects);
    void draw(double time);
    void note_screen_change();
    void note_drafts();

    Content m_content;
    std::map<std::string, Strings> m_languages;
    Model m_model;
    Canvas m_canvas;
    TextLayout m_layout;
    SemanticTree m_tree;
    MirrorWriter m_mirror;
    Inbox m_inbox;
    Attention m_attention;
    std::unordered_map<NodeId, float> m_scroll;
    Viewport m_viewport;
    Theme m_theme;
    FrameScheduler m_scheduler;
    std::vector<Effect> m_effects;
    std::vector<Intent> m_intents;
    std::string m_own_language;    // of the start, until another is chosen
    std::string m_wanted_language; // asked for and not here yet
    Route m_drawn_route;
    std::string m_kept_drafts; // as the platform was last told
    NodeId m_focus_request = 0;
    double m_last_time = 0;
    std::uint64_t m_frames = 0;
};

} // namespace easeback
