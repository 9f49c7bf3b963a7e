#include "app/shell/shell.h"

#include "app/kit/widgets.h"
#include "app/shell/navigation.h"
#include "app/shell/top_bar.h"

#include <string>

namespace easeback {

namespace {

const ScreenEntry& current_screen(const View& view) {
    for (const ScreenEntry& screen : all_screens())
        if (screen.id == view.model.route.screen) return screen;
    return all_screens().front();
}

// Whoever does not know that nothing is kept would lose what they enter. Not said where it would distract
// from the one thing to do.
void draw_storage_notice(const View& view) {
    if (view.model.storage == StorageState::keeps) return;
    ScreenId screen = view.model.route.screen;
    bool emergency = view.model.interview.assessment.urgency == Urgency::emergency;
    if (emergency || screen == ScreenId::question || screen == ScreenId::session) return;
    card(view.ui, "storage", CardKind::caution, [&] { paragraph(view.ui, "text", view.text("loading.no_storage")); });
}

} // namespace

void draw_shell(const View& view) {
    Ui& ui = view.ui;
    const Viewport& window = ui.viewport();
    const ScreenEntry& screen = current_screen(view);
    // Before the questions are answered there is nowhere else to go, so there is no bar to distract.
    bool navigation = view.model.screening_done();
    bool at_side = navigation && bar_place(view) == BarPlace::side;
    float top = top_bar_height(view) + window.top_inset;
    float bottom = navigation && !at_side ? bottom_bar_height(view) + window.bottom_inset : 0;
    float left = at_side ? metrics::side_bar : 0;

    ui.fill({0, 0, window.width, window.height}, ui.theme().background);
    draw_top_bar(view, {0, 0, window.width, top});
    if (at_side) draw_navigation(view, {0, top, left, window.height - top});
    Rect main{left, top, window.width - left, window.height - top - bottom};
    std::string key = "main" + to_path(view.model.route);
    ui.region(key, Role::main, view.text(screen.title_key), main, true, [&] {
        float margin = std::max(metrics::page_margin, (main.width - metrics::column) / 2);
        ui.space(metrics::wide_gap);
        ui.inset(margin, [&] {
            draw_storage_notice(view);
            screen.draw(view);
        });
        ui.space(metrics::wide_gap);
    });
    if (navigation && !at_side) draw_navigation(view, {0, window.height - bottom, window.width, bottom});
}

} // namespace easeback
