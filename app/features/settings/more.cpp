#include "app/features/settings/settings.h"
#include "app/kit/icon_buttons.h"
#include "app/kit/widgets.h"
#include "app/shell/navigation.h"

namespace easeback {

void draw_more(const View& view) {
    heading(view.ui, "title", 1, view.text("nav.more"));
    view.ui.space(metrics::gap / 2);
    draw_contributions(view, ScreenSlot::more_first);
    for (const ScreenEntry* screen : rest_of_screens(view))
        if (list_button(view.ui, screen->title_key, screen->icon, view.text(screen->title_key)))
            view.intents.add(Go{{screen->id, {}}});
}

} // namespace easeback
