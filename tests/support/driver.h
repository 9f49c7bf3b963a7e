#pragma once

#include "app/app.h"
#include "core/record/event_json.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace easeback::test {

/// What a device keeps when the app is closed.
struct Device {
    std::vector<std::string> stored; ///< events as JSON lines, as storage holds them
    bool storage_works = true;
    std::string path;   ///< the address that a reload comes back to
    std::string drafts; ///< what was begun on the screens; it goes with the tab
    int starts = 0;
    std::vector<std::string> spoken; ///< what its voice was asked to say
    int sounds = 0, vibrations = 0;
    std::map<std::string, Strings> words;     ///< those it starts with; all where there are none
    bool content_comes_later = false;         ///< with Driver::bring_content
    bool awake = false;                       ///< the screen is kept lit
    std::string copied, printed;              ///< the last text of each
    std::map<std::string, std::string> saved; ///< files that reports were saved as, by name
    bool desk_works = true;
    bool clipboard_works = true;
    std::vector<CareForRecord::What> cared; ///< what was asked to be done to the record as a whole
};

/// Drives the app by role and name, as a person with a screen reader would, with no window and no GPU.
class Driver {
public:
    Driver(Device& device, Date today);
    ~Driver();

    /// Draws until nothing more is due and does what the app asks of its platform.
    void settle();
    /// Lets time pass while frames are drawn, as while an exercise runs.
    void pass(double seconds);
    /// Draws one frame, due or not.
    void draw();
    /// Does something to a node of the screen.
    void act(const Node& node, Action action);
    void click(Role role, std::string_view name);
    void choose_number(std::string_view name, double number);
    void type(std::string_view name, std::string_view text);
    /// To the page before; at the first page of a visit to the other.
    void back(const Route& otherwise = {});

    bool has(Role role, std::string_view name) const { return m_app->tree().find(role, name) != nullptr; }
    /// The node; fails the test with all names on the screen when there is none.
    const Node& get(Role role, std::string_view name) const;
    /// The level-1 heading.
    std::string title() const;
    /// Everything on the screen, a line each, for failure messages.
    std::string screen() const;
    void set_date(Date today);
    void bring_content();

    App& app() { return *m_app; }
    const Model& model() const { return m_app->model(); }

private:
    void frame(double time);
    void carry_out(const Effect& effect);
    void make_report(const MakeReport& wanted);

    Device& m_device;
    std::unique_ptr<App> m_app;
    std::vector<Route> m_history;
    double m_time = 1;
};

/// Items that Dear ImGui laid out in the last frames without a semantic node of the same id.
std::vector<std::uint32_t> unnamed_items(const SemanticTree& tree);
/// Forgets the items seen so far.
void forget_items();

} // namespace easeback::test
