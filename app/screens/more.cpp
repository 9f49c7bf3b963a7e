#include "app/kit/icon_buttons.h"
#include "app/kit/widgets.h"
#include "app/screens/data.h"
#include "app/screens/navigation.h"
#include "app/screens/screens.h"

namespace easeback {

void draw_more(const View& view) {
    heading(view.ui, "title", 1, view.text("nav.more"));
    view.ui.space(metrics::gap / 2);
    draw_copy_reminder(view);
    for (const ScreenEntry* screen : rest_of_screens(view))
        if (list_button(view.ui, screen->title_key, screen->icon, view.text(screen->title_key)))
            view.intents.add(Go{{screen->id, {}}});
}

} // namespace easeback
